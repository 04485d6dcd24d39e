import JSON
import Source

/// Where a role's JSON comes from.
enum RoleOrigin {
  /// From `compile`, by the persona if there is one: it is yet to be made, so that it has to be within the quotas.
  case asCompiled(persona: String?)
  /// From AWS, which has taken it.
  case asPrinted
}

extension PolicyReading {
  /// Reads a role with all that is attached to it.
  mutating func readRole(_ value: PlacedValue, _ origin: RoleOrigin) {
    let before = errors
    guard let members = members(of: value, .role) else { return }
    var places = PlacedRole.Places(role: members.opening)
    let name = readRoleName(members, &places)
    let trust = readTrust(members)
    let policies = readPolicies(members, of: name)
    let role = Role(
      path: string("Path", members) ?? "/", name: name, description: string("Description", members),
      maxSessionDuration: readSession(members), trust: trust.policy, boundary: readBoundary(members, &places),
      managedPolicyARNs: readManagedPolicies(members, &places), attachment: attachment(members),
      policies: policies.map { NamedPolicy($0.name ?? "", $0.policy, from: $0.span) }, tags: readTags(members))
    var persona: String?
    if case .asCompiled(let name) = origin {
      persona = name
      checkQuotas(of: role, members, at: places.name)
    }
    result.roles.append(
      PlacedRole(
        role, trust: trust, policies: policies, places: places, persona: persona,
        account: string("Arn", members).flatMap { ARN($0) }?.account, isComplete: errors == before))
  }

  private mutating func readRoleName(_ members: Members, _ places: inout PlacedRole.Places) -> String {
    guard let member = required("RoleName", members, of: "a role") else { return "" }
    places.name = span(member.value)
    return string(member) ?? ""
  }

  /// Returns the trust policy; an empty one if it cannot be read.
  private mutating func readTrust(_ members: Members) -> PlacedPolicy {
    let member = required("AssumeRolePolicyDocument", members, of: "a role")
    let trust = member.flatMap { readDocument($0.value, .trust) }
    return trust ?? PlacedPolicy(Policy([]), .trust, places: [], at: members.opening, isComplete: false)
  }

  private func attachment(_ members: Members) -> Role.Attachment {
    members["ManagedPolicies"] == nil ? .inline : .managed
  }

  /// Reads the role's own policies. `compile` names managed ones after the role, lest they clash in the account.
  private mutating func readPolicies(_ members: Members, of role: String) -> [PlacedPolicy] {
    if let inline = members["Policies"] ?? members["RolePolicyList"] {
      if let other = members["ManagedPolicies"] {
        report(.bothElements(inline.key, other.key, span(other.keyRange), first: span(inline.keyRange)))
      }
      return elements(of: inline).compactMap { readNamedPolicy($0) }
    }
    guard let managed = members["ManagedPolicies"] else { return [] }
    return elements(of: managed).compactMap { element in
      guard let policy = readNamedPolicy(element) else { return nil }
      let name = policy.name ?? ""
      if !name.hasPrefix("\(role)-") { report(.notNamedAfterRole(name, role, opening(element))) }
      return PlacedPolicy(
        policy.policy, policy.kind, places: policy.places, at: policy.span,
        name: String(name.dropFirst(role.count + 1)), isComplete: policy.isComplete)
    }
  }

  private mutating func readSession(_ members: Members) -> Int? {
    guard let member = members["MaxSessionDuration"] else { return nil }
    guard case .number(let text) = member.value.content else {
      report(.wrongType(member.key, wants: "a number", member.value.kind.noun, opening(member.value)))
      return nil
    }
    if let seconds = Int(text), (3_600...43_200).contains(seconds) { return seconds }
    report(.sessionOutOfRange(span(member.value)))
    return nil
  }

  /// Reads the boundary's ARN: by itself from `compile`, in an object from AWS.
  private mutating func readBoundary(_ members: Members, _ places: inout PlacedRole.Places) -> String? {
    guard let member = members["PermissionsBoundary"] else { return nil }
    guard member.value.kind == .object else {
      places.boundary = span(member.value)
      return string(member)
    }
    guard let parts = self.members(of: member.value, .boundary) else { return nil }
    guard let arn = required("PermissionsBoundaryArn", parts, of: "a permissions boundary") else { return nil }
    places.boundary = span(arn.value)
    return string(arn)
  }

  private mutating func readManagedPolicies(_ members: Members, _ places: inout PlacedRole.Places) -> [String] {
    var arns: [String] = []
    if let member = members["ManagedPolicyArns"], let (texts, spans) = strings(member) {
      arns += texts
      places.managedPolicyARNs += spans
    }
    guard let attached = members["AttachedManagedPolicies"] else { return arns }
    for element in elements(of: attached) {
      guard let parts = self.members(of: element, .attachment) else { continue }
      guard let arn = required("PolicyArn", parts, of: "an attached policy"), let text = string(arn) else { continue }
      arns.append(text)
      places.managedPolicyARNs.append(span(arn.value))
    }
    return arns
  }

  private mutating func readTags(_ members: Members) -> [RoleTag] {
    guard let member = members["Tags"] else { return [] }
    return elements(of: member).compactMap { element in
      guard let parts = self.members(of: element, .tag) else { return nil }
      guard let key = required("Key", parts, of: "a tag").flatMap({ string($0) }) else { return nil }
      guard let value = required("Value", parts, of: "a tag").flatMap({ string($0) }) else { return nil }
      return RoleTag(key, value)
    }
  }
}
