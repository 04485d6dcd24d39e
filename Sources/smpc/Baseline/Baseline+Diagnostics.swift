import Platform
import Source

/// What is wrong with a baseline.
extension Diagnostic {
  static func noBaseline(_ error: FileError) -> Diagnostic {
    Diagnostic(
      .cannotRead, .error, error.description, at: .path(error.path),
      help: error.problem == .missing ? "write it with `--update-baseline`" : nil)
  }

  static func brokenBaseline(_ path: String, _ flaw: Baseline.Flaw) -> Diagnostic {
    Diagnostic(
      .brokenBaseline, .error, "`\(path)` \(flaw.text)", at: .path(path),
      help: flaw.help)
  }

  static func staleBaseline(_ path: String, _ count: Int) -> Diagnostic {
    let verb = count == 1 ? "occurs" : "occur"
    return Diagnostic(
      .staleBaseline, .note, "`\(path)` holds \(counted(count, "finding")) that no longer \(verb)",
      at: .path(path), help: "take them out with `--update-baseline`")
  }
}
