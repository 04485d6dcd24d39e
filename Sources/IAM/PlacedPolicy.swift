public import Source

/// What a policy document is attached to, which decides what its statements may hold.
public enum PolicyKind: Hashable, Sendable {
  /// A user, group or role, or an account's managed policies.
  case identity
  /// A role, whom it says may assume it.
  case trust
  /// A resource, such as a bucket or a key.
  case resource
}

/// A policy document and where it is written.
public struct PlacedPolicy: Hashable, Sendable {
  /// What it is attached to.
  public let kind: PolicyKind
  /// What it says.
  public let policy: Policy
  /// The places of its statements, one for each.
  public let places: [StatementPlaces]
  /// Where the document is.
  public let span: Span
  /// The name that it has beside it; nil for a document that stands alone.
  public let name: String?
  /// Whose it is; nil for a role's, and where nothing says so.
  public internal(set) var owner: PolicyOwner?
  /// Its `Id`, which trust and resource policies may have.
  public let id: String?
  /// Whether all that is written there could be read, so that what it does not grant is known, too.
  public let isComplete: Bool

  /// Makes a placed policy.
  public init(
    _ policy: Policy, _ kind: PolicyKind, places: [StatementPlaces], at span: Span, name: String? = nil,
    id: String? = nil, isComplete: Bool = true
  ) {
    precondition(policy.statements.count == places.count, "each statement has its places")
    self.name = name
    self.id = id
    self.isComplete = isComplete
    self.kind = kind
    self.policy = policy
    self.places = places
    self.span = span
  }
}
