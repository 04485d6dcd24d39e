import Foundation

/// A source that the project holds: whole, correct and realistic.
public struct Sample: Sendable, CustomStringConvertible {
  /// The file's name.
  public let name: String
  /// Its content.
  public let bytes: [UInt8]

  /// What a test calls the sample.
  public var description: String { name }

  /// Every sample and example, in alphabetical order by folder.
  public static let all: [Sample] = ["Tests/Samples", "examples"].flatMap(samples)
}

/// Returns the text of a file of the project, or an empty one if there is none.
public func projectText(_ path: String) -> String {
  String(decoding: projectBytes(path), as: UTF8.self)
}

/// Returns the paths below a folder of the project that end in `suffix`, in alphabetical order.
public func projectPaths(in folder: String, suffix: String) -> [String] {
  let names = (try? FileManager.default.subpathsOfDirectory(atPath: root + folder)) ?? []
  return names.filter { $0.hasSuffix(suffix) }.sorted().map { "\(folder)/\($0)" }
}

private func samples(in folder: String) -> [Sample] {
  projectPaths(in: folder, suffix: ".persona").map { path in
    Sample(name: String(path.dropFirst(folder.count + 1)), bytes: projectBytes(path))
  }
}

private func projectBytes(_ path: String) -> [UInt8] {
  Array(FileManager.default.contents(atPath: root + path) ?? Data())
}

/// The project's folder, which is three levels above this file.
private let root =
  #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/"
