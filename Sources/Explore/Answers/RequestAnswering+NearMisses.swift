import Analysis
import IAM

extension RequestAnswering {
  /// Returns the statements that come nearest to allowing the request, at most three: those with the action, of which
  /// conditions fail, then those for other resources; where there are none, those with other actions on the resource.
  func nearMisses(_ request: Request) -> [NearMiss] {
    let same = misses(subject.evaluator.trace(request)) { trace in
      (trace.includesResource == .no ? 10 : 0) + trace.conditions.count { $0 == .no }
    }
    if !same.isEmpty { return same }
    return misses(subject.evaluator.trace(request, .otherAction)) { trace in
      trace.conditions.contains(.no) || isAnything(trace) || !isOfService(trace) ? nil : 0
    }
  }

  /// Returns the nearest of the statements that do not apply.
  private func misses(_ traces: [StatementTrace], _ rank: (StatementTrace) -> Int?) -> [NearMiss] {
    let ranked = traces.enumerated().compactMap { index, trace -> (rank: Int, index: Int)? in
      guard trace.effect == .allow, trace.applies == .no, let rank = rank(trace) else { return nil }
      return (rank, index)
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.prefix(3).map { _, index in
      NearMiss(statement: reference(traces[index].place), failures: failures(traces[index]))
    }
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
