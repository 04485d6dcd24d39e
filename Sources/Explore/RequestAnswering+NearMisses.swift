import Analysis
import IAM

extension RequestAnswering {
  /// Returns the statements that come nearest to allowing the request: first those of which one condition fails, then
  /// those of other resources, then those of other actions on the resource; at most three.
  func nearMisses(_ traces: [StatementTrace]) -> [NearMiss] {
    let ranked = traces.enumerated().compactMap { index, trace -> (rank: Int, index: Int, miss: NearMiss)? in
      guard trace.effect == .allow, trace.applies == .no, let rank = rank(trace) else { return nil }
      return (rank, index, NearMiss(statement: reference(trace.place), failures: failures(trace)))
    }
    // Where a statement has the action, those of other actions are none of its neighbours.
    let near = ranked.contains { $0.rank < Self.otherActions } ? ranked.filter { $0.rank < Self.otherActions } : ranked
    return near.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.prefix(3).map(\.miss)
  }

  /// How far a statement without the action is.
  private static let otherActions = 100

  /// Returns how far a statement is from allowing the request; nil if it has nothing to do with it.
  private func rank(_ trace: StatementTrace) -> Int? {
    let failed = trace.conditions.count { $0 == .no }
    if trace.includesAction { return (trace.includesResource == .no ? 10 : 0) + failed }
    guard trace.includesResource == .yes, failed == 0, !isAnything(trace), isOfService(trace) else { return nil }
    return Self.otherActions
  }

  private func isAnything(_ trace: StatementTrace) -> Bool {
    body(trace.place).resources?.patterns.contains("*") ?? true
  }

  private func isOfService(_ trace: StatementTrace) -> Bool {
    let service = action.text.prefix { $0 != ":" }.lowercased() + ":"
    return body(trace.place).actions.patterns.contains { $0.lowercased().hasPrefix(service) }
  }

  private func failures(_ trace: StatementTrace) -> [NearMiss.Failure] {
    let body = body(trace.place)
    var failures: [NearMiss.Failure] = []
    if !trace.includesAction { failures.append(.action) }
    if trace.includesResource == .no { failures.append(.resource(body.resources?.patterns ?? [])) }
    let entries = body.conditions.flatMap { block in block.keys.map { (block.operator, $0) } }
    for (truth, (`operator`, entry)) in zip(trace.conditions, entries) where truth == .no {
      failures.append(.condition(ConditionReference(operator: `operator`, key: entry.key, values: entry.values)))
    }
    return failures
  }
}
