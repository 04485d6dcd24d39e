import Analysis
import IAM
import Parser
import Source

extension Lowering {
  /// Lowers and measures every persona, keeping nothing but what is wrong.
  mutating func checkPersonas(_ personas: [Int]) {
    var roles: [String: Int] = [:]
    var policies: [String: Int] = [:]
    for persona in personas {
      guard let role = checkedRole(of: persona) else { continue }
      let settings = recurring[settingsNumber(of: checking.program.personas[persona].module)].settings
      if let first = roles.updateValue(persona, forKey: settings.accountName(role.name)) {
        report(.roleTwice(role.name, span(persona), first: span(first)))
      }
      guard role.attachment == .managed else { continue }
      for policy in role.policies {
        let name = role.policyName(policy)
        if let first = policies.updateValue(persona, forKey: settings.accountName(name)), first != persona {
          report(.managedPolicyTwice(name, span(persona), first: span(first)))
        }
      }
    }
    checkAccounts(roles, policies, personas)
    reportLacks()
  }

  /// Reports accounts with more roles or policies than they have room for, of which each has the number of a persona.
  private mutating func checkAccounts(_ roles: [String: Int], _ policies: [String: Int], _ personas: [Int]) {
    guard roles.count > Quota.roles.default || policies.count > Quota.managedPolicies.default else { return }
    let counts = Dictionary(roles.values.map { (account(of: $0), 1) }, uniquingKeysWith: +)
    let policyCounts = Dictionary(policies.values.map { (account(of: $0), 1) }, uniquingKeysWith: +)
    for account in counts.keys.sorted(by: { $0 ?? "" < $1 ?? "" }) {
      guard let first = personas.first(where: { self.account(of: $0) == account }) else { continue }
      checking.policyCheck.checkAccount(
        account, roles: counts[account] ?? 0, managedPolicies: policyCounts[account] ?? 0, at: span(first))
    }
    for finding in checking.policyCheck.takeFindings() { report(finding) }
  }

  private mutating func account(of persona: Int) -> String? {
    recurring[settingsNumber(of: checking.program.personas[persona].module)].settings.account
  }

  private func span(_ persona: Int) -> Span { checking.program.personas[persona].syntax.name.span }
}

extension Settings {
  /// Returns a name with its partition and account, in which it is unique ignoring case. A text and no type of its own,
  /// since the first dictionary of each type costs start-up more than many joined texts.
  fileprivate func accountName(_ name: String) -> String { "\(partition) \(account ?? "") \(name.lowercased())" }
}
