import Compiler
import Decompiler
import Foundation
import IAM
import JSON
import Source

/// Returns what becomes of a text.
func imported(_ text: String, as stem: String = "Test", packs: [String: String] = [:]) -> Import {
  let file = readPolicyFile(SourceFile(name: "test.json", bytes: Array(text.utf8)))
  return importPolicies([ImportedFile(stem: stem, file)], using: packs.keys.sorted(), from: Shelf(packs: packs))
}

extension Import {
  /// The source, as text.
  var source: String { String(decoding: text ?? [], as: UTF8.self) }

  /// The verdicts in words.
  var words: [String] {
    verdicts.map { verdict in
      switch verdict.outcome {
      case .equal(let remark): "\(verdict.subject): equal" + (remark.map { " (\($0))" } ?? "")
      case .differs(let ways): "\(verdict.subject): \(ways.joined(separator: "; "))"
      case .leftOut(let reasons): "\(verdict.subject): left out: \(reasons.joined(separator: "; "))"
      }
    }
  }
}

/// Packs by their names.
struct Shelf: Library {
  let packs: [String: String]

  func locate(_ reference: Reference, from user: Input) throws(LibraryError) -> Input.Location {
    guard case .pack(let name) = reference, packs[name] != nil else { throw .missing(sought: []) }
    return Input.Location(name: "\(name).persona", path: name)
  }

  func read(_ location: Input.Location) throws(LibraryError) -> [UInt8] { Array((packs[location.path] ?? "").utf8) }
}

/// The files of the package, as those that its samples and examples use.
struct PackageFiles: Library {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The sources of the samples and examples.
  static var sources: [String] {
    ["Tests/Samples", "examples"].flatMap { folder in
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: folder).path())) ?? []
      return names.filter { $0.hasSuffix(".persona") }.sorted().map { "\(folder)/\($0)" }
    }
  }

  static func bytes(of path: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: path))) }

  func locate(_ reference: Reference, from user: Input) throws(LibraryError) -> Input.Location {
    guard case .file(let name) = reference else { throw .missing(sought: []) }
    let path = ((user.path ?? "").split(separator: "/").dropLast() + [Substring(name)]).joined(separator: "/")
    return Input.Location(name: path, path: path)
  }

  func read(_ location: Input.Location) throws(LibraryError) -> [UInt8] {
    guard let bytes = try? Self.bytes(of: location.path) else { throw .missing(sought: []) }
    return bytes
  }
}

/// Returns the roles of a compilation as the JSON that the command line prints.
func rolesJSON(_ compilation: Compilation) -> [UInt8] {
  var writer = Writer(.pretty)
  var caches = RoleRenderings()
  writer.beginObject()
  compilation.forEachRole { name, role in
    writer.key(name)
    writer.write(role, &caches)
  }
  writer.endObject()
  return writer.bytes
}
