import Platform
import Source

/// The file of a baseline, and what is to be done with it.
struct BaselineFile {
  let path: String
  let purpose: Acceptance.Purpose

  /// Reads `--baseline` and `--update-baseline`; nil without them.
  init?(_ arguments: Arguments) throws(UsageError) {
    guard let path = arguments[.baseline] else {
      if arguments.has(.updateBaseline) { throw .updateWithoutBaseline() }
      return nil
    }
    self.path = path
    purpose = arguments.has(.updateBaseline) ? .accept : .report
  }

  /// Returns what the baseline holds, or reports why it cannot be relied on. One that is to be made may be missing.
  func read(_ report: inout Report) -> Acceptance? {
    let bytes: [UInt8]
    do { bytes = try readFile(path) } catch {
      if error.problem == .missing, purpose == .accept { return Acceptance(Baseline(), for: purpose) }
      report.add(.noBaseline(error))
      return nil
    }
    do { return Acceptance(try Baseline(bytes), for: purpose) } catch {
      report.add(.brokenBaseline(path, error))
      return nil
    }
  }

  /// Returns the names of inputs without the baseline itself, which `*.json` may well be.
  func others(of names: [String]) -> [String] {
    let own = resolvedPath(path)
    return names.filter { $0 == "-" || $0 != path && (own == nil || resolvedPath($0) != own) }
  }

  /// Compares or writes the baseline after all findings; returns a line on what was written, for people. While there are
  /// errors, what they hide seems to be gone, so that neither is done.
  func finish(_ report: inout Report) -> String {
    guard let acceptance = report.acceptance else { return "" }
    switch (purpose, report.hasErrors) {
    case (.report, true): return ""
    case (.report, false):
      let count = acceptance.staleCount(in: report.sources)
      if count > 0 { report.add(.staleBaseline(path, count)) }
      return ""
    case (.accept, true): return "\(path.visible): not written, since there are errors\n"
    case (.accept, false): return write(acceptance.update(in: report.sources), &report)
    }
  }

  private func write(_ update: Acceptance.Update, _ report: inout Report) -> String {
    do { try write(update.new.bytes) } catch {
      report.add(.cannotWrite(error))
      return ""
    }
    return "\(path.visible): \(counted(update.added, "finding")) added, \(update.removed) removed\n"
  }

  /// Writes the file whole or not at all; one that is there keeps its mode, and one that is right is not touched.
  private func write(_ bytes: [UInt8]) throws(FileError) {
    if resolvedPath(path) != nil {
      if try readFile(path) != bytes { try replaceFile(path, with: bytes) }
      return
    }
    let end = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let folder = end == path.startIndex ? "." : String(path[..<end])
    let directory = try OutputDirectory(path: folder, whenMissing: .fail)
    try directory.commit(writes: [(String(path[end...]), bytes)], removals: [])
  }
}
