import Source

/// What is wrong with resources, kinds and settings.
extension Diagnostic {
  /// `via` is the parent from which the persona has the capability, at the place that names it.
  static func missingNeed(
    _ kind: String, _ capability: String, _ span: Span, needed: Span, via: Span?
  ) -> Diagnostic {
    .error(
      .missingNeed, "`\(capability)` needs a `\(kind)`, and this persona has none", at: via ?? span,
      related: (via == nil ? [] : [Label(span, "inherited from here")]) + [Label(needed, "needed here")],
      help: "write `\(kind) \"…\";` in the persona, or `capability \(capability) < \(kind) \"…\" >` for it alone")
  }

  static func kindNotTaken(_ kind: String, _ capability: String, _ span: Span, known: [String]) -> Diagnostic {
    .error(
      .kindNotTaken, "`\(capability)` has no use for a `\(kind)`", at: span,
      help: known.isEmpty ? "it takes no resources" : "it takes \(known.listed)")
  }

  static func kindTwice(_ kind: String, _ span: Span) -> Diagnostic {
    .error(.duplicateItem, "`\(kind)` is needed or taken already", at: span, help: "delete it here")
  }

  static func unusedResource(_ kind: String, _ span: Span) -> Diagnostic {
    .warning(
      .unusedResource, "nothing in this persona makes use of a `\(kind)`", at: span,
      help: "list a capability that takes it, mention it in a statement, or delete it")
  }

  static func impliedCapability(_ kind: String, _ capability: String, _ span: Span) -> Diagnostic {
    .note(
      .impliedCapability, "this `\(kind)` is granted through `\(capability)`, since nothing else uses it", at: span,
      help: "write `capability \(capability);` to say so outright")
  }

  static func invalidResource(_ kind: String, _ name: String, _ problem: String, _ span: Span) -> Diagnostic {
    .error(.invalidResource, "`\(name)` cannot be the name of a `\(kind)`", at: span, help: problem)
  }

  static func notOfFormat(_ text: String, _ kind: String, _ formats: [String], _ span: Span) -> Diagnostic {
    .error(
      .notOfFormat, "`\(text)` is not the ARN of a `\(kind)`", at: span,
      help: "its ARNs are like `\(formats.joined(separator: "` or `"))`")
  }

  static func noARN(_ name: String, _ span: Span, is what: String) -> Diagnostic {
    .error(
      .noARN, "`\(name)` has no ARN, since it is \(what)", at: span,
      help: "write the ARN out, or declare a kind with a resource type: `kind … is SERVICE:TYPE;`")
  }

  /// `via` is the parent from which the persona has the text, at the place that names it.
  static func kindNotGiven(_ kind: String, _ span: Span, via: Span?, persona: String) -> Diagnostic {
    .error(
      .kindNotGiven, "`\(persona)` has no `\(kind)` that could be meant \(via == nil ? "here" : "by what it extends")",
      at: via ?? span, related: via == nil ? [] : [Label(span, "mentioned here")],
      help: "write `\(kind) \"…\";` in the persona")
  }

  static func undeclaredKind(_ kind: String, _ span: Span) -> Diagnostic {
    .error(
      .undeclaredKind, "this capability neither needs nor takes a `\(kind)`", at: span,
      help: "write `needs \(kind);` or `takes \(kind);` in the capability")
  }

  static func unguardedKind(_ kind: String, _ span: Span) -> Diagnostic {
    .error(
      .unguardedKind, "a persona may have no `\(kind)`, since it is only taken", at: span,
      help: "put it within `given \(kind) < … >`, end the condition with `given \(kind)`, or write `needs \(kind);`")
  }

  static func kindMeansNothing(_ kind: String, _ span: Span) -> Diagnostic {
    .error(
      .undeclaredKind, "the kind `\(kind)` means nothing here", at: span,
      help: "kinds are mentioned in statements and in capabilities that need or take them")
  }

  static func wildcardResource(_ kind: String, _ span: Span) -> Diagnostic {
    .warning(
      .wildcardResource, "this is every `\(kind)` that there is or will be", at: span,
      help: "name those that are meant, or a part of their names: `\"team-*\"`")
  }

  static func keyAlias(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .keyAlias, "`\(text)` is an alias, which does not stand for its key in a policy's resource", at: span,
      help: "write the key's id; `aws kms describe-key --key-id alias/…` tells it")
  }

  static func resourceTwice(_ name: String, _ span: Span, first: Span) -> Diagnostic {
    .warning(
      .resourceTwice, "`\(name)` is given twice", at: span, related: [Label(first, "first given here")],
      help: "delete one of them")
  }

  static func resourceUnlike(_ kind: String, _ name: String, pattern: String, _ span: Span) -> Diagnostic {
    .error(
      .resourceUnlike, "`\(name)` cannot be the name of a `\(kind)`", at: span,
      help: "the kind's names are like `\(pattern)`")
  }

  static func notAnARN(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .notAnARN, "this resource is neither an ARN nor `*`", at: span,
      help: "an ARN has six parts: `arn:aws:s3:::my-bucket/*`; give a bare name to a kind, such as `bucket \"…\"`")
  }

  static func meaninglessResource(_ span: Span) -> Diagnostic {
    .warning(
      .notAnARN, "IAM takes this ARN, and it is that of no resource", at: span,
      help: "its last part must not be empty, and variables are replaced in the last part alone")
  }

  static func wildcardService(_ span: Span) -> Diagnostic {
    .error(
      .notAnARN, "IAM takes no wildcard in the service of a resource", at: span,
      help: "name the service, or write `*` for everything")
  }

  static func settingUnset(_ name: String, _ span: Span) -> Diagnostic {
    .warning(
      .settingUnset, "the \(name) is not set: `*` stands in its place, and conditions `given \(name)` are left out",
      at: span,
      help:
        "write `\(name) \(name == "account" ? "111122223333" : "eu-west-1");` at the top of the file, or give `--\(name)`"
    )
  }

  static func settingRequired(_ name: String, _ span: Span) -> Diagnostic {
    .error(
      .settingRequired, "the \(name) has to be set for this", at: span,
      help:
        "write `\(name) \(name == "account" ? "111122223333" : "eu-west-1");` at the top of the file, or give `--\(name)`"
    )
  }

  static func invalidSetting(_ name: String, _ text: String, _ problem: String, _ span: Span) -> Diagnostic {
    .error(.invalidSetting, "there is no \(name) `\(text)`", at: span, help: problem)
  }

  static func regionOutsidePartition(_ region: String, _ partition: String, own: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidSetting, .error, "the Region `\(region)` is not in the partition `\(partition)`", at: place,
      help: "it is in `\(own)`")
  }
}
