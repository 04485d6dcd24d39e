public import IAM

/// How one statement was evaluated: each part by itself, whatever the others are.
public struct StatementTrace: Hashable, Sendable {
  /// Where the statement stands.
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

extension Evaluator {
  /// Returns how the statements whose actions include that of a request are evaluated for it: those of the policies in
  /// order, then those of the boundary.
  public func trace(_ request: Request) -> [StatementTrace] {
    var evaluation = Evaluation(request)
    return evaluation.traces(of: own) { .policy($0) }
      + (boundary.map { evaluation.traces(of: $0) { .boundary($0.index) } } ?? [])
  }
}

extension Evaluation {
  fileprivate mutating func traces(
    of prepared: PreparedStatements, place: (Decision.Place) -> StatementTrace.Place
  ) -> [StatementTrace] {
    var traces: [StatementTrace] = []
    for index in prepared.candidates(for: request.action) where includesAction(prepared.statements[index].actions) {
      traces.append(trace(prepared.statements[index], place(prepared.statements[index].place)))
    }
    return traces
  }

  mutating func trace(_ statement: PreparedStatement, _ place: StatementTrace.Place) -> StatementTrace {
    let includesAction = includesAction(statement.actions)
    let includesResource = includesResource(statement.resources)
    var conditions: [Truth] = []
    for condition in statement.conditions { conditions.append(holds(condition)) }
    return StatementTrace(
      place: place, effect: statement.effect, includesAction: includesAction, includesResource: includesResource,
      conditions: conditions)
  }
}
