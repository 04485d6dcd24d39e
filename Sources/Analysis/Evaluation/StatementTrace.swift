public import IAM

/// How one statement was evaluated: each part by itself, whatever the others are.
public struct StatementTrace: Hashable, Sendable {
  /// Where the statement stands; `policy` is nil for the permissions boundary.
  public let place: Place
  /// Whether it allows or denies.
  public let effect: Effect
  /// Whether its actions include that of the request.
  public let includesAction: Bool
  /// Whether its resources include that of the request.
  public let includesResource: Truth
  /// Whether each of its conditions holds, in the order of its blocks and their keys.
  public let conditions: [Truth]

  /// Where a statement stands.
  public enum Place: Hashable, Sendable {
    /// In a policy of the principal.
    case policy(Decision.Place)
    /// In the permissions boundary, by its index.
    case boundary(Int)
  }

  /// Whether the statement applies.
  public var applies: Truth {
    guard includesAction else { return .no }
    return conditions.reduce(includesResource) { min($0, $1) }
  }
}

extension StatementTrace {
  /// Which statements are of interest.
  public enum Interest: Hashable, Sendable {
    /// Those whose actions include that of the request.
    case sameAction
    /// Those whose actions do not, and whose resources do include that of the request.
    case otherAction
  }
}

extension Evaluator {
  /// Returns how statements are evaluated for a request: those of the policies in order, then those of the boundary.
  public func trace(_ request: Request, _ interest: StatementTrace.Interest = .sameAction) -> [StatementTrace] {
    var evaluation = Evaluation(request)
    var traces: [StatementTrace] = []
    for (policy, statements) in policies.enumerated() {
      for (index, statement) in statements.enumerated() where evaluation.isOf(interest, statement) {
        traces.append(evaluation.trace(statement, .policy(Decision.Place(policy: policy, index: index))))
      }
    }
    for (index, statement) in (boundary ?? []).enumerated() where evaluation.isOf(interest, statement) {
      traces.append(evaluation.trace(statement, .boundary(index)))
    }
    return traces
  }
}

extension Evaluation {
  fileprivate mutating func isOf(_ interest: StatementTrace.Interest, _ statement: PreparedStatement) -> Bool {
    switch interest {
    case .sameAction: includesAction(statement.actions)
    case .otherAction: !includesAction(statement.actions) && includesResource(statement.resources) == .yes
    }
  }

  fileprivate mutating func trace(_ statement: PreparedStatement, _ place: StatementTrace.Place) -> StatementTrace {
    let includesAction = includesAction(statement.actions)
    let includesResource = includesResource(statement.resources)
    var conditions: [Truth] = []
    for condition in statement.conditions { conditions.append(holds(condition)) }
    return StatementTrace(
      place: place, effect: statement.effect, includesAction: includesAction, includesResource: includesResource,
      conditions: conditions)
  }
}
