import Catalogue
import IAM
import Source

/// Passing roles, by which many have risen beyond what they were given.
///
/// Source: IAM User Guide, "Grant a user permissions to pass a role to an AWS service".
extension PolicyCheck {
  /// Reports allowing to pass any role, by the way, or to any service.
  mutating func checkPassing(by statement: CheckedStatement, _ numbers: [Int]) {
    guard statement.body.effect == .allow else { return }
    let patterns = statement.body.actions.patterns
    let passing = actions.number(of: "iam:passrole")
    let matching = numbers.indices.filter { actions.covers(numbers[$0], passing) }
    guard !statement.body.actions.isExcept, let number = matching.first, statement.mayBeOnRoles else { return }
    let span = statement.places[.action(number)]
    if let wildcard = matching.first(where: { patterns[$0].isPattern }) {
      return report(.passesByWildcard(patterns[wildcard], statement.places[.action(wildcard)]))
    }
    switch statement.body.resources {
    case .only(let resources):
      if let place = resources.firstIndex(where: \.isAnyRole) {
        report(.passesAnyRole(statement.places[.resource(place)]))
      }
    case .except(let resources):
      if resources.contains(where: \.isAnyRole) { return }
      report(.passesAnyRole(statement.places[.resource(0)], but: resources))
    case nil: break
    }
    // Passing a role is always passing it to some service, so that `IfExists` takes nothing away.
    let isLimited = statement.conditions.contains { $0.isOn("iam:passedtoservice") && $0.choosesValues }
    if !isLimited { report(.passesToAnyService(span, statement.words)) }
  }
}

/// How the ARNs of roles look.
private let roleShapes = service("iam")?.resourceType("role")?.arns.map(ARNShape.init) ?? []

extension CheckedStatement {
  /// Whether some resource of it may be a role.
  var mayBeOnRoles: Bool {
    guard case .only(let patterns) = body.resources else { return true }
    return patterns.contains { pattern in
      guard !pattern.isAnything, let arns = ARNPattern(pattern) else { return true }
      return roleShapes.contains { arns.admits($0) }
    }
  }
}

extension String {
  /// Whether this pattern of resources matches all roles of an account, or of any.
  fileprivate var isAnyRole: Bool {
    if isAnything { return true }
    guard let arn = ARN(self) else { return Glob.covers(utf8, "arn:aws:iam::*:role/*".utf8) }
    guard Glob.covers(arn.service.utf8, "iam".utf8) else { return false }
    let resource = Array(arn.resource.utf8)
    let head = resource.prefix { !$0.isWildcard }
    return "role/".utf8.starts(with: head) && resource[head.endIndex...].isAnything
  }
}

extension Diagnostic {
  static func passesAnyRole(_ span: Span, but others: [String] = []) -> Diagnostic {
    let exceptions = others.isEmpty ? "" : " but \(others.listed(upTo: 2))"
    return .warning(
      .passesAnyRole, "this passes any role\(exceptions), also ones that may do more", at: span,
      help: "name the roles that are meant, or the path that they share")
  }

  static func passesByWildcard(_ pattern: String, _ span: Span) -> Diagnostic {
    .warning(
      .passesByWildcard, "`\(pattern)` also allows `iam:PassRole`", at: span,
      help:
        "name the actions that are meant; allow `iam:PassRole` by itself, on the roles and for the service that need it"
    )
  }

  static func passesToAnyService(_ span: Span, _ words: CheckedStatement.Words) -> Diagnostic {
    .warning(
      .passesToAnyService, "this passes the role to any service", at: span,
      help: words == .persona
        ? "add `when iam:PassedToService is \"lambda.amazonaws.com\"`, with the service that is meant"
        : "add a condition on `iam:PassedToService`")
  }
}
