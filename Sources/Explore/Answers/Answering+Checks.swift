import Analysis
import Catalogue
import Compiler
import IAM
import Source

/// What has to be true of a question before it can be answered.
extension Answering {
  /// Returns the actions, each of which has to be one and known.
  mutating func checkedActions() -> [ServiceActionName] {
    asking.actions.map { asked in
      let isPattern = asked.name.contains { $0 == "*" || $0 == "?" }
      if isPattern { report(.actionNotExact(asked.name, asked.span, inSession: isInSession)) }
      return ServiceActionName(asked.name)
    }
  }

  /// Returns whether a resource is exact, or reports it.
  mutating func isExact(_ resource: AskedText) -> Bool {
    if resource.text == "*" || takesWildcards && ARN(resource.text) != nil { return true }
    if resource.text.contains(where: { $0 == "*" || $0 == "?" }) || resource.text.holdsVariable {
      report(.resourceNotExact(resource.text, resource.span, inSession: isInSession))
      return false
    }
    if ARN(resource.text) == nil {
      report(.askedNotAnARN(resource.text, settings, resource.span))
      return false
    }
    return true
  }

  /// What is known of the ARNs that may be meant: by the ARN of a role or user, or else by the source.
  var settings: ARNSettings {
    let name = asking.subject?.text
    let subject = name.flatMap(world.subject)
    if let subject, subject.kind != .persona, let arn = subject.identity?.arn.flatMap({ ARN($0) }) {
      return (arn.partition, nil, arn.account)
    }
    return world.compilation.settings(in: .question(about: name))
  }

  /// Holds an action and a resource against the catalogue: whether there is such an action, and whether it can have such
  /// a resource.
  mutating func check(_ action: ServiceActionName, _ asked: AskedAction, _ resource: AskedText) {
    if resource.text == "*", action.needsResource { report(.resourceNeeded(action, settings, asked.span)) }
    let frame = StatementFrame(
      sid: nil, effect: .deny, principal: nil, actions: .only([asked.name]), conditions: [])
    var places = StatementPlaces(statement: asked.span)
    places.actions = [asked.span]
    places.resources = [resource.span]
    var statement = CheckedStatement(
      StatementBody(frame, on: .only([resource.text])), .identity, places: places, words: .persona)
    if asked.isTaken { statement.takenActions = [0] }
    var check = PolicyCheck()
    check.check(statement)
    for finding in check.takeFindings() where finding.severity != .note {
      switch finding.code {
      case .unlistedAction: report(finding)
      case .resourceWithoutAction, .actionWithoutResource:
        report(.cannotHave(action, resource.text, settings, resource.span))
      default: report(finding.denied)
      }
    }
  }

  /// Returns the context that the question fixes, held against what is known of the keys and of the subject.
  mutating func checkedContext(_ context: [AskedParts.Key], of subject: Subject) -> [(key: String, values: [String])] {
    var seen: [String: Span] = [:]
    let facts = subject.facts
    return context.map { asked in
      let (name, values) = (asked.key.text, asked.values.map(\.text))
      if let first = seen.updateValue(asked.key.span, forKey: name.lowercased()) {
        report(.keyAskedTwice(name, asked.key.span, first: first))
      }
      checkValues(asked)
      let fact = facts.first { $0.key.lowercased() == name.lowercased() }
      if let fact, fact.value != .texts(values) {
        report(.contradictsSubject(name, fact.value, subject.name, asked.values.first?.span ?? asked.key.span))
      }
      return (name, values)
    }
  }

  /// Warns of keys that no request for an action has: what is asked is of a request that there is not.
  mutating func checkKeys(_ context: [AskedParts.Key], of action: ServiceActionName) {
    guard let known = action.known else { return }
    for asked in context {
      guard let key = conditionKey(asked.key.text), key.presence == .listed else { continue }
      let isOfResources = asked.key.text.lowercased().hasPrefix("aws:resourcetag/")
      if !isOfResources, !known.action.knows(conditionKey: asked.key.text, in: known.service) {
        report(.keyNeverCarried(asked.key.text, action.text, asked.key.span))
      }
    }
  }

  private mutating func checkValues(_ asked: AskedParts.Key) {
    if !asked.key.text.contains(":") { return report(.notAKeyInQuestion(asked.key.text, asked.key.span)) }
    guard let key = conditionKey(asked.key.text) else {
      report(.unknownKeyInQuestion(asked.key.text, asked.key.span))
      return
    }
    if !key.isMultivalued, asked.values.count > 1 {
      report(.severalValuesOfOne(asked.key.text, asked.values[1].span))
    }
    for value in asked.values {
      if key.type == .ipAddress, value.text.contains("/") {
        report(.rangeOfRequest(value.text, asked.key.text, value.span))
      } else if !key.type.operand.accepts(value.text) {
        let words = key.type == .ipAddress ? "an address, such as `203.0.113.7`" : key.type.operand.words
        report(.valueUnlikeKey(value.text, asked.key.text, words, value.span))
      }
    }
  }
}

extension ServiceActionName {
  /// Whether requests for it can be for a resource.
  var hasResources: Bool { known.map { !$0.action.resourceTypes.isEmpty } ?? false }

  /// Whether each request for it is for a resource.
  var needsResource: Bool {
    guard let known else { return false }
    let types = known.action.resourceTypes
    return !types.isEmpty && types.contains(where: \.isRequired)
  }
}

extension ConditionKey.ValueType {
  fileprivate var operand: ConditionOperator.Base.Operand {
    switch self {
    case .string: .string
    case .arn: .arn
    case .bool: .bool
    case .numeric: .numeric
    case .date: .date
    case .ipAddress: .ip
    case .binary: .binary
    }
  }
}
