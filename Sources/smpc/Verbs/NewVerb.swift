import Platform
import Source

/// `smpc new [FILE]`
func runNew(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard arguments.operands.count <= 1 else { throw .tooManyOperands(.new) }
  guard let path = arguments.operands.first else {
    if arguments.has(.force) { throw .forceWithoutFile() }
    return print(starter)
  }
  let file = try NewFile(path)
  var report = Report(denying: try Denial(arguments))
  do throws(FileError) {
    try file.write(arguments.has(.force) ? .replace : .keep, &report)
  } catch { report.add(.cannotWrite(error)) }
  let advice = "\(path.visible): written; `smpc check \(path.visible)` checks it\n"
  try? report.show(
    Presentation(arguments), on: .error, ending: report.hasErrors ? "\(report.tally)\n" : advice)
  return report.hasErrors ? .failure : .success
}

/// A source that is to be made.
private struct NewFile {
  private let path: String
  private let folder: String
  private let name: String

  /// Takes a path apart, which has to be that of a source.
  init(_ path: String) throws(UsageError) {
    let end = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    name = String(path[end...])
    guard name.hasSuffix(".persona"), name != ".persona" else { throw .notASource(path) }
    folder = end == path.startIndex ? "." : String(path[..<end])
    self.path = path
  }

  /// Writes the file, whole or not at all, unless something of its name is there that is not to be replaced.
  func write(_ strangers: FolderRequest.Strangers, _ report: inout Report) throws(FileError) {
    let folder = try OutputDirectory(path: folder, whenMissing: .fail)
    let present = try folder.read(name)
    guard present == nil || strangers == .replace else { return report.add(.isThere(path)) }
    try folder.commit(writes: [(name, Array(starter.utf8))], removals: [])
  }
}
