import Catalogue
import IAM
import Source

extension PolicyCheck {
  /// Reports conditions that do not go with their keys, nor their keys with the actions.
  mutating func checkConditions(of statement: CheckedStatement, _ numbers: [Int]) {
    guard !statement.body.conditions.isEmpty else { return }
    for condition in statement.conditions {
      guard let known = key(of: condition, in: statement) else { continue }
      let key = known.key
      if condition.operator.base == .null {
        if statement.words == .json { checkNull(condition, statement) }
        checkKnown(known, condition, statement, numbers)
        continue
      }
      if statement.words == .json { checkOperator(condition, key, statement) }
      checkQuantifier(condition, key, statement)
      checkValues(of: condition, known, statement)
      if condition.operator.ifExists, key.presence == .always {
        report(.presentAlways(condition.key, statement, condition))
      }
      checkKnown(known, condition, statement, numbers)
    }
  }

  /// Returns what the catalogue knows of a key, or reports that it knows nothing.
  private mutating func key(of condition: CheckedStatement.Condition, in statement: CheckedStatement) -> KnownKey? {
    if let known = knownKey(condition.key) { return known }
    let providers = statement.body.principal?.providers ?? []
    let folded = condition.key.lowercased()
    // The keys of identity providers begin with the provider's host, and their values are texts.
    let isOfProvider =
      providers.contains { folded.hasPrefix($0.lowercased() + ":") } || condition.key.isOfProvider
    if isOfProvider {
      if statement.words == .json { checkTexts(of: condition, statement) }
      return nil
    }
    let near = conditionKey(meantBy: condition.key, among: candidates { conditionKeyNames(near: condition.key) })
    report(.unknownConditionKey(condition.key, statement.span(of: condition), suggestion: near))
    return nil
  }

  /// Returns what the catalogue knows of a key, which is looked up once; nil if it knows nothing.
  mutating func knownKey(_ name: String) -> KnownKey? {
    if let known = keys[name] { return known }
    guard let found = Catalogue.conditionKey(name) else { return nil }
    let known = KnownKey(number: keys.count, key: found, name: ConditionKeyName(name), rule: ValueRule(of: name))
    keys[name] = known
    return known
  }

  /// Reports `ForAnyValue` and `ForAllValues` where the key has one value, and their absence where it has many.
  private mutating func checkQuantifier(
    _ condition: CheckedStatement.Condition, _ key: ConditionKey, _ statement: CheckedStatement
  ) {
    if let quantifier = condition.operator.quantifier, !key.isMultivalued {
      report(.quantifierOnSingle(quantifier, condition.key, statement, condition))
    } else if condition.operator.quantifier == nil, key.isMultivalued {
      report(.quantifierMissing(condition.key, statement, condition))
    }
  }

  /// Reports `ForAllValues` in an allow that an absent key would satisfy.
  mutating func checkPresence(in statement: CheckedStatement) {
    guard statement.body.effect == .allow, statement.body.conditions.contains(where: { $0.operator.quantifier == .all })
    else { return }
    let conditions = statement.conditions
    for condition in conditions where condition.operator.quantifier == .all {
      let isSure = conditions.contains { other in
        other.asksPresence && other.isOn(condition.key.lowercased())
          && (other.given == nil || other.given == condition.given)
      }
      if !isSure { report(.everyWithoutPresent(condition.key, statement, condition)) }
    }
  }

  /// Reports a key that requests for some action of the statement never carry.
  private mutating func checkKnown(
    _ known: KnownKey, _ condition: CheckedStatement.Condition, _ statement: CheckedStatement, _ numbers: [Int]
  ) {
    let key = known.key
    guard key.presence == .listed, !condition.operator.ifExists, !condition.asksAbsence else { return }
    guard case .only = statement.body.actions else { return }
    let span = statement.span(of: condition)
    if let replacement = key.replacement {
      return report(.renamedKey(condition.key, replacement, span, isError: statement.isPack))
    }
    var strangers: [String] = []
    var knowing = 0
    for number in numbers {
      let bearers = bearers(of: known, number)
      knowing += bearers.count
      strangers += bearers.strangers
    }
    if strangers.isEmpty || knowing == 0 && !Catalogue.isListed(conditionKey: condition.key) { return }
    report(.keyNotKnown(strangers, knowing, condition, statement, span))
  }
}

extension PolicyCheck {
  /// Returns which of the actions of a pattern know a key; found out once, since many statements have both.
  private mutating func bearers(of known: KnownKey, _ number: Int) -> KeyBearers {
    let pair = UInt64(number) << 32 | UInt64(known.number)
    if let found = keyBearers[pair] { return found }
    var bearers = KeyBearers()
    if let (service, actions) = actions[number].meaning.described {
      for action in actions {
        if action.knows(known.name, in: service) {
          bearers.count += 1
        } else {
          bearers.strangers.append("\(service.prefix):\(action.name)")
        }
      }
    }
    keyBearers[pair] = bearers
    return bearers
  }
}

/// Which of the actions of a pattern know a condition key.
struct KeyBearers: Sendable {
  var count = 0
  /// The names of those that do not.
  var strangers: [String] = []
}

/// A condition key that was looked up.
struct KnownKey: Sendable {
  let number: Int
  let key: ConditionKey
  /// The name that policies write, ready to be asked of actions.
  let name: ConditionKeyName
  /// What else is known of its values.
  let rule: ValueRule
}

extension CheckedStatement.Condition {
  /// Whether this holds only for requests that carry the key: `Null` `false`.
  var asksPresence: Bool { `operator`.base == .null && values.allSatisfy { $0.lowercased() == "false" } }

  /// Whether this holds only for requests that do not carry the key: `Null` `true`.
  var asksAbsence: Bool { `operator`.base == .null && !asksPresence }
}

extension Principal {
  /// The names of the OpenID Connect providers, as their condition keys begin.
  var providers: [String] {
    parts.filter { $0.kind == .federated }.flatMap(\.values).compactMap(\.providerName)
  }
}

extension String {
  /// Whether this key begins with the host of an identity provider, as those of its claims do.
  var isOfProvider: Bool { prefix { $0 != ":" }.contains { $0 == "." || $0 == "/" } }

  /// The name of an OpenID Connect provider, as its condition keys begin; nil for a SAML provider.
  var providerName: String? {
    guard let arn = ARN(self) else { return self }
    let prefix = "oidc-provider/"
    return arn.resource.hasPrefix(prefix) ? String(arn.resource.dropFirst(prefix.count)) : nil
  }
}
