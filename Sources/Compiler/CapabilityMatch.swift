/// A capability that seems to grant exactly what a policy says, and with which resources.
public struct CapabilityMatch: Hashable, Sendable {
  /// The name by which a file calls it; with its pack if several have one of that name.
  public let capability: String
  /// The pack that declares it.
  public let pack: String
  /// The name that its policy has by itself.
  public let policyName: String
  /// The resources that it takes, by kind.
  public let resources: [Resources]

  /// Makes a match.
  public init(capability: String, pack: String, policyName: String, resources: [Resources]) {
    self.capability = capability
    self.pack = pack
    self.policyName = policyName
    self.resources = resources
  }

  /// The resources of one kind.
  public struct Resources: Hashable, Sendable {
    /// The kind's name.
    public let kind: String
    /// The names, or the ARNs where a bare name would not do.
    public let values: [String]
    /// Whether the capability also has some of its own where none are given.
    public let hasDefault: Bool
  }
}
