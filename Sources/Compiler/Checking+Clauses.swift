import Catalogue
import IAM
import Parser
import Source

extension Checking {
  /// Returns the clauses with their operators, each typed by its key. Keys that begin with one of the OpenID Connect
  /// `providers` that the statement trusts are strings.
  mutating func clauses(_ syntax: [Clause], providers: [String], in scope: Scope) -> [TypedClause] {
    if syntax.count > Limit.values {
      report(.tooManyValues(syntax[0].span.to(syntax[syntax.count - 1].span)))
      return []
    }
    var clauses: [TypedClause] = []
    var firstAlike: [String: Int] = [:]
    for clause in syntax {
      guard let typed = typedClause(clause, providers, in: scope) else { continue }
      let name = "\(typed.operator.name) \(typed.key.lowercased())"
      if let index = firstAlike[name] {
        let first = clauses[index...].first { $0.clashes(with: typed) }
        if let first { report(.duplicateClause(typed.key, clause.span, first: first.span)) }
      } else {
        firstAlike[name] = clauses.count
      }
      clauses.append(typed)
    }
    return clauses
  }

  private mutating func typedClause(_ clause: Clause, _ providers: [String], in scope: Scope) -> TypedClause? {
    guard !clause.key.isReported, let keyTemplate = key(clause.key, in: scope) else { return nil }
    let key = keyTemplate.sample
    let type = type(of: key, providers)
    guard let base = base(of: clause, key, type, in: scope.module) else { return nil }
    checkWords(of: clause, base)
    let given = clause.given.flatMap { typedGiven($0, in: scope) }
    let wantsARN = type == .arn || base.operand == .arn
    let values = values(clause.values, in: scope.inside(given), wantsARN: wantsARN)
    if values.isEmpty, !clause.values.isEmpty { return nil }
    let quantifier = clause.quantifier.map { $0.isEvery ? ConditionOperator.Quantifier.all : .any }
    let typed = TypedClause(
      operator: ConditionOperator(base, quantifier: quantifier, ifExists: clause.ifPresent != nil), key: key,
      keyTemplate: keyTemplate.literal == nil ? keyTemplate : nil,
      values: base == .null && clause.values.isEmpty ? [presence(clause)] : values, given: given,
      relation: clause.relation.kind, keySpan: clause.key.span,
      operatorSpan: clause.quantifier?.span ?? clause.ifPresent ?? clause.relation.span, span: clause.span)
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

  /// Returns the type of a key: of a trusted provider's keys that they are strings, of others what AWS says.
  private func type(of key: String, _ providers: [String]) -> ConditionKey.ValueType? {
    if let known = Catalogue.conditionKey(key) { return known.type }
    return providers.contains { key.lowercased().hasPrefix($0.lowercased() + ":") } ? .string : nil
  }
}

extension TypedClause {
  /// Returns whether both clauses would stand under one operator with one key, so that one would be lost.
  fileprivate func clashes(with other: TypedClause) -> Bool {
    `operator` == other.operator && key.lowercased() == other.key.lowercased()
      && (given == nil || other.given == nil || given == other.given)
  }
}
