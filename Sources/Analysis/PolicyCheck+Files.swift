import Catalogue
public import IAM
public import Source

/// Policies and roles that were read from JSON.
extension PolicyCheck {
  /// Checks all policies and roles of a file; what was looked up for earlier files is not looked up again.
  public mutating func check(_ file: PolicyFile) {
    suggestions = Self.suggestionLimit
    beginFile()
    for policy in file.policies { check(policy, of: nil) }
    for role in file.roles { check(role) }
    for identity in file.identities {
      for policy in identity.managedPolicies + [identity.boundary].compactMap({ $0 }) {
        checkManagedPolicy(policy.arn, at: policy.span)
      }
    }
  }

  private mutating func check(_ role: PlacedRole) {
    check(role.trust, of: role)
    for policy in role.policies { check(policy, of: role) }
    for (arn, span) in zip(role.role.managedPolicyARNs, role.places.managedPolicyARNs) {
      checkManagedPolicy(arn, at: span)
    }
    if let boundary = role.role.boundary, let span = role.places.boundary { checkManagedPolicy(boundary, at: span) }
    // What could not be read may allow what seems to be missing.
    guard role.isComplete else { return }
    let dependents = role.policies.flatMap { dependentActions(of: $0) }
    let statements = role.policies.flatMap(\.policy.statements)
    checkDependents(dependents, grantedBy: statements, isComplete: role.role.managedPolicyARNs.isEmpty)
  }

  /// Checks a document; `role` is the one that has it. A statement with a mistake is not among those that were read, so
  /// that each of these is whole, and only what follows from all of them together waits for the others.
  private mutating func check(_ document: PlacedPolicy, of role: PlacedRole?) {
    guard !document.isTooLarge else { return report(.documentTooLarge(document)) }
    let statements = document.policy.statements
    let numbers = statements.map { self.numbers(of: $0.body) }
    // What other policies its principal has is not known.
    let standsAlone = role == nil && document.isComplete && document.kind == .identity
    var dependents: [DependentAction] = []
    for (index, statement) in statements.enumerated() {
      var checked = CheckedStatement(statement.body, document.kind, places: document.places[index], words: .json)
      checked.account = role?.arn?.account
      checked.isWithoutVariables = document.policy.version == .old
      checked.isServiceLinked = role?.role.path.hasPrefix("/aws-service-role/") == true
      check(checked, numbers[index])
      if standsAlone { dependents += dependentActions(of: checked, numbers[index]) }
    }
    checkRedundancy(of: statements, numbers)
    if !dependents.isEmpty {
      checkDependents(dependents, grantedBy: statements, numbers, isComplete: false)
    }
  }

  private mutating func dependentActions(of document: PlacedPolicy) -> [DependentAction] {
    guard document.kind == .identity else { return [] }
    return zip(document.policy.statements, document.places).flatMap { statement, places in
      dependentActions(of: CheckedStatement(statement.body, .identity, places: places, words: .json))
    }
  }

  /// Reports an AWS managed policy that there is none of.
  public mutating func checkManagedPolicy(_ arn: String, at span: Span) {
    guard let parts = ARN(arn), parts.service == "iam", parts.account == "aws", parts.resource.hasPrefix("policy/")
    else {
      return
    }
    let path = String(parts.resource.dropFirst("policy/".count))
    let name = String(path.split(separator: "/").last ?? "")
    let meant = managedPolicy(name) ?? candidates(managedPolicyNames).closest(to: name).flatMap(managedPolicy)
    let suggestion = meant?.arn(partition: parts.partition)
    if suggestion != arn { report(.unknownPolicyARN(path, span, suggestion: suggestion)) }
  }
}

/// The characters above which a document is not checked. AWS's own largest managed policy has some 150,000; customers may
/// have 6,144.
private let documentLimit = 1 << 20

extension PlacedPolicy {
  /// Whether it has more characters than that. What is written is no eighth of what is counted, so that most documents
  /// need not be measured.
  fileprivate var isTooLarge: Bool { span.count > documentLimit / 8 && policy.size > documentLimit }
}

extension Diagnostic {
  static func documentTooLarge(_ document: PlacedPolicy) -> Diagnostic {
    .error(
      .documentTooLarge, "this document has \(document.policy.size) characters, more than any that IAM takes",
      at: Span(start: document.span.start, end: document.span.start + 1), help: "it is not checked further; split it")
  }

  static func unknownPolicyARN(_ name: String, _ span: Span, suggestion: String?) -> Diagnostic {
    .warning(
      .unknownManagedPolicy, "AWS has no managed policy `\(name)` that is known", at: span,
      help: suggestion.map { "did you mean `\($0)`?" } ?? "if it is newer than this smpc, nothing is wrong")
  }
}
