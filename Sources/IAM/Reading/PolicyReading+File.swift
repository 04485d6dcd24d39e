import JSON
import Source

extension PolicyReading {
  /// Reads whatever the file holds.
  mutating func readFile(_ value: PlacedValue) {
    guard case .array(let elements) = value.content else { return readItem(value) }
    if elements.isEmpty { report(.nothingKnown("an empty list", opening(value))) }
    for element in elements { readItem(element) }
  }

  /// Reads what an object is by its shape.
  private mutating func readItem(_ value: PlacedValue) {
    guard case .object(let members) = value.content else {
      return report(.nothingKnown(value.content.noun, opening(value)))
    }
    let keys = Set(members.map(\.key))
    if let role = value["Role"] {
      readRole(role, .asPrinted)
    } else if let version = value["PolicyVersion"] {
      readVersion(version, name: nil)
    } else if keys.contains("PolicyDocument") {
      add(readNamedPolicy(value))
    } else if keys.contains("AssumeRolePolicyDocument") || keys.contains("RoleName") {
      readRole(value, keys.contains("Arn") ? .asPrinted : .asCompiled(persona: nil))
    } else if !keys.isDisjoint(with: ["UserDetailList", "GroupDetailList", "RoleDetailList"]) {
      readAccount(value)
    } else if keys.contains("Statement") || keys.contains("Version") {
      add(readDocument(value, nil))
    } else {
      readRoles(members, opening(value))
    }
  }

  /// Reads what `compile` prints: roles by their personas.
  private mutating func readRoles(_ members: [PlacedMember], _ opening: Span) {
    guard members.contains(where: { $0.value["AssumeRolePolicyDocument"] != nil }) else {
      let isRoles = !members.isEmpty && members.allSatisfy { $0.value["RoleName"] != nil }
      if !isRoles { return report(.nothingKnown(members.isEmpty ? "an empty object" : "an object", opening)) }
      return members.forEach { readRole($0.value, .asCompiled(persona: $0.key)) }
    }
    for member in members { readRole(member.value, .asCompiled(persona: member.key)) }
  }

  mutating func add(_ policy: PlacedPolicy?) {
    if let policy { result.policies.append(policy) }
  }

  /// Reads a policy and the name that it has in a role, user or group.
  mutating func readNamedPolicy(_ value: PlacedValue) -> PlacedPolicy? {
    guard let members = members(of: value, .namedPolicy) else { return nil }
    let name = string("PolicyName", members) ?? string("ManagedPolicyName", members)
    guard let document = required("PolicyDocument", members, of: "a named policy") else { return nil }
    return readDocument(document.value, .identity, name: name)
  }

  /// Reads a version of a managed policy.
  mutating func readVersion(_ value: PlacedValue, name: String?) {
    guard let members = members(of: value, .version) else { return }
    let document = required("Document", members, of: "a version of a policy")
    add(document.flatMap { readDocument($0.value, .identity, name: name) })
  }
}
