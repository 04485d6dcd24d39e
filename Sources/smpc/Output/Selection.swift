import Compiler
import IAM
import Source

/// The personas that `--persona` chooses: all if it is not given.
struct Selection {
  /// The names, in source order.
  let personas: [String]
  /// Whether `--persona` is given, so that others may exist.
  let isRestricted: Bool
  /// Names that no persona has.
  let diagnostics: [Diagnostic]
  /// The names of `--persona`; none where all personas are wanted.
  private let wanted: Set<String>

  init(_ wanted: [String], of known: [String]) {
    isRestricted = !wanted.isEmpty
    let names: Set<String> = wanted.isEmpty ? [] : Set(wanted)
    self.wanted = names
    personas = wanted.isEmpty ? known : known.filter(names.contains)
    let missing = wanted.isEmpty ? [] : names.subtracting(personas).sorted()
    diagnostics = missing.map { .personaNotThere($0, known: known) }
  }

  /// Returns whether a persona is chosen.
  func contains(_ persona: String) -> Bool { !isRestricted || wanted.contains(persona) }
}

extension Compilation {
  /// Hands over the roles of the chosen personas; returns whether there was one for each, as has to be.
  func forEachRole<Failure: Error>(
    of selection: Selection, _ body: (_ persona: String, _ role: Role) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    var count = 0
    try forEachRole { (persona, role) throws(Failure) in
      guard selection.contains(persona) else { return }
      count += 1
      try body(persona, role)
    }
    return count == selection.personas.count
  }
}

extension Diagnostic {
  static func personaNotThere(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .personaNotThere, .error, "no persona of these files is called `\(name)`", at: .path("--persona"),
      help: known.closest(to: name).map { "did you mean `\($0)`?" })
  }
}
