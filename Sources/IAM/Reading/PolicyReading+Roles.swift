import JSON
import Source

/// Where a role's JSON comes from.
enum RoleOrigin {
  /// From `compile`, by the persona if there is one: it is yet to be made, so that it has to be within the quotas.
  case asCompiled(persona: String?)
  /// From AWS, which has taken it.
  case asPrinted
  /// From AWS, in a list that says nothing of the roles' policies.
  case asListed
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
    let (boundary, managed) = (readBoundary(members), readManagedPolicies(members))
    places.boundary = boundary?.span
    places.managedPolicyARNs = managed.map(\.span)
    let role = Role(
      path: string("Path", members) ?? "/", name: name, description: string("Description", members),
      maxSessionDuration: readSession(members), trust: trust.policy, boundary: boundary?.arn,
      managedPolicyARNs: managed.map(\.arn), attachment: attachment(members),
      policies: policies.map { NamedPolicy($0.name ?? "", $0.policy, from: $0.span) }, tags: readTags(members))
    var persona: String?
    if case .asCompiled(let name) = origin {
      persona = name
      checkQuotas(of: role, members, at: places.name)
    }
    var placed = PlacedRole(
      role, trust: trust, policies: policies, places: places, persona: persona,
      arn: readARN(members), isComplete: errors == before)
    if case .asListed = origin { placed.lacksPolicies = true }
    result.roles.append(placed)
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

  /// Returns the ARN of what is described, where it is written.
  mutating func readARN(_ members: Members) -> ARN? { string("Arn", members).flatMap { ARN($0) } }

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
  mutating func readBoundary(_ members: Members) -> PlacedARN? {
    guard let member = members["PermissionsBoundary"] else { return nil }
    guard member.value.kind == .object else { return placedARN(member) }
    guard let parts = self.members(of: member.value, .boundary) else { return nil }
    return required("PermissionsBoundaryArn", parts, of: "a permissions boundary").flatMap { placedARN($0) }
  }

  private mutating func placedARN(_ member: PlacedMember) -> PlacedARN? {
    string(member).map { PlacedARN(arn: $0, span: span(member.value)) }
  }

  /// Reads the managed policies that are attached: their ARNs from `compile`, objects from AWS.
  mutating func readManagedPolicies(_ members: Members) -> [PlacedARN] {
    var arns: [PlacedARN] = []
    if let member = members["ManagedPolicyArns"], let (texts, spans) = strings(member) {
      arns += zip(texts, spans).map { PlacedARN(arn: $0, span: $1) }
    }
    guard let attached = members["AttachedManagedPolicies"] else { return arns }
    for element in elements(of: attached) {
      guard let parts = self.members(of: element, .attachment) else { continue }
      let arn = required("PolicyArn", parts, of: "an attached policy").flatMap { placedARN($0) }
      if let arn { arns.append(arn) }
    }
    return arns
  }

  mutating func readTags(_ members: Members) -> [PrincipalTag] {
    guard let member = members["Tags"] else { return [] }
    return elements(of: member).compactMap { element in
      guard let parts = self.members(of: element, .tag) else { return nil }
      guard let key = required("Key", parts, of: "a tag").flatMap({ string($0) }) else { return nil }
      guard let value = required("Value", parts, of: "a tag").flatMap({ string($0) }) else { return nil }
      return PrincipalTag(key, value)
    }
  }
}
