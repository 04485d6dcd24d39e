import Catalogue
import IAM
import Parser
import Source

/// What a clause has to know of its statement.
struct ClauseContext {
  let effect: Effect
  /// The actions of the statement; none if they cannot be listed.
  let actions: [String]
  /// The OpenID Connect providers that the statement trusts: keys that begin with one are strings.
  let providers: [String]
  /// Whether the statement stands in a pack.
  let isPack: Bool
}

extension Checking {
  /// Returns the clauses with their operators, each typed by its key.
  mutating func clauses(_ syntax: [Clause], _ context: ClauseContext, in scope: Scope) -> [TypedClause] {
    if syntax.count > Limit.values {
      report(.tooManyValues(syntax[0].span.to(syntax[syntax.count - 1].span)))
      return []
    }
    var clauses: [TypedClause] = []
    var firstAlike: [String: Int] = [:]
    for clause in syntax {
      guard let typed = typedClause(clause, context, in: scope) else { continue }
      let name = "\(typed.operator.name) \(typed.key.lowercased())"
      if let index = firstAlike[name] {
        let first = clauses[index...].first { $0.clashes(with: typed) }
        if let first { report(.duplicateClause(typed.key, clause.span, first: first.span)) }
      } else {
        firstAlike[name] = clauses.count
      }
      clauses.append(typed)
    }
    checkPresence(clauses, context.effect)
    return clauses
  }

  /// Reports `every` in an allow that an absent key would satisfy.
  private mutating func checkPresence(_ clauses: [TypedClause], _ effect: Effect) {
    guard effect == .allow, clauses.contains(where: { $0.operator.quantifier == .all }) else { return }
    let present = Dictionary(grouping: clauses.filter(\.asksPresence)) { $0.key.lowercased() }
    for clause in clauses where clause.operator.quantifier == .all {
      let sure = present[clause.key.lowercased()] ?? []
      let isSure = sure.contains { $0.given == nil || $0.given == clause.given }
      if !isSure { report(.everyWithoutPresent(clause.key, clause.span)) }
    }
  }

  private mutating func typedClause(_ clause: Clause, _ context: ClauseContext, in scope: Scope) -> TypedClause? {
    guard !clause.key.isReported, let keyTemplate = key(clause.key, in: scope) else { return nil }
    let key = keyTemplate.sample
    let info = info(of: key, context)
    guard let base = base(of: clause, key, info, in: scope.module) else { return nil }
    if let info { checkQuantifier(of: clause, base, info, key) }
    checkWords(of: clause, base, info, key)
    if let info, !isTrusted(scope.module) { checkKnown(info, by: context, clause, base, key) }
    let given = clause.given.flatMap { typedGiven($0, in: scope) }
    let wantsARN = info?.type == .arn || base.operand == .arn
    let values = values(clause.values, in: scope.inside(given), wantsARN: wantsARN)
    if values.isEmpty, !clause.values.isEmpty { return nil }
    let quantifier = clause.quantifier.map { $0.isEvery ? ConditionOperator.Quantifier.all : .any }
    let typed = TypedClause(
      operator: ConditionOperator(base, quantifier: quantifier, ifExists: clause.ifPresent != nil), key: key,
      keyTemplate: keyTemplate.literal == nil ? keyTemplate : nil,
      values: base == .null && clause.values.isEmpty ? [presence(clause)] : values, given: given,
      relation: clause.relation.kind, span: clause.span)
    for value in typed.values { if let text = value.literal { checkValue(text, of: typed, at: value.span) } }
    return typed
  }

  /// Returns the value of `Null` that says what the clause says.
  private func presence(_ clause: Clause) -> Template {
    Template(clause.relation.kind == .present ? "false" : "true", clause.relation.span)
  }

  /// Returns a condition key, which may hold gaps.
  private mutating func key(_ term: Term, in scope: Scope) -> Template? {
    let template =
      term.isString ? template(ofString: term, in: scope) : Template(text(term, in: scope.module), term.span)
    guard let template else { return nil }
    let key = template.sample
    if !key.contains(":") || key.hasSuffix(":") {
      report(.notAKey(key, term.span))
      return nil
    }
    return template
  }

  /// Returns what is known of a key: of a trusted provider's keys that they are strings, of others what AWS says.
  private func info(of key: String, _ context: ClauseContext) -> KeyInfo? {
    if let known = Catalogue.conditionKey(key) {
      return KeyInfo(type: known.type, isMultivalued: known.isMultivalued, presence: known.presence)
    }
    guard context.providers.contains(where: { key.lowercased().hasPrefix($0.lowercased() + ":") }) else { return nil }
    return KeyInfo(type: .string, isMultivalued: nil, presence: .anywhere)
  }

  /// Reports a key that requests for some action of the statement never carry.
  private mutating func checkKnown(
    _ info: KeyInfo, by context: ClauseContext, _ clause: Clause, _ base: ConditionOperator.Base, _ key: String
  ) {
    let cannotHold = !base.isNegated && clause.quantifier?.isEvery != true
    guard info.presence == .listed, clause.ifPresent == nil, clause.relation.kind != .absent else { return }
    for pattern in context.actions where pattern != "*" {
      let parts = pattern.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, let service = Catalogue.service(parts[0]) else { continue }
      let matches = service.actions(matching: parts[1])
      guard let action = matches.first(where: { !$0.isRetired && !$0.knows(conditionKey: key, in: service) }) else {
        continue
      }
      let known = "\(service.prefix):\(action.name)"
      let replacement = Catalogue.conditionKey(key)?.replacement
      return report(
        .keyNotKnown(
          key, by: known, clause.key.span, context.effect, cannotHold: cannotHold, replacement: replacement,
          isError: context.isPack)
      )
    }
  }
}

/// What the checker knows of a condition key.
struct KeyInfo {
  let type: ConditionKey.ValueType
  /// Whether a request may carry several values; nil if that is not known.
  let isMultivalued: Bool?
  let presence: ConditionKey.Presence
}

extension TypedClause {
  /// Whether this holds only for requests that carry the key: `present`, or `Null false`.
  fileprivate var asksPresence: Bool { `operator`.base == .null && values.allSatisfy { $0.literal == "false" } }

  /// Returns whether both clauses would stand under one operator with one key, so that one would be lost.
  fileprivate func clashes(with other: TypedClause) -> Bool {
    `operator` == other.operator && key.lowercased() == other.key.lowercased()
      && (given == nil || other.given == nil || given == other.given)
  }
}
