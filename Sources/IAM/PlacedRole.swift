public import JSON
public import Source

/// A role as JSON describes it, and where its parts are written.
public struct PlacedRole: Hashable, Sendable {
  /// The role. Its trust policy is empty if none could be read.
  public let role: Role
  /// The role's trust policy with its places.
  public let trust: PlacedPolicy
  /// The role's own policies with their places, in the order of `role.policies`.
  public let policies: [PlacedPolicy]
  /// Where the rest is written.
  public let places: Places
  /// The key under which `compile` writes the role: its persona.
  public let persona: String?
  /// Its ARN, where that is written.
  public let arn: ARN?
  /// Whether all that is written there could be read.
  public let isComplete: Bool
  /// Whether what was read says nothing of its policies, which it may have.
  public internal(set) var lacksPolicies = false

  /// Where the parts of a role are written. What has no place of its own has that of the role.
  public struct Places: Hashable, Sendable {
    /// The brace at which the role begins.
    public var role: Span
    /// The name.
    public var name: Span
    /// The permissions boundary.
    public var boundary: Span?
    /// The ARNs of managed policies, in order.
    public var managedPolicyARNs: [Span] = []

    /// Makes the places of a role of which nothing but its beginning is known.
    public init(role: Span) {
      self.role = role
      name = role
    }
  }

  /// Makes a placed role.
  public init(
    _ role: Role, trust: PlacedPolicy, policies: [PlacedPolicy], places: Places, persona: String? = nil,
    arn: ARN? = nil, isComplete: Bool = true
  ) {
    precondition(role.policies.count == policies.count, "each policy of the role has its places")
    self.role = role
    self.trust = trust
    self.policies = policies
    self.places = places
    self.persona = persona
    self.arn = arn
    self.isComplete = isComplete
  }
}

/// What a JSON file holds of IAM, and what is wrong with it.
public struct PolicyFile: Sendable {
  /// The roles with all their policies, in order.
  public internal(set) var roles: [PlacedRole] = []
  /// The policies that are no role's, in order: of documents, users, groups and the account.
  public internal(set) var policies: [PlacedPolicy] = []
  /// The users and groups, in order.
  public internal(set) var identities: [PlacedIdentity] = []
  /// The JSON that it was read from; nil if it is none.
  public internal(set) var value: PlacedValue?
  /// What is wrong, in the order of the text.
  public internal(set) var diagnostics: [Diagnostic] = []
}
