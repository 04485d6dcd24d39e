import Source

/// The personas that `--persona` chooses: all if it is not given.
struct Selection {
  /// The names, in source order.
  let personas: [String]
  /// Whether `--persona` is given, so that others may exist.
  let isRestricted: Bool
  /// Names that no persona has.
  let diagnostics: [Diagnostic]
  private let names: Set<String>

  init(_ wanted: [String], of known: [String]) {
    isRestricted = !wanted.isEmpty
    names = Set(wanted.isEmpty ? known : wanted)
    personas = known.filter(names.contains)
    let found = Set(personas)
    diagnostics = Set(wanted).subtracting(found).sorted().map { .personaNotThere($0, known: known) }
  }

  /// Returns whether a persona is chosen.
  func contains(_ persona: String) -> Bool { names.contains(persona) }
}

extension Diagnostic {
  static func personaNotThere(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .personaNotThere, .error, "no persona of these files is called `\(name)`", at: .path("--persona"),
      help: known.closest(to: name).map { "did you mean `\($0)`?" })
  }
}
