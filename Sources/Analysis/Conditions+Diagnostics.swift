import Catalogue
import IAM
import Source

/// What is wrong with the conditions of a statement.
extension Diagnostic {
  static func unknownConditionKey(_ key: String, _ span: Span, suggestion: String?) -> Diagnostic {
    .warning(
      .unknownKeyByOperator, "the condition key `\(key)` is not known", at: span,
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? "a request without it satisfies no condition on it; look whether it is spelled right")
  }

  static func renamedKey(_ key: String, _ replacement: String, _ span: Span, isError: Bool) -> Diagnostic {
    Diagnostic(
      .renamedKey, isError ? .error : .warning, "AWS has renamed the key `\(key)`", at: .span(span),
      label: "requests no longer carry it", help: "write `\(replacement)`")
  }

  static func keyNotKnown(
    _ strangers: [String], _ knowing: Int, _ condition: CheckedStatement.Condition, _ statement: CheckedStatement,
    _ span: Span
  ) -> Diagnostic {
    let cannotHold = !condition.operator.base.isNegated && condition.operator.quantifier != .all
    let effect = statement.body.effect == .allow ? "allowed" : "denied"
    let it = strangers.count == 1 ? "it" : "them"
    let verb = strangers.count == 1 ? "it is" : "they are"
    let consequence =
      cannotHold
      ? "the condition cannot hold for \(it), so that \(verb) not \(effect)" : "the condition always holds for \(it)"
    return Diagnostic(
      .keyNotKnown, statement.isPack ? .error : .warning,
      "requests for \(strangers.listed(upTo: 3)) never carry `\(condition.key)`", at: .span(span),
      label: knowing == 0 ? "no action of the statement knows it" : "",
      // Without the condition a deny would be of all requests, which nobody has asked for.
      help: statement.body.effect == .deny
        ? "\(consequence); deny \(it) by another condition, if at all"
        : "\(consequence): give \(it) a statement without the condition")
  }

  static func quantifierOnSingle(
    _ quantifier: ConditionOperator.Quantifier, _ key: String, _ statement: CheckedStatement,
    _ condition: CheckedStatement.Condition
  ) -> Diagnostic {
    let word = quantifier.word(statement.words)
    return .warning(
      .quantifierMismatch, "a request has only one value of `\(key)`",
      at: statement.places[.operator(block: condition.block)],
      help: quantifier == .all ? "delete `\(word)`, which also holds when the key is absent" : "delete `\(word)`")
  }

  static func quantifierMissing(
    _ key: String, _ statement: CheckedStatement, _ condition: CheckedStatement.Condition
  ) -> Diagnostic {
    let name = condition.operator.name
    let help =
      statement.words == .persona
      ? "write `any \(key)` if one of them is enough, or `every \(key)` if all have to be"
      : "write `ForAnyValue:\(name)` if one of them is enough, or `ForAllValues:\(name)` if all have to be"
    return .warning(
      .quantifierMismatch, "a request may have several values of `\(key)`", at: statement.span(of: condition),
      help: help)
  }

  static func everyWithoutPresent(
    _ key: String, _ statement: CheckedStatement, _ condition: CheckedStatement.Condition
  ) -> Diagnostic {
    let addition = statement.words == .persona ? "and \(key) present" : #""Null": { "\#(key)": "false" }"#
    return .warning(
      .everyWithoutPresent, "this also allows requests without any `\(key)`", at: statement.span(of: condition),
      help: "add `\(addition)` if they are not meant")
  }

  static func presentAlways(
    _ key: String, _ statement: CheckedStatement, _ condition: CheckedStatement.Condition
  ) -> Diagnostic {
    .warning(
      .presenceWords, "every request has `\(key)`", at: statement.places[.operator(block: condition.block)],
      help: statement.words == .persona ? "delete `if present`" : "delete `IfExists`")
  }

  static func operatorMismatch(
    _ base: ConditionOperator.Base, _ key: String, _ type: ConditionKey.ValueType, _ span: Span
  ) -> Diagnostic {
    let fitting = ConditionOperator.Base.allCases.filter { $0.operand == type.operand }.map(\.rawValue)
    return .error(
      .relationNotAllowed, "`\(key)` cannot be compared by `\(base.rawValue)`: its values are of type \(type.words)",
      at: span, help: "write one of \(fitting.listed)")
  }

  static func valueMismatch(
    _ text: String, _ key: String, _ operand: ConditionOperator.Base.Operand, _ span: Span
  ) -> Diagnostic {
    .error(.invalidValue, "`\(text)` is not a value of `\(key)`", at: span, help: "write \(operand.words)")
  }

  static func wildcardIgnored(
    _ base: ConditionOperator.Base, _ forPatterns: ConditionOperator.Base, _ span: Span
  ) -> Diagnostic {
    .warning(
      .wildcardInIs, "`*` and `?` stand for themselves under `\(base.rawValue)`", at: span,
      help: "write `\(forPatterns.rawValue)` for a pattern, or `${*}` and `${?}` for the characters")
  }

  static func variableIgnored(_ base: String, _ span: Span) -> Diagnostic {
    .error(
      .variableMisplaced, "IAM replaces no policy variables under `\(base)`", at: span,
      help: "`${…}` works in resources and in conditions on texts and ARNs")
  }
}

extension ConditionOperator.Quantifier {
  /// The word that says it.
  fileprivate func word(_ words: CheckedStatement.Words) -> String {
    switch words {
    case .persona: self == .all ? "every" : "any"
    case .json: rawValue + ":"
    }
  }
}
