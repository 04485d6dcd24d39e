import Platform
import Source

/// What is wrong with inputs.
extension Diagnostic {
  static func cannotRead(_ error: FileError) -> Diagnostic {
    let code: Code = if case .tooLarge = error.problem { .tooLarge } else { .cannotRead }
    return Diagnostic(code, .error, error.description, at: .path(error.path))
  }

  static func sourcesTooLarge(at path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .sourcesTooLarge, .error, "with `\(path)`, the files are larger than \(limit >> 20) MiB together",
      at: .path(path), help: "compile them in several runs")
  }
}
