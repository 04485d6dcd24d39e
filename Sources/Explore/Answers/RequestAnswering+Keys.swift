import Analysis
import Catalogue
import IAM

/// The most contexts that are tried for one request.
private let trialLimit = 4096

extension RequestAnswering {
  /// Returns the answer where open keys matter: contexts are tried with values that make a difference. Where these stand
  /// for all that there are, the answer is certain.
  func settled() -> (Verdict, RequestAnswer.Reason) {
    let keys = subject.evaluator.openKeys(of: request)
    var trials = Trials(keys, limit: trialLimit)
    var found: [Decision.Outcome: [Trials.Choice]] = [:]
    while let choice = trials.next() {
      let outcome = decide(choice)
      let kind: Decision.Outcome = outcome == .allowed || outcome == .depends ? outcome : .implicitDeny
      if found[kind] == nil { found[kind] = choice }
    }
    let isCertain = trials.isExhaustive && found.count == 1
    if isCertain, let choice = found[.allowed] { return certainty(choice, isAllowed: true) }
    if isCertain, let choice = found[.implicitDeny] { return certainty(choice, isAllowed: false) }
    let allowing = found[.allowed].map { described(shortened($0, isAllowed: true)) }
    let denying = found[.implicitDeny].map { described(shortened($0, isAllowed: false)) }
    return (.depends, .depends(dependence(keys: keys, allowing: allowing, denying: denying)))
  }

  /// Returns the answer that is the same for all values of the open keys, with what decides for one of them.
  private func certainty(_ choice: [Trials.Choice], isAllowed: Bool) -> (Verdict, RequestAnswer.Reason) {
    let request = request(with: choice)
    let place = subject.evaluator.trace(request).first { trace in
      trace.effect == (isAllowed ? .allow : .deny) && trace.applies == .yes
    }?.place
    if isAllowed, isLimitedByUnknown { return (.depends, .depends(dependence(keys: []))) }
    return (isAllowed ? .yes : .no, place.map { .statement(reference($0)) } ?? .nothing(nearMisses(request)))
  }

  private func request(with choice: [Trials.Choice]) -> Request {
    var request = request
    for choice in choice { request.fix(choice.entry, for: choice.key) }
    return request
  }

  private func decide(_ choice: [Trials.Choice]) -> Decision.Outcome {
    subject.evaluator.decide(request(with: choice)).outcome
  }

  /// Returns the choice without keys that need not be fixed for the outcome.
  private func shortened(_ choice: [Trials.Choice], isAllowed: Bool) -> [Trials.Choice] {
    var kept = choice
    for candidate in choice {
      let shorter = kept.filter { $0.key != candidate.key }
      let outcome = decide(shorter)
      let isSame = isAllowed ? outcome == .allowed : outcome == .implicitDeny || outcome == .explicitDeny
      if isSame { kept = shorter }
    }
    return kept
  }

  private func described(_ choice: [Trials.Choice]) -> [Dependence.KeyValue] {
    choice.map { Dependence.KeyValue(key: spelling(of: $0.key), values: $0.entry.texts) }
  }

  /// Returns a key as the catalogue spells it.
  func spelling(of key: String) -> String {
    guard let known = conditionKey(key) else { return key }
    return known.hasVariable ? String(known.name.prefix { $0 != "/" } + key.drop { $0 != "/" }) : known.name
  }
}

/// The contexts to try: all combinations of the values of open keys, up to a limit.
private struct Trials: IteratorProtocol {
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
