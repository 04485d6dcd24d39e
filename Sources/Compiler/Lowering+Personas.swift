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
    reportLacks()
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
