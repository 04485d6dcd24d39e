import Analysis
import IAM

extension RequestAnswering {
  /// Returns the statements that come nearest to allowing the request: those with the action, of which conditions fail,
  /// then those for other resources, at most three; where there are none, one with other actions on the resource.
  func nearMisses(_ request: Request) -> [NearMiss] {
    var nearest = subject.evaluator.nearMisses(of: request, limit: 3)
    if nearest.isEmpty { nearest = subject.evaluator.nearMissOfAction(of: request).map { [$0] } ?? [] }
    return nearest.map { trace in
      let failures = failures(trace)
      return NearMiss(
        statement: reference(trace.place), failures: failures, variables: variables(of: failures, in: request))
    }
  }

  /// Returns what the variables in resources that fail stand for, each once.
  private func variables(of failures: [NearMiss.Failure], in request: Request) -> [KeyValue] {
    var found: [KeyValue] = []
    for key in failures.flatMap(\.resources).flatMap(\.variableKeys) where !found.contains(where: { $0.key == key }) {
      found.append(KeyValue(key: key, values: request.entry(of: key).texts))
    }
    return found
  }

  private func failures(_ trace: StatementTrace) -> [NearMiss.Failure] {
    let body = body(trace.place)
    var failures: [NearMiss.Failure] = []
    if !trace.includesAction { failures.append(.action) }
    if trace.includesResource == .no, let resources = body.resources {
      failures.append(resources.isExcept ? .resourceExcept(resources.patterns) : .resource(resources.patterns))
    }
    let entries = body.conditions.flatMap { block in block.keys.map { (block.operator, $0) } }
    for (truth, (`operator`, entry)) in zip(trace.conditions, entries) where truth == .no {
      failures.append(.condition(ConditionReference(operator: `operator`, key: entry.key, values: entry.values)))
    }
    return failures
  }
}

extension NearMiss.Failure {
  fileprivate var resources: [String] {
    switch self {
    case .resource(let patterns), .resourceExcept(let patterns): patterns
    case .action, .condition: []
    }
  }
}
