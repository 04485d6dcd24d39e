import JSON
import Source

/// What is wrong with a JSON file as a whole, and with the shapes that things have in it.
extension Diagnostic {
  static func malformedJSON(_ error: ReadError, in file: SourceFile) -> Diagnostic {
    let start = file.start + UInt32(error.offset)
    let span = Span(start: start, end: min(start + 1, file.span.end))
    return .error(.malformedJSON, "\(error.problem)", at: span, help: error.problem.help)
  }

  static func nothingKnown(_ noun: String, _ span: Span) -> Diagnostic {
    .error(
      .unknownDocument, "\(noun) that is no policy, role or account", at: span,
      help: "smpc reads a policy document with its `Statement`, roles as `smpc compile` writes them, and what\n"
        + "`aws iam get-role`, `list-roles`, `get-role-policy`, `get-policy-version` or `get-account-authorization-details` prints"
    )
  }

  static func percentEncoded(_ span: Span) -> Diagnostic {
    .error(
      .unknownDocument, "this document is percent-encoded text", at: span,
      help: "IAM's API encodes documents so; decode it and write the object itself, as the AWS command line does")
  }

  static func documentAsText(_ span: Span) -> Diagnostic {
    .error(
      .unknownDocument, "this document is text in a string", at: span, help: "write the object itself, without quotes")
  }

  static func truncated(_ span: Span) -> Diagnostic {
    .warning(
      .unknownDocument, "these are not all details of the account", at: span,
      help: "let the AWS command line read all pages: leave out `--max-items` and `--no-paginate`")
  }

  static func withoutPolicies(_ span: Span) -> Diagnostic {
    Diagnostic(
      .unknownDocument, .note, "a list of roles says who may assume them, and nothing of their policies",
      at: .span(span),
      help: "`aws iam get-account-authorization-details` prints the policies, too")
  }

  static func noDefaultVersion(_ span: Span) -> Diagnostic {
    .error(
      .missingElement, "none of these versions is the one in force", at: span,
      help: "one of them has `\"IsDefaultVersion\": true`")
  }

  static func furtherMistakes(_ count: Int, _ span: Span) -> Diagnostic {
    .error(.wrongElement, "\(count) further mistakes of this file are not listed", at: span)
  }
}

/// What is wrong with the members of objects.
extension Diagnostic {
  static func notAnObject(_ wanted: String, _ found: String, _ span: Span) -> Diagnostic {
    .error(.wrongElement, "\(wanted) is an object, and this is \(found)", at: span)
  }

  static func unknownElement(_ name: String, of shape: Shape, _ span: Span) -> Diagnostic {
    let near = shape.elements.closest(to: name).map { "did you mean `\($0)`?" }
    let message = "\(shape.noun) has no element \(name.quoted)"
    guard shape.isOpen else {
      return .error(.wrongElement, message, at: span, help: near ?? "it has \(shape.elements.listed)")
    }
    return .warning(
      .wrongElement, message + " that smpc knows", at: span, help: near ?? "what it says is not looked at")
  }

  static func missingElement(_ name: String, of noun: String, _ span: Span) -> Diagnostic {
    let help: [String: String] = [
      "Effect": "write `\"Effect\": \"Allow\"` or `\"Deny\"`; IAM assumes neither",
      "Action": "write `\"Action\": \"s3:GetObject\"`, or a list; `NotAction` says all but those",
      "Resource": "write the ARNs that it is about, or `\"Resource\": \"*\"` for all",
      "Principal": "write whom it is about: `\"Principal\": {\"AWS\": \"111122223333\"}`",
      "AssumeRolePolicyDocument": "it says who may assume the role, and IAM makes none without it",
    ]
    return .error(.missingElement, "\(noun) needs `\(name)`, and here it is missing", at: span, help: help[name])
  }

  static func wrongType(_ name: String, wants: String, _ found: String, _ span: Span) -> Diagnostic {
    .error(.wrongElement, "\(name.quoted) has to be \(wants), and this is \(found)", at: span)
  }

  static func emptyList(_ name: String, _ span: Span) -> Diagnostic {
    .error(.wrongElement, "\(name.quoted) names nothing, which IAM refuses", at: span)
  }

  static func bothElements(_ name: String, _ other: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .wrongElement, "only one of `\(name)` and `\(other)` can stand here", at: span,
      related: [Label(first, "the first")],
      help: "delete one, or write two")
  }

  static func misplacedElement(_ name: String, in kind: PolicyKind, _ span: Span) -> Diagnostic {
    let help: [String: String] = [
      "Principal": "delete it: the policy is about whoever it is attached to",
      "NotPrincipal": "delete it; to leave someone out, deny with a condition on `aws:PrincipalArn`",
      "Resource": "delete it: the role itself is meant", "NotResource": "delete it: the role itself is meant",
      "Id": "delete it: only policies of resources have one",
    ]
    return .error(.wrongElement, "IAM refuses `\(name)` in a \(kind.noun)", at: span, help: help[name])
  }
}

extension ReadError.Problem {
  /// What to write instead.
  fileprivate var help: String {
    switch self {
    case .tooLarge: "write several files"
    case .tooDeep: "no policy or role is nested so deep"
    case .byteOrderMark: "save the file as UTF-8 without one"
    case .invalidUTF8: "save the file as UTF-8"
    case .unexpectedEnd: "close what is open: a string by `\"`, an array by `]`, an object by `}`"
    case .expected(.value): "JSON has no comma before a closing bracket, no comments, and text only in double quotes"
    case .expected(.key): "keys stand in double quotes, and no comma stands before `}`"
    case .expected(.colon): "write `\"key\": value`"
    case .expected(.commaOrBracket), .expected(.commaOrBrace): "write it; a quote within a text is written `\\\"`"
    case .trailingText: "a file holds one value: put several into an array"
    case .invalidNumber: "write a number as `12` or `-0.5`, and anything else as text in double quotes"
    case .invalidEscape: "write a backslash itself as `\\\\`"
    case .controlCharacter: "write a line end as `\\n`, a tab as `\\t`"
    case .loneSurrogate: "write both halves, or the character itself"
    case .duplicateKey: "programs keep one of the two, and not all the same one: delete one, or join what they hold"
    }
  }
}

extension PolicyKind {
  /// What a policy of this kind is called.
  var noun: String {
    switch self {
    case .identity: "policy of a user, group or role"
    case .trust: "trust policy"
    case .resource: "resource policy"
    }
  }
}

extension String {
  /// The text in backticks.
  var quoted: String { "`\(self)`" }
}
