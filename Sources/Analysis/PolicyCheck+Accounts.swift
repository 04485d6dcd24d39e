import IAM
public import Source

extension PolicyCheck {
  /// Notes that an account has more roles or customer managed policies than its quotas are without being raised, and
  /// reports more than they can be raised to.
  public mutating func checkAccount(_ account: String?, roles: Int, managedPolicies: Int, at span: Span) {
    for (count, quota, what) in [
      (roles, Quota.roles, "roles"), (managedPolicies, Quota.managedPolicies, "customer managed policies"),
    ] where count > quota.default {
      report(.accountQuota(account, count, quota, what, span))
    }
  }
}

extension Diagnostic {
  static func accountQuota(
    _ account: String?, _ count: Int, _ quota: (default: Int, highest: Int), _ what: String, _ span: Span
  ) -> Diagnostic {
    let owner = account.map { "the account `\($0)`" } ?? "one account"
    let isBeyond = count > quota.highest
    return Diagnostic(
      .accountQuota, isBeyond ? .warning : .note, "\(owner) would have \(count) \(what)", at: .span(span),
      help: isBeyond
        ? "the quota is \(quota.default) and can be raised to \(quota.highest): share roles, or use several accounts"
        : "the quota is \(quota.default): have it raised, up to \(quota.highest), before you deploy them")
  }
}
