import Analysis
import Catalogue
import IAM
import Parser
import Source

/// What is wrong with statements and conditions.
extension Diagnostic {
  static func relationNotAllowed(_ relation: Relation, _ key: String, _ type: ConditionKey.ValueType) -> Diagnostic {
    .error(
      .relationNotAllowed, "`\(key)` cannot be compared so: its values are of type \(type.words)", at: relation.span,
      help: relation.kind == .isNot && type == .bool
        ? "write `is false`, or `is false if present`"
        : "write one of \(type.relations.listed)")
  }

  static func wildcardInIs(_ text: String, _ relation: Relation.Kind, _ span: Span) -> Diagnostic {
    let like = relation == .is ? "like" : "not like"
    return .error(
      .wildcardInIs, "`*` and `?` stand for themselves after `\(relation.rawValue)`", at: span,
      help: "write `\(like)` for a pattern, or `${*}` and `${?}` for the characters")
  }

  static func invalidValue(
    _ text: String, _ key: String, _ operand: ConditionOperator.Base.Operand, _ span: Span
  ) -> Diagnostic {
    .error(.invalidValue, "`\(text)` is not a value of `\(key)`", at: span, help: "write \(operand.words)")
  }

  static func duplicateClause(_ key: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .duplicateClause, "`\(key)` stands twice under one operator, and IAM would keep only one", at: span,
      related: first == span ? [] : [Label(first, "the first")],
      help: "give all values to one condition, or write two statements")
  }

  static func quantifierOnPresence(_ quantifier: Quantifier, _ relation: Relation) -> Diagnostic {
    .error(
      .quantifierOnPresence, "`any` and `every` do not go with `\(relation.kind.rawValue)`", at: quantifier.span,
      help: "delete the word")
  }

  static func ifPresentOnPresence(_ span: Span) -> Diagnostic {
    .error(.presenceWords, "`if present` does not go with `present` and `absent`", at: span, help: "delete it")
  }

  static func ignoringCaseHere(_ span: Span) -> Diagnostic {
    .error(
      .presenceWords, "`ignoring case` goes with `is` and `is not` of texts only", at: span,
      help: "delete it; for a pattern, write the spellings as several values")
  }

  static func variableHere(_ base: String, _ span: Span) -> Diagnostic {
    .error(
      .variableMisplaced, "IAM replaces no policy variables under `\(base)`", at: span,
      help: "`${…}` works in resources and in conditions on texts and ARNs")
  }

  static func unknownOperator(_ name: String, _ span: Span) -> Diagnostic {
    let known = ConditionOperator.Base.allCases.map(\.rawValue)
    return .error(
      .unknownOperator, "IAM has no condition operator `\(name)`", at: span,
      help: known.closest(to: name).map { "did you mean `\($0)`?" }
        ?? "write a relation such as `is` or `like`; `any`, `every` and `if present` say the prefixes and the suffix")
  }

  static func tooManyValues(_ span: Span) -> Diagnostic {
    .error(
      .tooManyValues, "these are more than \(Limit.values) values, the most that a list may have", at: span,
      help: "write a pattern, or several statements")
  }

  static func tooManyStrings(_ span: Span) -> Diagnostic {
    .error(
      .tooManyValues, "this stands for more than \(Limit.values) strings", at: span,
      help: "it stands for one string for each combination of the resources that it mentions; mention fewer kinds")
  }

  static func tooManyStatements(_ span: Span) -> Diagnostic {
    .error(
      .tooManyValues, "with these the capability has more than \(Limit.statements) statements", at: span,
      help: "capabilities that include others more than once double what they grant")
  }

  static func tooDeep(_ name: String, _ span: Span) -> Diagnostic {
    .error(
      .tooManyValues, "`\(name)` stands at the end of a chain of more than \(Limit.depth) declarations", at: span,
      help: "write out what it stands for")
  }

  static func textTooLong(_ span: Span) -> Diagnostic {
    .error(
      .textTooLong, "this text grows beyond \(Limit.text) bytes", at: span, help: "its lets stand for too much")
  }

  static func unknownKey(_ key: String, _ span: Span, suggestion: String?) -> Diagnostic {
    .error(
      .unknownKey, "the condition key `\(key)` is not known", at: span,
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? "if it is newer than this smpc, say how to compare it by IAM's name: `\(key) StringEquals \"…\"`")
  }

  static func notAKey(_ key: String, _ span: Span) -> Diagnostic {
    .error(
      .notAKey, "`\(key)` is not a condition key", at: span,
      help: "a key is a service and a name, such as `aws:SourceIp` or `s3:prefix`")
  }

  static func unknownResourceType(_ name: String, _ span: Span, suggestion: String?) -> Diagnostic {
    .error(
      .unknownResourceType, "AWS has no resource type `\(name)`", at: span,
      help: suggestion.map { "did you mean `\($0)`?" } ?? "a resource type is a service and a type, such as `s3:bucket`"
    )
  }
}
