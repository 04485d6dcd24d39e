import JSON
import Source

extension PolicyReading {
  /// Reads what `aws iam get-account-authorization-details` prints.
  mutating func readAccount(_ value: PlacedValue) {
    guard let members = members(of: value, .account) else { return }
    for member in members.list {
      switch member.key {
      case "UserDetailList": for user in elements(of: member) { readUser(user) }
      case "GroupDetailList": for group in elements(of: member) { readGroup(group) }
      case "RoleDetailList": for role in elements(of: member) { readRole(role, .asPrinted) }
      case "Policies": for policy in elements(of: member) { readManagedPolicy(policy) }
      default: reportPage(member)
      }
    }
  }

  /// Reports a member that says that there is more.
  mutating func reportPage(_ member: PlacedMember) {
    if member.isNamed("IsTruncated"), member.value.isTrue { report(.truncated(span(member.keyRange))) }
  }

  /// Reads what `aws iam list-roles` prints, which has the roles without their policies.
  mutating func readRoleList(_ member: PlacedMember) {
    let roles = elements(of: member)
    if !roles.isEmpty { report(.withoutPolicies(span(member.keyRange))) }
    for role in roles { readRole(role, .asListed) }
  }

  private mutating func readUser(_ value: PlacedValue) {
    guard let members = members(of: value, .user), let name = required("UserName", members, of: "a user") else {
      return
    }
    var user = PlacedIdentity(kind: .user, name: string(name) ?? "", arn: readARN(members))
    user.boundary = readBoundary(members)
    user.groups = members["GroupList"].flatMap { strings($0)?.texts } ?? []
    user.tags = readTags(members)
    add(user, "UserPolicyList", members)
  }

  private mutating func readGroup(_ value: PlacedValue) {
    guard let members = members(of: value, .group), let name = required("GroupName", members, of: "a group") else {
      return
    }
    let group = PlacedIdentity(kind: .group, name: string(name) ?? "", arn: readARN(members))
    add(group, "GroupPolicyList", members)
  }

  /// Adds a user or group with the managed policies that are attached to it, and its inline policies.
  private mutating func add(_ identity: PlacedIdentity, _ list: String, _ members: Members) {
    var identity = identity
    identity.managedPolicies = readManagedPolicies(members)
    result.identities.append(identity)
    for policy in members[list].map({ elements(of: $0) }) ?? [] {
      add(readNamedPolicy(policy), of: .identity(identity.kind, name: identity.name))
    }
  }

  /// Reads the version of a managed policy that is in force.
  private mutating func readManagedPolicy(_ value: PlacedValue) {
    guard let members = members(of: value, .managedPolicy) else { return }
    let name = string("PolicyName", members)
    guard let list = required("PolicyVersionList", members, of: "a managed policy") else { return }
    let versions = elements(of: list)
    let current = versions.first { $0["IsDefaultVersion"]?.isTrue == true }
    guard let current else { return report(.noDefaultVersion(span(list.keyRange))) }
    let extras = ["Description", "Tags"].filter { members[$0].map { !$0.value.isVoid } ?? false }
    let account = readARN(members)?.account
    readVersion(current, name: name, of: .account(account, path: string("Path", members) ?? "/", extras: extras))
  }
}

extension PlacedValue {
  /// Whether it is `true`.
  fileprivate var isTrue: Bool { if case .bool(true) = content { true } else { false } }

  /// Whether it says nothing: an empty text, list or object.
  fileprivate var isVoid: Bool { text.map(\.isEmpty) ?? (kind == .array && items.isEmpty) }
}
