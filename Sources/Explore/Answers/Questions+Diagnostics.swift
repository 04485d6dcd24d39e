import Analysis
import Catalogue
import Compiler
import IAM
import Source

/// What is wrong with questions.
extension Diagnostic {
  static func unknownSubject(_ asked: AskedText, in world: World) -> Diagnostic {
    let words = world.words(forNobody: asked.text)
    return .error(.unknownPersona, words.message, at: asked.span, help: words.help)
  }

  static func nobodyToAsk(_ span: Span) -> Diagnostic {
    .error(
      .unknownPersona, "there is nobody to ask about", at: span,
      help: "declare a persona, or load a file that has personas, roles, users or policies")
  }

  static func actionNotExact(_ name: String, _ span: Span, inSession: Bool) -> Diagnostic {
    let command = inSession ? ":facts \(name)" : "smpc facts '\(name)'"
    return .error(
      .notExact, "`\(name)` is a pattern, and a question is about exact actions", at: span,
      help: "`\(command)` lists the actions that it means; ask about one of them, or about several with commas")
  }

  static func resourceNotExact(_ text: String, _ span: Span, inSession: Bool) -> Diagnostic {
    if let gap = text.writtenVariables.first?.key {
      return .error(
        .notExact, "`\(text)` is a form, and a question is about exact resources", at: span,
        help: "write a name in the place of `${\(gap)}`")
    }
    let arn = ARN(text)
    let lacksSetting = arn.map { $0.account == "*" || $0.region == "*" } ?? false
    let setting = inSession ? "`:set account` or `:set region`" : "`--account` or `--region`"
    return .error(
      .notExact, "`\(text)` is a pattern, and a question is about exact resources", at: span,
      help: "write the ARN of one resource" + (lacksSetting ? "; \(setting) sets what is missing in it" : ""))
  }

  static func askedNotAnARN(_ text: String, _ settings: ARNSettings, _ span: Span) -> Diagnostic {
    let object = text.hasPrefix("s3://") ? "arn:\(settings.partition):s3:::\(text.dropFirst(5))" : nil
    return .error(
      .notExact, "`\(text)` is no ARN", at: span,
      help: object.map { "write `\"\($0)\"`" }
        ?? "write `\"arn:aws:SERVICE:REGION:ACCOUNT:RESOURCE\"`, or the name of a kind that the persona has resources of"
    )
  }

  static func resourceNeeded(_ action: ServiceActionName, _ settings: ARNSettings, _ span: Span) -> Diagnostic {
    let formats = action.exampleARNs(settings).prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    return .error(
      .notExact, "`\(action.text)` needs a resource, and a question is about exact resources", at: span,
      help: "add `on \"ARN\"`" + (formats.isEmpty ? "" : ", of the form \(formats)")
        + (action.needsResource ? "" : "; or `on *` for a request that names none"))
  }

  static func leftOut(_ names: [String], _ span: Span) -> Diagnostic {
    .warning(
      .kindNotGiven, "this means nothing of \(names.listedNames), which no source declares: not asked about", at: span,
      help: "write the ARN or value itself, in quotes, to ask about all")
  }

  static func tooManyRequests(_ count: Int, _ limit: Int, _ span: Span) -> Diagnostic {
    .error(
      .notExact, "this asks about \(count) requests at once, and \(limit) are the most", at: span,
      help: "each action is asked for with each resource: name fewer of them")
  }

  static func cannotHave(
    _ action: ServiceActionName, _ resource: String, _ settings: ARNSettings, _ span: Span
  ) -> Diagnostic {
    let examples = action.exampleARNs(settings).prefix(4).map { "`\($0)`" }.joined(separator: ", ")
    let within = action.arnWithin(resource).map { "ask about what is in it: `on \"\($0)\"`" }
    return .error(
      .resourceWithoutAction, "`\(action.text)` cannot have the resource `\(resource)`", at: span,
      help: within ?? (examples.isEmpty ? "it has no resource: leave out `on`" : "it takes \(examples)"))
  }

  static func keyAskedTwice(_ key: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .contradictoryContext, "the key `\(key)` is fixed twice", at: span, related: [Label(first, "the first")],
      help: "several values of one key stand with commas, after one `=`")
  }

  static func contradictsSubject(
    _ key: String, _ fact: RequestContext.Entry, _ subject: String, _ span: Span
  ) -> Diagnostic {
    let known = fact.texts.isEmpty ? "is absent" : "is " + fact.texts.map { "`\($0)`" }.joined(separator: ", ")
    return .error(
      .contradictoryContext, "`\(key)` \(known) in every request of `\(subject)`", at: span,
      help: "leave it out: smpc knows it")
  }

  static func unknownKeyInQuestion(_ key: String, _ span: Span) -> Diagnostic {
    .warning(
      .unknownKey, "there is no condition key `\(key)`", at: span,
      help: conditionKey(meantBy: key, among: conditionKeyNames(near: key)).map { "did you mean `\($0)`?" })
  }

  static func notAKeyInQuestion(_ key: String, _ span: Span) -> Diagnostic {
    let meant = generalConditionKeys().map(\.name).first { $0.lowercased() == "aws:" + key.lowercased() }
    return .error(
      .unknownKey, "`\(key)` is no condition key", at: span,
      help: meant.map { "did you mean `\($0)`?" } ?? "a key has its service before a colon, as `aws:SourceIp`")
  }

  static func keyNeverCarried(_ key: String, _ action: String, _ span: Span) -> Diagnostic {
    .warning(
      .keyNotKnown, "no request for `\(action)` has the key `\(key)`", at: span,
      help: "leave it out: the answer is about a request that there is not")
  }

  static func rangeOfRequest(_ value: String, _ key: String, _ span: Span) -> Diagnostic {
    .error(
      .invalidValue, "a request has one address as `\(key)`, and `\(value)` is a range", at: span,
      help: "write an address of it: `\(value.prefix { $0 != "/" })`")
  }

  static func severalValuesOfOne(_ key: String, _ span: Span) -> Diagnostic {
    .error(.contradictoryContext, "a request has one value of `\(key)`, and not several", at: span)
  }

  static func valueUnlikeKey(_ value: String, _ key: String, _ words: String, _ span: Span) -> Diagnostic {
    .error(.invalidValue, "`\(value)` is no value of `\(key)`", at: span, help: "it takes \(words)")
  }
}
