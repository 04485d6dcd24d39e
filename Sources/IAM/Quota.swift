/// What IAM allows of a role and its policies, in characters without white space or as a number.
///
/// Source: IAM User Guide, "IAM and AWS STS quotas" (6 March 2026), and What's New of 19 August 2026, which raised the
/// managed policies of a role from 10 to 20.
public enum Quota {
  /// The characters of all inline policies of a role.
  public static let inlinePolicies = 10_240
  /// The characters of a managed policy.
  public static let managedPolicy = 6_144
  /// The characters of a role's trust policy, unless the account has a higher quota.
  public static let trustPolicy = 2_048
  /// The managed policies of a role.
  public static let managedPoliciesPerRole = 20
  /// The roles of an account, unless it has a higher quota, and the highest there is.
  public static let roles = (default: 1_000, highest: 10_000)
  /// The customer managed policies of an account, unless it has a higher quota, and the highest there is.
  public static let managedPolicies = (default: 1_500, highest: 10_000)
  /// The characters of a role's name.
  public static let roleName = 64
  /// The characters of a path.
  public static let path = 512
  /// The characters of a policy's name.
  public static let policyName = 128
  /// The characters of a role's description.
  public static let description = 1_000
  /// The tags of a role.
  public static let tags = 50
  /// The characters of a tag's key.
  public static let tagKey = 128
  /// The characters of a tag's value.
  public static let tagValue = 256
}
