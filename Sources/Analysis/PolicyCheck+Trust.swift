import Catalogue
import IAM
import Source

/// Whom a role trusts. Source: IAM User Guide, "The confused deputy problem".
extension PolicyCheck {
  /// Reports a trust that is wider than its author can have meant, and who cannot assume it by any action.
  mutating func checkTrust(_ statement: CheckedStatement) {
    guard let principal = statement.body.principal else { return }
    checkAssuming(principal, statement)
    guard statement.body.effect == .allow, !principal.isExcept else { return }
    let limits = statement.conditions.filter(\.isLimiting)
    for part in principal.parts {
      switch part.kind {
      case .aws: checkAccounts(part.values, limits, statement)
      case .service: checkSource(of: part.values, limits, statement)
      case .federated:
        for provider in part.values.compactMap(\.providerName) { checkFederation(provider, limits, statement) }
      case .canonicalUser: break
      }
    }
  }

  /// Reports a service that is trusted on behalf of any account, if it says for whom it acts.
  private mutating func checkSource(
    of services: [String], _ limits: [CheckedStatement.Condition], _ statement: CheckedStatement
  ) {
    if statement.isServiceLinked || services.allSatisfy(\.isWithoutSource) { return }
    if !limits.contains(where: \.isOnSource) { report(.serviceWithoutSource(statement)) }
  }

  /// Reports everyone where nothing limits them, and other accounts that nothing but their number tells apart.
  private mutating func checkAccounts(
    _ values: [String], _ limits: [CheckedStatement.Condition], _ statement: CheckedStatement
  ) {
    let isLimited = limits.contains { $0.given == nil && $0.isOnPrincipal }
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
}

extension CheckedStatement.Condition {
  /// Whether it is on a key that says on whose behalf a service acts.
  var isOnSource: Bool {
    ["aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths"].contains(where: isOn)
  }

  /// Whether it is on a key that says who makes a request, or from which network.
  fileprivate var isOnPrincipal: Bool {
    let who = ["aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount", "aws:principalarn", "aws:userid"]
    let network = ["aws:sourceip", "aws:sourcevpc", "aws:sourcevpce", "aws:vpceaccount", "aws:vpceorgid"]
    return (who + network).contains(where: isOn)
  }
}

extension String {
  /// The account of a principal; nil for everyone and for ids that tell no account.
  fileprivate var principalAccount: String? {
    isAccountNumber ? self : ARN(self)?.account
  }

  /// Whether this is a service that sends no source when it assumes a role: EC2, whose instances do.
  fileprivate var isWithoutSource: Bool {
    hasPrefix("ec2.") && Catalogue.partitions.contains { "ec2.\($0.dnsSuffix)" == self }
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

  static func crossAccountTrust(_ account: String, _ statement: CheckedStatement) -> Diagnostic {
    .note(
      .crossAccountTrust, "this trusts the account `\(account)`, and whomever it lets assume the role",
      at: statement.places.statement,
      help:
        "if the account is not your own, agree on an external id and add a condition on `sts:ExternalId`; if it is, one "
        + "on `aws:PrincipalOrgID`")
  }
}
