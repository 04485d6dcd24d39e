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
      let settings = allSettings[settingsNumber(of: checking.program.personas[persona].module)]
      let account = "\(settings.partition) \(settings.account ?? "") "
      if let first = roles.updateValue(persona, forKey: account + role.name.lowercased()) {
        report(.roleTwice(role.name, span(persona), first: span(first)))
      }
      guard role.attachment == .managed else { continue }
      for policy in role.policies {
        let name = role.policyName(policy)
        if let first = policies.updateValue(persona, forKey: account + name.lowercased()), first != persona {
          report(.managedPolicyTwice(name, span(persona), first: span(first)))
        }
      }
    }
  }

  private func span(_ persona: Int) -> Span { checking.program.personas[persona].syntax.name.span }
}
