import Analysis
import Catalogue
import IAM

/// The most contexts that are tried for one request, and the most statements that are evaluated to try them.
private let (trialLimit, evaluationLimit) = (4096, 400_000)

extension RequestAnswering {
  /// Returns the answer where open keys matter: contexts are tried with values that make a difference. Where these stand
  /// for all that there are, and all are decided alike, the answer is certain.
  func settled() -> (Verdict, RequestAnswer.Reason) {
    let keys = evaluator.openKeys(of: request)
    let limit = min(trialLimit, 1 + evaluationLimit / evaluator.statementCount)
    var trials = Trials(keys, limit: limit)
    var found: [Decision.Outcome: [Trials.Choice]] = [:]
    while let choice = trials.next() {
      let outcome = evaluator.decide(request(with: choice)).outcome
      if found[outcome] == nil { found[outcome] = choice }
    }
    // What is denied by nothing but a lack of permission is the weaker reason of two.
    let denial = found[.implicitDeny] ?? found[.explicitDeny]
    if trials.isExhaustive, found[.depends] == nil, (found[.allowed] == nil) != (denial == nil) {
      let request = request(with: found[.allowed] ?? denial ?? [])
      return finding(evaluator.decide(request), for: request)
    }
    let allowing = found[.allowed].map { described(shortened($0) { $0 == .allowed }) }
    let denying = denial.map { described(shortened($0) { $0 == .implicitDeny || $0 == .explicitDeny }) }
    return (.depends, .depends(dependence(keys: keys, allowing: allowing, denying: denying)))
  }

  private func request(with choice: [Trials.Choice]) -> Request {
    var request = request
    for choice in choice { request.fix(choice.entry, for: choice.key) }
    return request
  }

  /// Returns the choice without keys that need not be fixed for such an outcome.
  private func shortened(
    _ choice: [Trials.Choice], _ isSame: (Decision.Outcome) -> Bool
  ) -> [Trials.Choice] {
    var kept = choice
    for candidate in choice {
      let shorter = kept.filter { $0.key != candidate.key }
      if isSame(evaluator.decide(request(with: shorter)).outcome) { kept = shorter }
    }
    return kept
  }

  private func described(_ choice: [Trials.Choice]) -> [KeyValue] {
    choice.map { KeyValue(key: spelling(of: $0.key), values: $0.entry.texts) }
  }

  /// Returns a key as the catalogue spells it, or, where it does not know all of it, as a policy does.
  func spelling(of key: String) -> String {
    if let known = conditionKey(key), !known.hasVariable { return known.name }
    let places = subject.evaluator.trace(request).map(\.place)
    return places.lazy.flatMap(keys).first { $0.lowercased() == key } ?? key
  }
}

/// The contexts to try: all combinations of the values of open keys, up to a limit.
private struct Trials {
  /// A value for a key.
  struct Choice {
    let key: String
    let entry: RequestContext.Entry
  }

  private let keys: [OpenKey]
  private var indices: [Int]
  private var rest: Int
  /// Whether the combinations stand for all contexts.
  let isExhaustive: Bool

  init(_ keys: [OpenKey], limit: Int) {
    self.keys = keys
    indices = keys.map { _ in 0 }
    var count = 1
    for key in keys { count = min(count * key.values.count, limit + 1) }
    rest = min(count, limit)
    isExhaustive = count <= limit && keys.allSatisfy(\.isExhaustive)
  }

  mutating func next() -> [Choice]? {
    guard rest > 0 else { return nil }
    rest -= 1
    let choice = keys.indices.map { Choice(key: keys[$0].name, entry: keys[$0].values[indices[$0]]) }
    for place in indices.indices {
      indices[place] += 1
      if indices[place] < keys[place].values.count { break }
      indices[place] = 0
    }
    return choice
  }
}
