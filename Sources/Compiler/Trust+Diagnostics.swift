import Parser
import Source

/// What is wrong with who is trusted.
extension Diagnostic {
  static func noTrust(_ persona: String, _ span: Span, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      .noTrust, severity, "nothing says who may assume the role of `\(persona)`", at: .span(span),
      help: "write `trust account 111122223333;`, `trust service \"lambda.amazonaws.com\" when …;` or the like in it")
  }

  static func conflictingTrust(_ persona: String, _ packs: [String], _ span: Span) -> Diagnostic {
    .error(
      .conflictingTrust, "the packs of `\(persona)` trust different principals", at: span,
      help: "\(packs.listed) each have a default trust: write the `trust` that is meant in the persona")
  }

  static func invalidPrincipal(_ text: String, _ kind: Trust.Principal, _ span: Span) -> Diagnostic {
    let words =
      switch kind {
      case .service: "a service, such as `\"lambda.amazonaws.com\"`"
      case .account: "twelve digits, or `arn:aws:iam::111122223333:root`"
      case .role: "the role's path and name, or its ARN"
      case .user: "the user's path and name, or its ARN"
      case .saml: "the provider's name, or its ARN"
      case .oidc: "the provider's host and path without `https://`, or its ARN"
      }
    return .error(.invalidPrincipal, "`\(text)` is no principal of this kind", at: span, help: "write \(words)")
  }

  static func wildcardPrincipal(_ text: String, _ kind: Trust.Principal, _ span: Span) -> Diagnostic {
    let pattern = text.hasPrefix("arn:") ? text : "arn:aws:iam::111122223333:\(kind == .user ? "user" : "role")/\(text)"
    return .error(
      .invalidPrincipal, "IAM takes no wildcard within a principal", at: span,
      help: kind == .role || kind == .user
        ? "trust the account and add a condition: `when aws:PrincipalArn like \"\(pattern)\"`" : "write it out")
  }

  static func invalidService(_ text: String, _ span: Span, suggestion: String?) -> Diagnostic {
    .error(
      .invalidPrincipal, "`\(text)` is not a service principal", at: span,
      help: suggestion.map { "did you mean `\($0)`?" } ?? "write it whole, such as `\"lambda.amazonaws.com\"`")
  }

  static func notATrustAction(_ action: String, _ span: Span, known: [String]) -> Diagnostic {
    .error(
      .notATrustAction, "`\(action)` is not about assuming a role", at: span, help: "a trust takes \(known.listed)")
  }

  static func packTrustsOthers(_ span: Span) -> Diagnostic {
    .error(
      .packTrustsOthers, "the trust of a pack may name services only", at: span,
      help: "whom an account trusts is said in the files that use the pack")
  }
}
