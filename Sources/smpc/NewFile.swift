import Platform
import Source

/// A source that is to be made.
struct NewFile {
  private let path: String
  private let folder: String
  private let name: String

  /// Takes a path apart, which has to be that of a source.
  init(_ path: String, for verb: Verb) throws(UsageError) {
    let end = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    name = String(path[end...])
    guard name.hasSuffix(".persona"), name != ".persona" else { throw .notASource(path, for: verb) }
    folder = end == path.startIndex ? "." : String(path[..<end])
    self.path = path
  }

  /// Writes the file, whole or not at all, unless something of its name is there that is not to be replaced.
  func write(
    _ text: [UInt8], _ strangers: FolderRequest.Strangers, _ report: inout Report
  ) throws(FileError) {
    let folder = try OutputDirectory(path: folder, whenMissing: .fail)
    let present = try folder.read(name)
    guard present == nil || strangers == .replace else { return report.add(.isThere(path)) }
    try folder.commit(writes: [(name, text)], removals: [])
  }

  /// Returns whether the file is there and has this text.
  func holds(_ text: [UInt8]) throws(FileError) -> Bool {
    try OutputDirectory(path: folder, whenMissing: .fail).read(name) == text
  }
}
