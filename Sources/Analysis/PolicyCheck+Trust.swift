import Catalogue
import IAM
import Source

/// Whom a role trusts. Sources: IAM User Guide, "The confused deputy problem" and "Create a role for OpenID Connect
/// federation"; GitHub Docs, "Configuring OpenID Connect in Amazon Web Services".
extension PolicyCheck {
  /// Reports a trust that is wider than its author can have meant, and services that there are none of.
  mutating func checkTrust(_ statement: CheckedStatement) {
    guard let principal = statement.body.principal else { return }
    checkServices(of: principal, statement)
    guard statement.body.effect == .allow, !principal.isExcept else { return }
    let limits = statement.conditions.filter(\.isLimiting)
    for part in principal.parts {
      switch part.kind {
      case .aws: checkAccounts(part.values, limits, statement)
      case .service: checkSource(limits, statement)
      case .federated:
        for provider in part.values.compactMap(\.providerName) { checkFederation(provider, limits, statement) }
      case .canonicalUser: break
      }
    }
  }

  /// Reports services that the catalogue does not know.
  private mutating func checkServices(of principal: Principal, _ statement: CheckedStatement) {
    for (number, part) in principal.parts.enumerated() where part.kind == .service {
      for (value, name) in part.values.enumerated() where !Catalogue.isServicePrincipal(name) {
        let near = candidates(Catalogue.servicePrincipalNames).closest(to: name)
        report(
          .unknownPrincipalService(name, statement.places[.principal(part: number, value: value)], suggestion: near))
      }
    }
  }

  /// Reports a service that is trusted on behalf of any account.
  private mutating func checkSource(_ limits: [CheckedStatement.Condition], _ statement: CheckedStatement) {
    let keys = ["aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths"]
    if !limits.contains(where: { limit in keys.contains(where: limit.isOn) }) {
      report(.serviceWithoutSource(statement))
    }
  }

  /// Reports everyone where nothing limits them, and other accounts that nothing but their number tells apart.
  private mutating func checkAccounts(
    _ values: [String], _ limits: [CheckedStatement.Condition], _ statement: CheckedStatement
  ) {
    let keys = ["aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount", "aws:principalarn"]
    let isLimited = limits.contains { limit in limit.given == nil && keys.contains(where: limit.isOn) }
    if values.contains("*") {
      if !isLimited { report(.openTrust(statement)) }
      return
    }
    guard let account = statement.account, !isLimited, !limits.contains(where: { $0.isOn("sts:externalid") }) else {
      return
    }
    let foreign = values.first { $0.principalAccount.map { $0 != account } ?? false }
    if let foreign, let other = foreign.principalAccount { report(.crossAccountTrust(other, statement)) }
  }

  /// Reports a provider of identities that is trusted for whomever it knows, or for tokens made out to others.
  private mutating func checkFederation(
    _ provider: String, _ limits: [CheckedStatement.Condition], _ statement: CheckedStatement
  ) {
    let folded = provider.lowercased()
    let needed = Self.wellKnownKeys[folded] ?? ["sub", "aud"]
    let missing = needed.filter { name in
      !name.split(separator: "|").contains { name in limits.contains { $0.isOn("\(folded):\(name)") } }
    }
    if !missing.isEmpty {
      return report(.openFederation(provider, missing.map { String($0.prefix { $0 != "|" }) }, statement))
    }
    for limit in limits where limit.isOn("\(folded):sub") {
      guard let open = limit.values.firstIndex(where: \.isAnyRepository), limit.operator.base.takesWildcards else {
        continue
      }
      let part = StatementPart.value(block: limit.block, entry: limit.entry, value: open)
      report(.anyRepository(limit.values[open], statement.places[part]))
    }
  }

  /// The keys that say who and for whom, of the providers that IAM knows by name: one of each.
  private static let wellKnownKeys = [
    "accounts.google.com": ["aud|sub|oaud"], "cognito-identity.amazonaws.com": ["aud"],
    "graph.facebook.com": ["app_id"],
    "www.amazon.com": ["app_id"],
  ]
}

extension String {
  /// The account of a principal; nil for everyone and for ids that tell no account.
  fileprivate var principalAccount: String? {
    isAccountNumber ? self : ARN(self)?.account
  }

  /// Whether a pattern of subjects matches the repositories of any owner: `repo:*`, `*`.
  fileprivate var isAnyRepository: Bool {
    isAnything || isPattern && Glob.covers(utf8, "repo:*/*:*".utf8)
  }
}

extension Diagnostic {
  static func openTrust(_ statement: CheckedStatement) -> Diagnostic {
    .error(
      .openTrust, "this lets every account of AWS assume the role", at: statement.places.statement,
      help: statement.words == .persona
        ? "add `when aws:PrincipalOrgID is \"o-…\"`, or name the accounts"
        : "add a condition on `aws:PrincipalOrgID`, or name the accounts")
  }

  static func serviceWithoutSource(_ statement: CheckedStatement) -> Diagnostic {
    .warning(
      .serviceWithoutSource, "this trusts the service on behalf of whoever uses it, in any account",
      at: statement.places.statement,
      help: statement.words == .persona
        ? "add `when aws:SourceAccount is account`, or a condition on `aws:SourceArn`, if the service sends them"
        : "add a condition on `aws:SourceAccount` or `aws:SourceArn`, if the service sends them")
  }

  static func openFederation(_ provider: String, _ missing: [String], _ statement: CheckedStatement) -> Diagnostic {
    let conditions = missing.map { "\(provider):\($0) is \"…\"" }.joined(separator: " and ")
    let isOpen = missing.count > 1 || missing == ["sub"]
    return .warning(
      .openFederation,
      isOpen ? "this trusts everyone whom `\(provider)` knows" : "this trusts what `\(provider)` makes out to anyone",
      at: statement.places.statement,
      help: statement.words == .persona
        ? "add `when \(conditions)`" : "add conditions on \(missing.map { "\(provider):\($0)" }.listed)")
  }

  static func anyRepository(_ pattern: String, _ span: Span) -> Diagnostic {
    .warning(
      .openFederation, "`\(pattern)` matches the repositories of any owner", at: span,
      help: "name the owner, such as `repo:OWNER/REPOSITORY:ref:refs/heads/main`")
  }

  static func crossAccountTrust(_ account: String, _ statement: CheckedStatement) -> Diagnostic {
    .note(
      .crossAccountTrust, "this trusts the account `\(account)`, and whomever it lets assume the role",
      at: statement.places.statement,
      help:
        "if the account is not your own, agree on an external id and add a condition on `sts:ExternalId`; if it is, one "
        + "on `aws:PrincipalOrgID`")
  }

  static func unknownPrincipalService(_ name: String, _ span: Span, suggestion: String?) -> Diagnostic {
    .warning(
      .unknownService, "the service principal `\(name)` is not known", at: span,
      help: suggestion.map { "did you mean `\($0)`?" } ?? "IAM refuses a role that trusts a service that does not exist"
    )
  }
}
