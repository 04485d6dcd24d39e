/// How grave a diagnostic is.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// The program means nothing; there is no output.
  case error
  /// The program has a meaning that its author may not want.
  case warning
  /// Something that the author should know.
  case note
}
