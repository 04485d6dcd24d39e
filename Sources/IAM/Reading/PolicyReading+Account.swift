import JSON
import Source

extension PolicyReading {
  /// Reads what `aws iam get-account-authorization-details` prints.
  mutating func readAccount(_ value: PlacedValue) {
    guard let members = members(of: value, .account) else { return }
    for member in members.list {
      switch member.key {
      case "UserDetailList": for user in elements(of: member) { readPolicies("UserPolicyList", of: user, .user) }
      case "GroupDetailList": for group in elements(of: member) { readPolicies("GroupPolicyList", of: group, .group) }
      case "RoleDetailList": for role in elements(of: member) { readRole(role, .asPrinted) }
      case "Policies": for policy in elements(of: member) { readManagedPolicy(policy) }
      case "IsTruncated": if member.value.isTrue { report(.truncated(span(member.keyRange))) }
      default: break
      }
    }
  }

  /// Reads the inline policies of a user or group.
  private mutating func readPolicies(_ list: String, of value: PlacedValue, _ shape: Shape) {
    guard let policies = members(of: value, shape)?[list] else { return }
    for policy in elements(of: policies) { add(readNamedPolicy(policy)) }
  }

  /// Reads the version of a managed policy that is in force.
  private mutating func readManagedPolicy(_ value: PlacedValue) {
    guard let members = members(of: value, .managedPolicy) else { return }
    let name = string("PolicyName", members)
    guard let list = required("PolicyVersionList", members, of: "a managed policy") else { return }
    let versions = elements(of: list)
    let current = versions.first { $0["IsDefaultVersion"]?.isTrue == true }
    guard let current else { return report(.noDefaultVersion(span(list.keyRange))) }
    readVersion(current, name: name)
  }
}

extension PlacedValue {
  /// Whether it is `true`.
  fileprivate var isTrue: Bool { if case .bool(true) = content { true } else { false } }
}
