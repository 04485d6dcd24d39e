import JSON
import Source

extension PolicyReading {
  /// Reports what IAM would not take of a role, by the sizes of its documents as they are written.
  mutating func checkQuotas(of role: Role, _ members: Members, at name: Span) {
    if let trust = members["AssumeRolePolicyDocument"] {
      let size = trust.value.minifiedSize
      if size > Quota.trustPolicy { report(.trustTooLarge(role.name, size, span(trust.keyRange))) }
    }
    let attached = role.managedPolicyARNs.count + (role.attachment == .managed ? role.policies.count : 0)
    if attached > Quota.managedPoliciesPerRole { report(.manyManaged(role.name, attached, name)) }
    guard role.attachment == .managed else {
      let total = sizes(of: members["Policies"]).reduce(0) { $0 + $1.size }
      if total > Quota.inlinePolicies { report(.inlineTooLarge(role.name, total, name)) }
      return
    }
    for (size, span) in sizes(of: members["ManagedPolicies"]) where size > Quota.managedPolicy {
      report(.managedTooLarge(size, span))
    }
  }

  /// Returns the sizes of the documents of named policies.
  private func sizes(of member: PlacedMember?) -> [(size: Int, span: Span)] {
    guard let list = member?.value, list.kind == .array else { return [] }
    return list.items.compactMap { element in
      element["PolicyDocument"].map { ($0.minifiedSize, opening($0)) }
    }
  }
}
