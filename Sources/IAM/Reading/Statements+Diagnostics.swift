import Source

/// What is wrong with policies and their statements.
extension Diagnostic {
  static func oldVersion(_ version: String?, _ kind: PolicyKind, _ span: Span) -> Diagnostic {
    let why = version == nil ? "this policy has no `Version`, and so means the one of 2008" : "this version is of 2008"
    let more = kind == .identity ? "; IAM refuses policies of identities without it" : ""
    return .warning(
      .oldVersion, "\(why), in which `${…}` is plain text", at: span,
      help: "write `\"Version\": \"2012-10-17\"`\(more)")
  }

  static func unknownVersion(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .wrongElement, "the policy language has no version \(text.quoted)", at: span, help: "write `\"2012-10-17\"`")
  }

  static func unreadableSid(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .invalidSid, "\(text.quoted) cannot be the id of a statement", at: span,
      help: "IAM takes letters and digits only")
  }

  static func emptySid(_ span: Span) -> Diagnostic {
    .warning(.invalidSid, "this id of a statement is empty", at: span, help: "delete it: it says nothing")
  }

  static func repeatedSid(_ text: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .duplicateSid, "two statements of one policy have the id \(text.quoted)", at: span,
      related: [Label(first, "the first")], help: "give one of them another `Sid`")
  }

  static func unknownEffect(_ text: String, _ span: Span) -> Diagnostic {
    let meant = ["allow": "Allow", "deny": "Deny"][text.lowercased()]
    return .error(
      .wrongElement, "a statement cannot \(text.quoted)", at: span,
      help: meant.map { "write `\"\($0)\"`: IAM tells capitals from small letters here" }
        ?? "write `\"Allow\"` or `\"Deny\"`",
      edits: meant.map { [Edit(span, "\"\($0)\"")] } ?? [])
  }

  static func notOneColon(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .wrongElement, "\(text.quoted) is no action", at: span,
      help: "an action is a service and a name with one colon between them, such as `s3:GetObject`; `*` is all")
  }

  static func spaceInAction(_ text: String, _ span: Span) -> Diagnostic {
    let bare = String(decoding: text.utf8.filter { !$0.isSpace }, as: UTF8.self)
    let isAction = bare.utf8.allSatisfy { $0.isLetter || $0.isDigit || ":*?-.".utf8.contains($0) } && !bare.isEmpty
    return .error(
      .wrongElement, "white space stands in the action \(text.quoted)", at: span,
      help: isAction ? "did you mean \(bare.quoted)?" : "delete it",
      edits: isAction ? [Edit(span, "\"\(bare)\"")] : [])
  }

  static func patternAsService(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .wrongElement, "IAM takes no pattern for the service of an action, as in \(text.quoted)", at: span,
      help: "name the service; `*` alone is all actions")
  }

  static func notOfTrust(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .notATrustAction, "\(text.quoted) is no action of a trust policy", at: span,
      help: TrustAction.names.closest(to: text).map { "did you mean `\($0)`?" }
        ?? "it takes \(TrustAction.names.listed)")
  }

  static func resourceNotAnARN(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .notAnARN, "this resource is neither an ARN nor `*`", at: span,
      help: "an ARN has six parts: `arn:aws:s3:::my-bucket/*`")
  }

  static func meaninglessResource(_ span: Span) -> Diagnostic {
    .warning(
      .notAnARN, "IAM takes this ARN, and it is that of no resource", at: span,
      help: "its last part must not be empty, and variables are replaced in the last part alone")
  }

  static func patternAsResourceService(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .notAnARN, "IAM takes no wildcard in the service of a resource", at: span,
      help: "name the service, or write `*` for everything")
  }
}

/// What is wrong with principals.
extension Diagnostic {
  static func principalWithoutKind(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .wrongElement, "a principal without its kind can only be `*`", at: span,
      help: "write `{\"AWS\": …}`, `{\"Service\": …}` or `{\"Federated\": …}`")
  }

  static func unknownPrincipalKind(_ name: String, _ span: Span) -> Diagnostic {
    let known = Principal.Kind.allCases.map(\.rawValue)
    return .error(
      .wrongElement, "there is no kind of principal \(name.quoted)", at: span,
      help: known.closest(to: name).map { "did you mean `\($0)`?" } ?? "there are \(known.listed)")
  }

  static func unknownPrincipal(_ text: String, _ kind: Principal.Kind, _ span: Span) -> Diagnostic {
    let help =
      switch kind {
      case .aws:
        "write twelve digits, `*`, or the ARN of an account, user, role or session; IAM takes no other wildcards here"
      case .service: "write the name of a service, such as `lambda.amazonaws.com`"
      case .federated: "write the ARN of a provider, or a name such as `accounts.google.com`"
      case .canonicalUser: "write the id of an account that S3 gives"
      }
    return .error(.invalidPrincipal, "\(text.quoted) cannot be trusted as `\(kind.rawValue)`", at: span, help: help)
  }

  static func deletedPrincipal(_ text: String, _ span: Span) -> Diagnostic {
    .warning(
      .invalidPrincipal, "\(text.quoted) is the id of a role or user that was deleted", at: span,
      help: "delete it, or write the ARN of the one that is meant now: one of the same name is another principal")
  }
}

/// What is wrong with conditions.
extension Diagnostic {
  static func noSuchOperator(_ name: String, _ span: Span) -> Diagnostic {
    .error(
      .unknownOperator, "IAM has no condition operator \(name.quoted)", at: span,
      help: ConditionOperator.meant(by: name).map { "did you mean `\($0)`?" }
        ?? (name.contains(":") ? "there are the prefixes `ForAnyValue:` and `ForAllValues:`" : nil))
  }

  static func operatorTwice(_ name: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .duplicateClause, "the operator `\(name)` stands twice, and IAM would keep only one", at: span,
      related: [Label(first, "the first")], help: "put all keys below one of them")
  }

  static func keyTwice(_ key: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .duplicateClause, "\(key.quoted) stands twice under one operator, and IAM would keep only one", at: span,
      related: [Label(first, "the first")], help: "give all values to one of them, or write two statements")
  }

  static func emptyKey(_ span: Span) -> Diagnostic {
    .error(.wrongElement, "this condition has no key", at: span)
  }

  static func emptyCondition(_ name: String, _ span: Span) -> Diagnostic {
    .warning(
      .wrongElement, "\(name.quoted) is empty, and so says nothing", at: span,
      help: "delete it, lest it seem to restrict something")
  }

  static func noValues(_ key: String, _ span: Span) -> Diagnostic {
    .warning(
      .wrongElement, "\(key.quoted) is compared with no value", at: span,
      help: "write the values that are meant, or delete the condition")
  }

  static func notAValue(_ key: String, _ found: String, _ span: Span) -> Diagnostic {
    .error(
      .wrongElement, "\(key.quoted) is compared with strings, numbers or Booleans, and this is \(found)", at: span)
  }
}
