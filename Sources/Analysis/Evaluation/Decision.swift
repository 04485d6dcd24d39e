/// What IAM decides of a request, as far as the request says.
public struct Decision: Hashable, Sendable {
  /// The outcome; its raw value is the word that IAM's simulator uses.
  public enum Outcome: String, Hashable, Sendable {
    /// A statement allows it and none denies it.
    case allowed
    /// A statement denies it.
    case explicitDeny
    /// No statement allows it.
    case implicitDeny
    /// It depends on keys of the context that the request leaves open, or on policies that are not known.
    case depends
  }

  /// Where a statement stands: by the indices of its policy and of the statement in it.
  public struct Place: Hashable, Sendable {
    /// The index of the policy among those that are evaluated.
    public let policy: Int
    /// The index of the statement in it.
    public let index: Int

    /// Makes a place.
    public init(policy: Int, index: Int) {
      self.policy = policy
      self.index = index
    }
  }

  /// The outcome.
  public let outcome: Outcome
  /// The first statement that makes it so: one that denies or allows; nil for an implicit deny, and where the outcome
  /// depends.
  public let statement: Place?
  /// The undocumented points with whose other reading the outcome would be another.
  public internal(set) var points: UndocumentedPoints = []
}
