public import JSON

extension Writer {
  /// Writes a role as the object of its properties; those that are empty are left out.
  public mutating func write(_ role: Role, _ caches: inout RoleRenderings) {
    beginObject()
    member("Path", role.path)
    member("RoleName", role.name)
    if let description = role.description { member("Description", description) }
    if let duration = role.maxSessionDuration {
      key("MaxSessionDuration")
      number(duration)
    }
    key("AssumeRolePolicyDocument")
    write(role.trust, &caches.trust)
    if let boundary = role.boundary { member("PermissionsBoundary", boundary) }
    if !role.managedPolicyARNs.isEmpty { writeList("ManagedPolicyArns", role.managedPolicyARNs) }
    if !role.policies.isEmpty { writePolicies(of: role, &caches.policies) }
    if !role.tags.isEmpty { write(role.tags) }
    endObject()
  }

  private mutating func writeList(_ name: String, _ values: [String]) {
    key(name)
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  private mutating func writePolicies(of role: Role, _ cache: inout RenderedStatements) {
    let isInline = role.attachment == .inline
    key(isInline ? "Policies" : "ManagedPolicies")
    beginArray()
    for policy in role.policies {
      beginObject()
      member(isInline ? "PolicyName" : "ManagedPolicyName", role.policyName(policy))
      key("PolicyDocument")
      write(policy.policy, &cache)
      endObject()
    }
    endArray()
  }

  private mutating func write(_ tags: [RoleTag]) {
    key("Tags")
    beginArray()
    for tag in tags {
      beginObject()
      member("Key", tag.key)
      member("Value", tag.value)
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
