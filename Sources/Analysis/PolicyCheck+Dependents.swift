import Catalogue
public import IAM
public import Source

/// An allowed action to which others belong that its role may not have.
public struct DependentAction: Hashable, Sendable {
  /// How the others belong to it.
  public enum Relation: Hashable, Sendable {
    /// It may need them.
    case needs
    /// Its holder can come by what they do.
    case reaches
  }

  /// The action as it is written.
  public let name: String
  /// How the others belong to it.
  public let relation: Relation
  /// The others.
  public let others: [String]
  /// Where it is written.
  public let span: Span
}

extension PolicyCheck {
  /// Returns the actions of an allow that may need others, or reach what others do; of those that stand by their own
  /// names, for a pattern does not say which of its actions are meant.
  public mutating func dependentActions(of statement: CheckedStatement) -> [DependentAction] {
    dependentActions(of: statement, numbers(of: statement.body))
  }

  /// Returns the same of a statement of which the patterns of actions have these numbers.
  mutating func dependentActions(of statement: CheckedStatement, _ numbers: [Int]) -> [DependentAction] {
    guard statement.body.effect == .allow, case .only(let patterns) = statement.body.actions else { return [] }
    var found: [DependentAction] = []
    for (place, number) in numbers.enumerated() where !actions.isPattern(number) {
      guard let needs = actions.needs(of: number) else { continue }
      let span = statement.places[.action(place)]
      if !needs.others.isEmpty {
        found.append(DependentAction(name: patterns[place], relation: .needs, others: needs.others, span: span))
      }
      if !needs.reached.isEmpty {
        found.append(DependentAction(name: patterns[place], relation: .reaches, others: needs.reached, span: span))
      }
    }
    return found
  }

  /// Reports actions of which the others that they may need are not allowed by any of a role's statements.
  ///
  /// AWS says that they may be needed, not when: so this is a warning, and only a note where the role has policies whose
  /// documents are not known.
  public mutating func checkDependents(
    _ dependents: [DependentAction], grantedBy statements: [Statement], isComplete: Bool
  ) {
    guard !dependents.isEmpty else { return }
    checkDependents(dependents, grantedBy: statements, statements.map { numbers(of: $0.body) }, isComplete: isComplete)
  }

  /// Reports the same where the patterns of actions of the statements have these numbers.
  mutating func checkDependents(
    _ dependents: [DependentAction], grantedBy statements: [Statement], _ numbers: [[Int]], isComplete: Bool
  ) {
    let allowed = AllowedActions(statements, numbers, actions)
    var granted: [String: Bool] = [:]
    for dependent in dependents {
      let missing = dependent.others.filter { need in
        if let known = granted[need] { return !known }
        let isGranted = allowed.contains(actions.number(of: need), actions)
        granted[need] = isGranted
        return !isGranted
      }
      guard !missing.isEmpty else { continue }
      switch dependent.relation {
      case .needs: report(.dependentNotGranted(dependent, missing, isComplete: isComplete))
      case .reaches: report(.reachesOthers(dependent, missing))
      }
    }
  }
}

/// What the holder of an action can do by way of it, though no policy of theirs allows it.
///
/// Source: Amazon S3 User Guide, "Access control in Amazon S3" and "Managing the lifecycle of objects".
func reach(of folded: ArraySlice<UInt8>) -> [String] {
  guard folded.starts(with: "s3:put".utf8) else { return [] }
  switch String(decoding: folded, as: UTF8.self) {
  case "s3:putbucketpolicy": return ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
  case "s3:putbucketacl": return ["s3:ListBucket", "s3:PutObject", "s3:DeleteObject"]
  case "s3:putlifecycleconfiguration": return ["s3:DeleteObject"]
  default: return []
  }
}

/// The actions that some statements allow, on whatever resources and conditions, by the numbers of their patterns.
private struct AllowedActions {
  private let patterns: ActionList
  /// The patterns of each statement that allows all but them.
  private var exceptions: [ActionList] = []

  init(_ statements: [Statement], _ numbers: [[Int]], _ known: KnownActions) {
    var patterns: [Int] = []
    for (statement, numbers) in zip(statements, numbers) where statement.body.effect == .allow {
      if statement.body.actions.isExcept { exceptions.append(known.list(numbers)) } else { patterns += numbers }
    }
    self.patterns = known.list(patterns)
  }

  func contains(_ action: Int, _ known: KnownActions) -> Bool {
    patterns.covers(action, known) || exceptions.contains { !$0.covers(action, known) }
  }
}

extension Diagnostic {
  static func dependentNotGranted(_ dependent: DependentAction, _ missing: [String], isComplete: Bool) -> Diagnostic {
    Diagnostic(
      .dependentNotGranted, isComplete ? .warning : .note,
      "`\(dependent.name)` may need \(missing.listed(upTo: 5)), which nothing allows", at: .span(dependent.span),
      help:
        "allow \(missing.count == 1 ? "it" : "those") as well if requests need \(missing.count == 1 ? "it" : "them")")
  }

  static func reachesOthers(_ dependent: DependentAction, _ missing: [String]) -> Diagnostic {
    .note(
      .reachesOthers, "who has `\(dependent.name)` can come by \(missing.listed(upTo: 5)), which nothing allows",
      at: dependent.span, help: "leave it to those who may do that as well, or deny it on the resources that matter")
  }
}
