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
    guard statement.body.effect == .allow, case .only(let patterns) = statement.body.actions else { return [] }
    var found: [DependentAction] = []
    for (number, pattern) in patterns.enumerated() where !pattern.isPattern {
      guard case .actions(_, let actions) = meaning(of: pattern), let action = actions.first else { continue }
      var needs: [String] = []
      let uses = action.resourceTypes.filter(\.isRequired).flatMap(\.dependentActions)
      for need in action.dependentActions + uses where !needs.contains(need) { needs.append(need) }
      let span = statement.places[.action(number)]
      if !needs.isEmpty { found.append(DependentAction(name: pattern, relation: .needs, others: needs, span: span)) }
      if let reached = reach[pattern.lowercased()] {
        found.append(DependentAction(name: pattern, relation: .reaches, others: reached, span: span))
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
    let allowed = AllowedActions(statements)
    var granted: [String: Bool] = [:]
    for dependent in dependents {
      let missing = dependent.others.filter { need in
        if let known = granted[need] { return !known }
        let isGranted = allowed.contains(need)
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
private let reach = [
  "s3:putbucketpolicy": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
  "s3:putbucketacl": ["s3:ListBucket", "s3:PutObject", "s3:DeleteObject"],
  "s3:putlifecycleconfiguration": ["s3:DeleteObject"],
]

/// The actions that some statements allow, on whatever resources and conditions.
private struct AllowedActions {
  /// The names without wildcards, in lower case.
  private var names: Set<String> = []
  private var patterns: [String] = []
  /// The patterns of each statement that allows all but them.
  private var exceptions: [[String]] = []

  init(_ statements: [Statement]) {
    for body in statements.lazy.map(\.body) where body.effect == .allow {
      switch body.actions {
      case .only(let selected):
        for pattern in selected {
          if pattern.isPattern { patterns.append(pattern) } else { names.insert(pattern.lowercased()) }
        }
      case .except(let selected): exceptions.append(selected)
      }
    }
  }

  func contains(_ action: String) -> Bool {
    names.contains(action.lowercased()) || patterns.cover(action) || exceptions.contains { !$0.cover(action) }
  }
}

extension [String] {
  fileprivate func cover(_ action: String) -> Bool {
    contains { Glob.coversIgnoringCase($0.utf8, action.utf8) }
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
