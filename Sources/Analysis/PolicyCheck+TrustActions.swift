import IAM
import Source

/// Principals and actions of a trust policy that never go together.
///
/// Source: IAM User Guide, "Access Analyzer policy check reference", Mismatched action for principal; STS API Reference.
extension PolicyCheck {
  /// Reports actions by which none of the principals can assume the role, and principals who can by none of the actions.
  mutating func checkAssuming(_ principal: Principal, _ statement: CheckedStatement) {
    guard case .only(let patterns) = statement.body.actions, !principal.isExcept else { return }
    let isUsual = patterns == ["sts:AssumeRole"] && principal.parts.allSatisfy { [.aws, .service].contains($0.kind) }
    if isUsual { return }
    let actions = patterns.map(\.assumingActions)
    // By a tag or an identity alone nobody assumes a role; it may go with any statement.
    guard actions.contains(where: { !$0.isEmpty }) else { return }
    let usual = principal.parts.map { part in part.values.map { part.kind.assumingAction(of: $0) } }
    guard usual.joined().contains(where: { $0 != nil }) else { return }
    let idle = actions.indices.filter { number in
      !actions[number].isEmpty && !usual.joined().contains { $0 == nil || actions[number].contains($0 ?? "") }
    }
    for number in idle {
      let meant = usual.joined().compactMap(\.self).first ?? ""
      report(.actionOfOthers(patterns[number], meant, statement.places[.action(number)]))
    }
    if idle.isEmpty { checkActions(actions, suit: usual, of: principal, statement) }
  }

  /// Reports principals who can assume the role by none of the actions.
  private mutating func checkActions(
    _ actions: [[String]], suit usual: [[String?]], of principal: Principal, _ statement: CheckedStatement
  ) {
    for (part, values) in usual.enumerated() {
      for (value, action) in values.enumerated() {
        guard let action, !actions.contains(where: { $0.contains(action) }) else { continue }
        let span = statement.places[.principal(part: part, value: value)]
        report(.principalOfOthers(principal.parts[part].values[value], action, span))
      }
    }
  }
}

extension String {
  /// The actions that assume a role and that this pattern matches.
  fileprivate var assumingActions: [String] {
    if TrustAction.assuming.contains(self) { return [self] }
    let folded = lowercased()
    return TrustAction.assuming.filter { Glob.covers(folded.utf8, $0.lowercased().utf8) }
  }
}

extension Principal.Kind {
  /// Returns the action by which a principal of this kind assumes a role; nil where it may be any.
  fileprivate func assumingAction(of principal: String) -> String? {
    if principal == "*" { return nil }
    switch self {
    case .aws, .service: return "sts:AssumeRole"
    case .federated:
      switch PrincipalForm(principal, self) {
      case .saml: return "sts:AssumeRoleWithSAML"
      case .oidc: return "sts:AssumeRoleWithWebIdentity"
      default: return nil
      }
    case .canonicalUser: return nil
    }
  }
}

extension Diagnostic {
  static func actionOfOthers(_ action: String, _ meant: String, _ span: Span) -> Diagnostic {
    .error(
      .mismatchedTrust, "none of the principals can assume the role by `\(action)`", at: span,
      help: "they do so by `\(meant)`")
  }

  static func principalOfOthers(_ name: String, _ meant: String, _ span: Span) -> Diagnostic {
    .error(
      .mismatchedTrust, "`\(name)` can assume the role by none of the actions", at: span,
      help: "give it a statement with `\(meant)`")
  }
}
