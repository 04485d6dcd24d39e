/// A role in IAM's own words, with everything that is attached to it.
public struct Role: Hashable, Sendable {
  /// The path, `/` or `/…/`.
  public let path: String
  /// The name.
  public let name: String
  /// The description.
  public let description: String?
  /// The longest session in seconds, from 3,600 to 43,200; nil for IAM's own default.
  public let maxSessionDuration: Int?
  /// Who may assume it.
  public let trust: Policy
  /// The ARN of its permissions boundary.
  public let boundary: String?
  /// The ARNs of the managed policies that exist already.
  public let managedPolicyARNs: [String]
  /// How `policies` are attached.
  public let attachment: Attachment
  /// The policies of its own, in order.
  public let policies: [NamedPolicy]
  /// The tags in order.
  public let tags: [PrincipalTag]

  /// How a role's own policies are attached to it.
  public enum Attachment: String, Hashable, Sendable {
    /// As inline policies.
    case inline
    /// As customer managed policies.
    case managed
  }

  /// Makes a role.
  public init(
    path: String, name: String, description: String?, maxSessionDuration: Int?, trust: Policy, boundary: String?,
    managedPolicyARNs: [String], attachment: Attachment, policies: [NamedPolicy], tags: [PrincipalTag]
  ) {
    self.path = path
    self.name = name
    self.description = description
    self.maxSessionDuration = maxSessionDuration
    self.trust = trust
    self.boundary = boundary
    self.managedPolicyARNs = managedPolicyARNs
    self.attachment = attachment
    self.policies = policies
    self.tags = tags
  }

  /// The name of a policy of this role as IAM knows it: its own if inline, unique in the account if managed.
  public func policyName(_ policy: NamedPolicy) -> String {
    attachment == .inline ? policy.name : "\(name)-\(policy.name)"
  }
}

/// A tag of a role or user, which its requests have as `aws:PrincipalTag`.
public struct PrincipalTag: Hashable, Sendable {
  /// The key, unique ignoring case.
  public let key: String
  /// The value.
  public let value: String

  /// Makes a tag.
  public init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}
