import Catalogue
import Source

/// What is wrong with the actions of a statement.
extension Diagnostic {
  static func unknownServicePrefix(
    _ prefix: String, _ pattern: String, _ span: Span, suggestion: String?, _ words: CheckedStatement.Words
  ) -> Diagnostic {
    .error(
      .unknownServicePrefix, "AWS has no service `\(prefix)`", at: span,
      help: suggestion.map { "did you mean `\($0)`?" } ?? unlistedHelp(pattern, words))
  }

  static func unknownAction(
    _ pattern: String, _ service: String, _ span: Span, suggestion: String?, _ words: CheckedStatement.Words
  ) -> Diagnostic {
    .error(
      .unknownAction, "`\(service)` has no action `\(name(pattern))`", at: span,
      help: suggestion.map { "did you mean `\(service):\($0)`?" } ?? unlistedHelp(pattern, words))
  }

  static func notAnAPIAction(_ pattern: String, _ actions: [String], _ span: Span) -> Diagnostic {
    .error(
      .unknownAction, "`\(pattern)` is an API operation and no action", at: span,
      help: "write \(actions.listed), which IAM asks for it")
  }

  static func matchesNoAction(
    _ pattern: String, _ service: String, _ span: Span, _ words: CheckedStatement.Words
  ) -> Diagnostic {
    .error(
      .matchesNoAction, "no action of `\(service)` matches `\(name(pattern))`", at: span,
      help: unlistedHelp(pattern, words))
  }

  static func retiredAction(_ pattern: String, isService: Bool, isPattern: Bool, _ span: Span) -> Diagnostic {
    let what = isPattern ? "the actions that match `\(pattern)` are" : "`\(pattern)` is"
    return .warning(
      .retiredAction, "\(what) retired\(isService ? ", as is the service" : "")", at: span,
      label: "no longer listed since between \(retirementPeriod.words)",
      help: "delete it, unless you know that AWS still asks for it")
  }

  static func unlistedAction(_ pattern: String, _ span: Span) -> Diagnostic {
    .warning(
      .unlistedAction, "AWS lists no action `\(pattern)`; it is taken as it stands", at: span,
      help: "nothing about it can be checked; look whether it is spelled right")
  }

  private static func name(_ pattern: String) -> Substring {
    pattern.drop { $0 != ":" }.dropFirst()
  }

  /// What to write for an action that AWS has and does not list.
  private static func unlistedHelp(_ pattern: String, _ words: CheckedStatement.Words) -> String {
    switch words {
    case .persona: "to name an action that AWS does not list, write it in quotes: `\"\(pattern)\"`"
    case .json: "AWS's service authorization reference of \(newestDate) lists what there is"
    }
  }

  private static var newestDate: String { Day(retirementPeriod.firstMissing).words }
}
