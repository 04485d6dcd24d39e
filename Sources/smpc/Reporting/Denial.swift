import Source

/// Which diagnostics the user wants to be errors.
struct Denial {
  private let warnings: Bool
  private let codes: Set<Code>

  /// Nothing but errors are errors.
  static let none = Denial(warnings: false, codes: [])

  private init(warnings: Bool, codes: Set<Code>) {
    self.warnings = warnings
    self.codes = codes
  }

  /// Reads `--deny-warnings` and `--deny`.
  init(_ arguments: Arguments) throws(UsageError) {
    warnings = arguments.has(.denyWarnings)
    var codes: Set<Code> = []
    for text in arguments.all(.deny) {
      guard let code = Code(text) else { throw .unknownCode(text, among: Code.allCases) }
      codes.insert(code)
    }
    self.codes = codes
  }

  /// Returns the diagnostic as the user wants it. A code that is named may be a note's, too.
  func applied(to diagnostic: Diagnostic) -> Diagnostic {
    let isDenied = codes.contains(diagnostic.code) || warnings && diagnostic.severity == .warning
    return isDenied ? diagnostic.denied : diagnostic
  }
}
