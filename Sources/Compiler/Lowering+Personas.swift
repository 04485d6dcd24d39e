import Analysis
import IAM
import Parser
import Source

extension Lowering {
  /// Lowers and measures every persona, keeping nothing but what is wrong.
  mutating func checkPersonas(_ personas: [Int]) {
    var roles: [AccountName: Int] = [:]
    var policies: [AccountName: Int] = [:]
    for persona in personas {
      guard let role = checkedRole(of: persona) else { continue }
      let settings = allSettings[settingsNumber(of: checking.program.personas[persona].module)]
      if let first = roles.updateValue(persona, forKey: AccountName(settings, role.name)) {
        report(.roleTwice(role.name, span(persona), first: span(first)))
      }
      guard role.attachment == .managed else { continue }
      for policy in role.policies {
        let name = role.policyName(policy)
        if let first = policies.updateValue(persona, forKey: AccountName(settings, name)), first != persona {
          report(.managedPolicyTwice(name, span(persona), first: span(first)))
        }
      }
    }
    checkAccounts(Array(roles.keys), Array(policies.keys), personas)
    reportLacks()
  }

  /// Reports accounts with more roles or policies than they have room for.
  private mutating func checkAccounts(_ roles: [AccountName], _ policies: [AccountName], _ personas: [Int]) {
    guard roles.count > Quota.roles.default || policies.count > Quota.managedPolicies.default else { return }
    let counts = Dictionary(roles.map { ($0.account, 1) }, uniquingKeysWith: +)
    let policyCounts = Dictionary(policies.map { ($0.account, 1) }, uniquingKeysWith: +)
    for account in counts.keys.sorted(by: { $0 ?? "" < $1 ?? "" }) {
      let first = personas.first {
        allSettings[settingsNumber(of: checking.program.personas[$0].module)].account == account
      }
      guard let first else { continue }
      checking.policyCheck.checkAccount(
        account, roles: counts[account] ?? 0, managedPolicies: policyCounts[account] ?? 0, at: span(first))
    }
    for finding in checking.policyCheck.takeFindings() { report(finding) }
  }

  private func span(_ persona: Int) -> Span { checking.program.personas[persona].syntax.name.span }
}

/// A name that is unique in its account, ignoring case.
private struct AccountName: Hashable {
  let partition: String
  let account: String?
  let name: String

  init(_ settings: Settings, _ name: String) {
    partition = settings.partition
    account = settings.account
    self.name = name.lowercased()
  }
}
