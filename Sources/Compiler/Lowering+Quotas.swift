import IAM
import Parser
import Source

/// What IAM would refuse, measured before anything is written.
extension Lowering {
  mutating func checkQuotas(of role: Role, _ gathering: borrowing Gathering, _ declared: Declared<PersonaDeclaration>) {
    if expandedBytes > Limit.persona { return }
    let name = declared.syntax.name.span
    checkNames(gathering)
    for policy in role.policies { checkSids(policy.policy.statements) }
    checkSids(role.trust.statements)
    let sizes = role.policies.map { PolicySize(name: $0.name, size: $0.policy.size) }
    let total = sizes.reduce(0) { $0 + $1.size }
    if total > Limit.persona { return report(.personaTooLarge(declared.name, total, name)) }
    if checking.options.quotas == .held { checkSizes(of: role, sizes, declared) }
    let attached = role.managedPolicyARNs.count + (role.attachment == .managed ? role.policies.count : 0)
    if attached > Quota.managedPoliciesPerRole { report(.tooManyManaged(declared.name, attached, name)) }
    if role.trust.size > Quota.trustPolicy { report(.trustQuota(declared.name, role.trust.size, name)) }
    if role.tags.count > Quota.tags { report(.tooManyTags(declared.name, role.tags.count, name)) }
    if role.policies.isEmpty, role.managedPolicyARNs.isEmpty { report(.grantsNothing(declared.name, name)) }
  }

  /// Reports policies that are too large, or have too long a name, for how they are attached.
  private mutating func checkSizes(
    of role: Role, _ sizes: [PolicySize], _ declared: Declared<PersonaDeclaration>
  ) {
    switch role.attachment {
    case .inline:
      let total = sizes.reduce(0) { $0 + $1.size }
      if total > Quota.inlinePolicies { report(.inlineQuota(declared.name, total, sizes, declared.syntax.name.span)) }
    case .managed:
      for (policy, size) in zip(role.policies, sizes) where size.size > Quota.managedPolicy {
        report(.managedQuota(size, policy.item))
      }
      for policy in role.policies {
        let full = role.policyName(policy)
        if full.utf8.count > Quota.policyName { report(.policyNameTooLong(full, policy.item)) }
      }
    }
  }

  /// Reports two documents of one name. So many that it takes time are beyond the quota, which has been reported.
  private mutating func checkNames(_ gathering: borrowing Gathering) {
    let policies = gathering.policies
    guard policies.count <= Limit.values else { return }
    for index in policies.indices.dropFirst() {
      let name = policies[index].name
      guard let first = (0..<index).first(where: { policies[$0].name.isSame(name) }) else { continue }
      report(.duplicatePolicyName(name, policies[index].item, first: policies[first].item))
    }
  }

  /// Reports two statements of one document with one id. So many that it takes time are beyond the quota.
  private mutating func checkSids(_ statements: [IAM.Statement]) {
    guard statements.count <= Limit.values else { return }
    for index in statements.indices.dropFirst() {
      guard let sid = statements[index].body.sid else { continue }
      guard let first = statements[..<index].first(where: { $0.body.sid == sid }) else { continue }
      report(.duplicateSid(sid, statements[index].span, first: first.span))
    }
  }
}

/// The characters that a policy takes of its quota.
struct PolicySize {
  let name: String
  let size: Int
}

extension String {
  /// Whether both texts are equal, ignoring the case of ASCII letters.
  fileprivate func isSame(_ other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8) { $0 == $1 || $0.isLetter && $0 ^ $1 == 0x20 }
  }
}
