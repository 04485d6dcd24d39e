public import Source

/// A statement of a policy, and where it comes from.
public struct Statement: Hashable, Sendable {
  /// What it says. Statements that recur in one compilation share it, so that it is measured and rendered once.
  public let body: StatementBody
  /// Where it comes from; of no account to equality.
  public let origin: Origin

  /// Makes a statement.
  public init(_ body: StatementBody, from origin: Origin) {
    self.body = body
    self.origin = origin
  }

  /// Two statements are equal if they say the same.
  public static func == (a: Statement, b: Statement) -> Bool { a.body == b.body }

  /// Hashes what the statement says.
  public func hash(into hasher: inout Hasher) { hasher.combine(body) }
}

/// The places in the source that a statement comes from.
public struct Origin: Hashable, Sendable {
  /// The persona's item: the statement itself, or the line that names the capability.
  public let item: Span
  /// The statement as it is written, in the persona, the capability or the default trust.
  public let statement: Span

  /// Makes an origin.
  public init(item: Span, statement: Span) {
    self.item = item
    self.statement = statement
  }
}
