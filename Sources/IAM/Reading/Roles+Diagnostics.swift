import Source

/// What is wrong with roles in JSON.
extension Diagnostic {
  static func notNamedAfterRole(_ name: String, _ role: String, _ span: Span) -> Diagnostic {
    .error(
      .wrongElement, "the policy \(name.quoted) is not named after its role", at: span,
      help: "`smpc compile` names managed policies `\(role)-…`, lest those of two roles clash")
  }

  static func sessionOutOfRange(_ span: Span) -> Diagnostic {
    .error(.invalidSession, "IAM allows no sessions of this length", at: span, help: "write 3600 to 43200 seconds")
  }

  static func trustTooLarge(_ role: String, _ size: Int, _ span: Span) -> Diagnostic {
    .error(
      .trustQuota, "the trust policy of \(role.quoted) takes \(size) characters; IAM allows \(Quota.trustPolicy)",
      at: span, help: "trust fewer principals, or accounts with a condition on `aws:PrincipalArn`")
  }

  static func inlineTooLarge(_ role: String, _ size: Int, _ span: Span) -> Diagnostic {
    .error(
      .inlineQuota, "the inline policies of \(role.quoted) take \(size) characters; IAM allows \(Quota.inlinePolicies)",
      at: span, help: "attach managed policies, of which each may have \(Quota.managedPolicy)")
  }

  static func managedTooLarge(_ size: Int, _ span: Span) -> Diagnostic {
    .error(
      .managedQuota, "this policy takes \(size) characters; IAM allows \(Quota.managedPolicy)", at: span,
      help: "divide it into several")
  }

  static func manyManaged(_ role: String, _ count: Int, _ span: Span) -> Diagnostic {
    .error(
      .tooManyManaged,
      "\(role.quoted) has \(count) managed policies; IAM attaches at most \(Quota.managedPoliciesPerRole) to a role",
      at: span, help: "put their statements into fewer policies")
  }
}
