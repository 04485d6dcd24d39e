public import IAM
public import Source

/// What a run knows of one account.
public enum AccountState: Hashable, Sendable {
  /// What is counted is yet to be made.
  case planned
  /// AWS has it already.
  case existing
}

extension PolicyCheck {
  /// Notes that an account has more roles or customer managed policies than its quotas are without being raised, and
  /// reports more than they can be raised to.
  public mutating func checkAccount(
    _ account: String?, roles: Int, managedPolicies: Int, _ state: AccountState = .planned, at span: Span
  ) {
    for (count, quota, what) in [
      (roles, Quota.roles, "roles"), (managedPolicies, Quota.managedPolicies, "customer managed policies"),
    ] where count > quota.default {
      report(.accountQuota(account, count, quota, what, state, span), about: what)
    }
  }

  /// Checks the accounts that files are of: what several files have of one account counts together. Of files that name no
  /// account each counts by itself.
  public mutating func checkAccounts(of files: [PolicyFile]) {
    var counts: [AccountCount.Owner: AccountCount] = [:]
    for (number, file) in files.enumerated() {
      for role in file.roles {
        let owner = role.arn.map { AccountCount.Owner.account($0.account) } ?? .file(number)
        counts[owner, default: AccountCount(first: role.places.name)].add(role)
      }
      for policy in file.policies {
        guard case .account(let account, _, _) = policy.owner else { continue }
        let owner = account.map(AccountCount.Owner.account) ?? .file(number)
        counts[owner, default: AccountCount(first: policy.span.beginning)].managedPolicies.insert(policy.name ?? "")
      }
    }
    for (owner, count) in counts.sorted(by: { $0.value.first.start < $1.value.first.start }) {
      let (account, state) = owner.described
      checkAccount(
        account, roles: count.roles.count, managedPolicies: count.managedPolicies.count, state, at: count.first)
    }
  }
}

/// The names of what an account has, each once, however many files say so.
private struct AccountCount {
  enum Owner: Hashable {
    case account(String)
    case file(Int)

    /// The account, and whether AWS has said so: only what AWS prints names accounts.
    var described: (String?, AccountState) {
      if case .account(let account) = self { (account, .existing) } else { (nil, .planned) }
    }
  }

  let first: Span
  var roles: Set<String> = []
  var managedPolicies: Set<String> = []

  init(first: Span) { self.first = first }

  mutating func add(_ role: PlacedRole) {
    roles.insert(role.role.name)
    if role.role.attachment == .managed { managedPolicies.formUnion(role.role.policies.map(role.role.policyName)) }
  }
}

extension Span {
  /// The bracket at which a document begins.
  fileprivate var beginning: Span { Span(start: start, end: min(end, start + 1)) }
}

extension Diagnostic {
  static func accountQuota(
    _ account: String?, _ count: Int, _ quota: (default: Int, highest: Int), _ what: String, _ state: AccountState,
    _ span: Span
  ) -> Diagnostic {
    let owner = account.map { "the account `\($0)`" } ?? "one account"
    let isBeyond = count > quota.highest
    return Diagnostic(
      .accountQuota, isBeyond ? .warning : .note, "\(owner) \(state.verb) \(count) \(what)", at: .span(span),
      help: isBeyond
        ? "the quota is \(quota.default) and can be raised to \(quota.highest): share roles, or use several accounts"
        : "the quota is \(quota.default)\(state.advice(upTo: quota.highest))")
  }
}

extension AccountState {
  fileprivate var verb: String { self == .planned ? "would have" : "has" }

  fileprivate func advice(upTo highest: Int) -> String {
    switch self {
    case .planned: ": have it raised, up to \(highest), before you deploy them"
    case .existing: " unless it was raised, up to \(highest): see that there is room before you make more"
    }
  }
}
