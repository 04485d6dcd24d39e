import Source

/// What is wrong with names, values and actions.
extension Diagnostic {
  static func unknownPersona(_ name: String, _ span: Span, known: [String]) -> Diagnostic {
    .error(
      .unknownPersona, "there is no persona `\(name)`", at: span,
      help: known.closest(to: name).map { "did you mean `\($0)`?" } ?? "declare it with `persona \(name) < … >`")
  }

  static func unknownKind(_ name: String, _ span: Span, known: [String]) -> Diagnostic {
    if ["inherits", "inherit", "extend", "extends", "is", "from", "template"].contains(name) {
      return .error(
        .unknownKind, "there is no item `\(name)`", at: span,
        help: "what a persona has from others stands before its `<`: `persona NAME extends OTHER <`")
    }
    return .error(
      .unknownKind, "there is no kind of resource `\(name)`", at: span, label: "no pack in scope declares it",
      help: (known + personaKeywords).closest(to: name).map { "did you mean `\($0)`?" }
        ?? known.listed("the kinds are ", "; declare others with `kind \(name) is SERVICE:TYPE;`"))
  }

  static func unknownCapability(_ name: String, _ span: Span, known: [String]) -> Diagnostic {
    .error(
      .unknownCapability, "capability `\(name)` is not known", at: span, label: "no pack in scope declares it",
      help: known.closest(to: name).map { "did you mean `\($0)`?" }
        ?? "`smpc list capabilities` lists those of the built-in pack, and with files those of their packs")
  }

  static func unknownWord(_ name: String, _ span: Span, known: [String]) -> Diagnostic {
    if let near = known.closest(to: name) {
      return .error(
        .unknownName, "`\(name)` is not known here", at: span,
        help: "a text stands in quotes: `\"\(name)\"`; or did you mean `\(near)`?")
    }
    return .error(
      .unknownName, "`\(name)` is not known here", at: span, help: "a text stands in quotes: `\"\(name)\"`",
      edits: [Edit(Span(start: span.start, end: span.start), "\""), Edit(span.after, "\"")])
  }

  static func unknownInterpolation(_ name: String, _ span: Span, known: [String]) -> Diagnostic {
    .error(
      .unknownName, "`\(name)` is not known here", at: span,
      help: known.closest(to: name).map { "did you mean `\\(\($0))`?" }
        ?? "a string may mention lets, kinds, `account`, `region`, `partition` and `self`")
  }

  static func unknownMember(_ name: String, _ span: Span) -> Diagnostic {
    let base = name.prefix { $0 != "." }
    return .error(
      .unknownName, "`\(name)` is not known here", at: span,
      help: "write `\\(\(base))` for the name or `\\(\(base).arn)` for the ARN")
  }

  static func letCycle(_ name: String, _ span: Span, declared: Span) -> Diagnostic {
    .error(
      .letCycle, "the value of `\(name)` depends on itself", at: span, related: [Label(declared, "declared here")],
      help: "write its value out")
  }

  static func includesCycle(_ name: String, _ span: Span) -> Diagnostic {
    .error(
      .includesCycle, "`\(name)` includes itself, directly or through others", at: span,
      help: "move what both grant into a capability of its own, and include that")
  }

  static func invalidSid(_ name: String, _ span: Span) -> Diagnostic {
    .error(
      .invalidSid, "`\(name)` cannot be the id of a statement", at: span, help: "IAM takes letters and digits only")
  }

  static func duplicateSid(_ name: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .duplicateSid, "two statements of one policy have the id `\(name)`", at: span,
      related: [Label(first, "the first")], help: "give one of them another id after `as`")
  }

  static func capabilityTwice(_ name: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .capabilityTwice, "capability `\(name)` is listed twice", at: span, related: [Label(first, "first listed here")],
      help: "delete one, or name the second policy: `capability \(name) as SecondName < … >`")
  }

  /// - Parameters:
  ///   - lets: the names that could be meant.
  ///   - actions: the actions of that name in whichever service, the likeliest first.
  static func notAnAction(_ name: String, _ span: Span, lets: [String], actions: [String]) -> Diagnostic {
    let bare = String(name.filter { !$0.isWhitespace })
    let meant = bare != name && bare.isActionPattern ? bare : lets.closest(to: name) ?? actions.first
    let isOneOfSeveral = actions.count > 1 && meant == actions.first
    let others = isOneOfSeveral ? " \(actions.count) services have an action of that name" : ""
    return .error(
      .notAnAction, "`\(name)` is not an action", at: span,
      help: meant.map { "did you mean `\($0)`?\(others)" }
        ?? "an action is a service and a name, such as `s3:GetObject` or `s3:Get*`, or a `let` of actions")
  }

  static func valueAsAction(_ name: String, _ span: Span) -> Diagnostic {
    .error(
      .actionOrValue, "`\(name)` holds values, not actions", at: span,
      help: "a `let` of actions is written without quotes: `let \(name) = s3:GetObject, s3:PutObject;`")
  }

  static func actionAsValue(_ action: String, _ name: String, _ span: Span) -> Diagnostic {
    .error(
      .actionOrValue, "`\(name)` holds actions, not values", at: span,
      help: "it begins with `\(action)`; a `let` of texts is written with quotes")
  }

  static func severalValues(_ name: String, _ count: Int, _ span: Span) -> Diagnostic {
    .error(
      .severalValues, "`\(name)` has \(count) values where one is needed", at: span,
      help: "only a kind in a string stands for one string each")
  }

  static func interpolationHere(_ span: Span) -> Diagnostic {
    .error(.interpolationHere, "this string may not hold `\\(…)`", at: span, help: "write the text out")
  }

  static func foreignKind(_ name: String, _ span: Span) -> Diagnostic {
    .error(
      .foreignKind, "the kind `\(name)` is not declared here", at: span,
      help: "only the file or pack that declares a kind says which capability is its own")
  }
}

extension [String] {
  /// Returns a sentence that lists the names in order; nil if there are none.
  fileprivate func listed(_ start: String, _ end: String) -> String? {
    isEmpty ? nil : start + sorted().listed + end
  }
}
