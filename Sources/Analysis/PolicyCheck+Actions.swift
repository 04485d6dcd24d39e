import Catalogue
import IAM
import Source

extension PolicyCheck {
  /// Reports actions that there are none of, and those that others cover.
  mutating func checkActions(of statement: CheckedStatement, _ numbers: [Int]) {
    for (place, number) in numbers.enumerated() where !actions.isSound(number) {
      let pattern = statement.body.actions.patterns[place]
      let meaning = actions[number].meaning
      let span = statement.places[.action(place)]
      if statement.takenActions.contains(place) {
        if !meaning.isListed { report(.unlistedAction(pattern, span)) }
      } else {
        check(pattern, meaning, at: span, statement.words)
      }
    }
    checkRedundancy(ofActions: numbers, statement)
  }

  private mutating func check(
    _ pattern: String, _ meaning: ActionMeaning, at span: Span, _ words: CheckedStatement.Words
  ) {
    guard let parts = pattern.actionParts else { return }
    switch meaning {
    case .everything: break
    case .unknown:
      // What a pattern of services stands for, AWS does not say.
      let prefix = String(parts.service)
      if prefix.isPattern { return }
      report(.unknownServicePrefix(prefix, pattern, span, suggestion: nearestService(to: prefix), words))
    case .actions(let service, let actions) where actions.isEmpty:
      reportUnknown(pattern, String(parts.name), of: service, at: span, words)
    case .actions(let service, let actions):
      if actions.allSatisfy(\.isRetired) {
        report(.retiredAction(pattern, isService: service.isRetired, isPattern: String(parts.name).isPattern, span))
      }
    }
  }

  /// Returns the service that was probably meant; found out once, since the same mistake is often made again.
  private mutating func nearestService(to prefix: String) -> String? {
    if let known = nearestServices[prefix] { return known }
    let near = candidates(servicePrefixes).closest(to: prefix)
    nearestServices[prefix] = .some(near)
    return near
  }

  private mutating func reportUnknown(
    _ pattern: String, _ name: String, of service: Service, at span: Span, _ words: CheckedStatement.Words
  ) {
    if name.isPattern { return report(.matchesNoAction(pattern, service.prefix, span, words)) }
    let actions = Catalogue.apiOperation(pattern)
    if !actions.isEmpty { return report(.notAnAPIAction(pattern, actions, span)) }
    let near = candidates { service.actionNames }.closest(to: name)
    report(.unknownAction(pattern, service.prefix, span, suggestion: near, words))
  }
}

extension ActionMeaning {
  /// Whether the catalogue lists an action that the pattern matches.
  fileprivate var isListed: Bool {
    switch self {
    case .everything: true
    case .unknown: false
    case .actions(_, let actions): !actions.isEmpty
    }
  }
}
