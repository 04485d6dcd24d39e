import Foundation
import JSON

extension Workplace {
  /// Writes a file.
  func write(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: url(name)) }

  /// Reads a file.
  func read(_ name: String) throws -> String { String(decoding: try Data(contentsOf: url(name)), as: UTF8.self) }

  /// The paths of all files in the folder, sorted.
  var files: [String] {
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return found.filter { !isFolder($0) }.sorted()
  }

  /// When each file and folder was changed last.
  func changeDates() throws -> [String: Date?] {
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try found.reduce(into: [:]) { dates, path in
      dates[path] = try FileManager.default.attributesOfItem(atPath: url(path).path)[.modificationDate] as? Date
    }
  }

  private func isFolder(_ path: String) -> Bool {
    (try? url(path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
  }

  func url(_ name: String) -> URL { folder.appendingPathComponent(name) }
}

/// Reads JSON, which has to be valid.
func json(_ text: String) throws -> Value { try readValue(from: Array(text.utf8), sizeLimit: 1 << 30) }

extension Value {
  /// The text, if it is one.
  var text: String? { if case .string(let text) = self { text } else { nil } }
  /// The spelling, if it is a number.
  var number: String? { if case .number(let text) = self { text } else { nil } }
  /// The elements, if it is an array.
  var elements: [Value] { if case .array(let elements) = self { elements } else { [] } }
  /// The keys in order, if it is an object.
  var keys: [String] { if case .object(let members) = self { members.map(\.key) } else { [] } }
}
