public import Source

/// A statement of a policy, and where it is written.
public struct Statement: Hashable, Sendable {
  /// What it says. Statements that recur in one compilation share it, so that it is measured and rendered once.
  public let body: StatementBody
  /// Where it is written: in the persona, the capability or the default trust. Of no account to equality.
  public let span: Span

  /// Makes a statement.
  public init(_ body: StatementBody, at span: Span) {
    self.body = body
    self.span = span
  }

  /// Two statements are equal if they say the same.
  public static func == (a: Statement, b: Statement) -> Bool { a.body == b.body }

  /// Hashes what the statement says.
  public func hash(into hasher: inout Hasher) { hasher.combine(body) }
}
