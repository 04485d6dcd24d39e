public import JSON

extension Writer {
  /// Writes a role as the object of its properties; those that are empty are left out.
  public mutating func write(_ role: Role, _ caches: inout RoleRenderings) {
    beginObject()
    member(Keys.path, role.path)
    member(Keys.roleName, role.name)
    if let description = role.description { member(Keys.description, description) }
    if let duration = role.maxSessionDuration {
      key(Keys.maxSessionDuration)
      number(duration)
    }
    key(Keys.assumeRolePolicyDocument)
    write(role.trust, &caches.trust)
    if let boundary = role.boundary { member(Keys.permissionsBoundary, boundary) }
    if !role.managedPolicyARNs.isEmpty { writeList(Keys.managedPolicyARNs, role.managedPolicyARNs) }
    if !role.policies.isEmpty { writePolicies(of: role, &caches.policies) }
    if !role.tags.isEmpty { write(role.tags) }
    endObject()
  }

  private mutating func writeList(_ name: Key, _ values: [String]) {
    key(name)
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  private mutating func writePolicies(of role: Role, _ cache: inout RenderedStatements) {
    let isInline = role.attachment == .inline
    key(isInline ? Keys.policies : Keys.managedPolicies)
    beginArray()
    for policy in role.policies {
      beginObject()
      member(isInline ? Keys.policyName : Keys.managedPolicyName, role.policyName(policy))
      key(Keys.policyDocument)
      write(policy.policy, &cache)
      endObject()
    }
    endArray()
  }

  private mutating func write(_ tags: [PrincipalTag]) {
    key(Keys.tags)
    beginArray()
    for tag in tags {
      beginObject()
      member(Keys.key, tag.key)
      member(Keys.value, tag.value)
      endObject()
    }
    endArray()
  }
}

/// The renderings of the shared statements of many roles: those of trust and of policies stand at different depths.
public struct RoleRenderings {
  var trust = RenderedStatements()
  var policies = RenderedStatements()

  /// Makes an empty cache, for one writer.
  public init() {}
}
