import JSON
import Source

extension PolicyReading {
  /// Reads whatever the file holds.
  mutating func readFile(_ value: PlacedValue) {
    if value.items.isEmpty { report(.nothingKnown("an empty list", opening(value))) }
    for item in value.items { readItem(item) }
  }

  /// Reads what an object is by its shape.
  private mutating func readItem(_ value: PlacedValue) {
    guard value.kind == .object else { return report(.nothingKnown(value.kind.noun, opening(value))) }
    let members = value.members
    if members.areAnswer {
      readAnswer(value)
    } else if members["PolicyDocument"] != nil {
      add(readNamedPolicy(value), of: owner(of: value))
    } else if members["AssumeRolePolicyDocument"] != nil || members["RoleName"] != nil {
      readRole(value, members["Arn"] != nil ? .asPrinted : .asCompiled(persona: nil))
    } else if ["UserDetailList", "GroupDetailList", "RoleDetailList"].contains(where: { members[$0] != nil }) {
      readAccount(value)
    } else if members["Statement"] != nil || members["Version"] != nil {
      add(readDocument(value, nil))
    } else {
      readRoles(members, opening(value))
    }
  }

  /// Reads what `aws iam get-role`, `list-roles` or `get-policy-version` prints, or all of it in one object.
  private mutating func readAnswer(_ value: PlacedValue) {
    let known = Shape.answer.elements
    for member in members(of: value, .answer)?.list ?? value.members where member.isOne(of: known) {
      switch member.key {
      case "Role": readRole(member.value, .asPrinted)
      case "Roles": readRoleList(member)
      case "PolicyVersion": readVersion(member.value, name: nil)
      default: reportPage(member)
      }
    }
  }

  /// Returns whose a policy is that `get-user-policy` or `get-group-policy` prints.
  private func owner(of value: PlacedValue) -> PolicyOwner? {
    if let name = value["UserName"]?.text { return .identity(.user, name: name) }
    return (value["GroupName"]?.text).map { .identity(.group, name: $0) }
  }

  /// Reads what `compile` prints: roles by their personas.
  private mutating func readRoles(_ members: PlacedMembers, _ opening: Span) {
    guard members.contains(where: { $0.value["AssumeRolePolicyDocument"] != nil }) else {
      let isRoles = !members.isEmpty && members.allSatisfy { $0.value["RoleName"] != nil }
      if !isRoles { return report(.nothingKnown(members.isEmpty ? "an empty object" : "an object", opening)) }
      for member in members { readRole(member.value, .asCompiled(persona: member.key)) }
      return
    }
    for member in members { readRole(member.value, .asCompiled(persona: member.key)) }
  }

  mutating func add(_ policy: PlacedPolicy?, of owner: PolicyOwner? = nil) {
    guard var policy else { return }
    policy.owner = owner
    result.policies.append(policy)
  }

  /// Reads a policy and the name that it has in a role, user or group.
  mutating func readNamedPolicy(_ value: PlacedValue) -> PlacedPolicy? {
    guard let members = members(of: value, .namedPolicy) else { return nil }
    let name = string("PolicyName", members) ?? string("ManagedPolicyName", members)
    guard let document = required("PolicyDocument", members, of: "a named policy") else { return nil }
    return readDocument(document.value, .identity, name: name)
  }

  /// Reads a version of a managed policy.
  mutating func readVersion(_ value: PlacedValue, name: String?, of owner: PolicyOwner? = nil) {
    guard let members = members(of: value, .version) else { return }
    let document = required("Document", members, of: "a version of a policy")
    add(document.flatMap { readDocument($0.value, .identity, name: name) }, of: owner)
  }
}

extension PlacedMembers {
  /// Whether an object wraps what AWS was asked for. Several roles by their personas may have one that is called `Role`.
  fileprivate var areAnswer: Bool {
    if self["PolicyVersion"] != nil || self["Roles"]?.value.kind == .array { return true }
    return self["Role"] != nil && !(underestimatedCount > 1 && allSatisfy { $0.value["RoleName"] != nil })
  }
}
