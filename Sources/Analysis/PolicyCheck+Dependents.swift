import Catalogue
public import IAM
public import Source

/// An allowed action that needs others to be allowed as well.
public struct DependentAction: Hashable, Sendable {
  /// The action as it is written.
  public let name: String
  /// The actions that it may need.
  public let needs: [String]
  /// Where it is written.
  public let span: Span
}

extension PolicyCheck {
  /// Returns the actions of an allow that may need others; of those that stand by their own names, for a pattern does not
  /// say which of its actions are meant.
  public mutating func dependentActions(of statement: CheckedStatement) -> [DependentAction] {
    guard statement.body.effect == .allow, case .only(let patterns) = statement.body.actions else { return [] }
    var found: [DependentAction] = []
    for (number, pattern) in patterns.enumerated() where !pattern.isPattern {
      guard case .actions(_, let actions) = meaning(of: pattern), let action = actions.first else { continue }
      var needs: [String] = []
      let uses = action.resourceTypes.filter(\.isRequired).flatMap(\.dependentActions)
      for need in action.dependentActions + uses where !needs.contains(need) { needs.append(need) }
      if !needs.isEmpty {
        found.append(DependentAction(name: pattern, needs: needs, span: statement.places[.action(number)]))
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
    var granted: [String: Bool] = [:]
    for dependent in dependents {
      let missing = dependent.needs.filter { need in
        if let known = granted[need] { return !known }
        let isGranted = statements.contains { $0.body.mayAllow(need) }
        granted[need] = isGranted
        return !isGranted
      }
      if !missing.isEmpty { report(.dependentNotGranted(dependent, missing, isComplete: isComplete)) }
    }
  }
}

extension StatementBody {
  /// Returns whether this allows an action, on whatever resources and conditions.
  fileprivate func mayAllow(_ action: String) -> Bool {
    guard effect == .allow else { return false }
    let action = action.lowercased()
    let isNamed = actions.patterns.contains { Glob.covers($0.lowercased().utf8, action.utf8) }
    return isNamed != actions.isExcept
  }
}

extension Diagnostic {
  static func dependentNotGranted(_ dependent: DependentAction, _ missing: [String], isComplete: Bool) -> Diagnostic {
    Diagnostic(
      .dependentNotGranted, isComplete ? .warning : .note,
      "`\(dependent.name)` may need \(missing.listed(upTo: 5)), which nothing allows", at: .span(dependent.span),
      help: "allow \(missing.count == 1 ? "it" : "those") as well if requests need \(missing.count == 1 ? "it" : "them")")
  }
}
