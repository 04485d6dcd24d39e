import Catalogue
import IAM
import Source

/// Whom the statements of trust and resource policies name.
extension PolicyCheck {
  /// Reports services and partitions that the catalogue does not know.
  mutating func checkPrincipals(of statement: CheckedStatement) {
    for (number, part) in (statement.body.principal?.parts ?? []).enumerated() {
      for (value, name) in part.values.enumerated() where part.kind.isLookedUp(name) {
        let span = statement.places[.principal(part: number, value: value)]
        if part.kind == .service { checkService(name, at: span) } else { checkARN(name, at: span) }
      }
    }
  }

  /// Reports a service principal that the catalogue does not know.
  mutating func checkService(_ name: String, at span: Span) {
    if Catalogue.isServicePrincipal(name) { return }
    let near = servicePrincipal(meantBy: name, among: candidates(Catalogue.servicePrincipalNames))
    report(.unknownPrincipalService(name, span, suggestion: near))
  }
}

extension Principal.Kind {
  /// Returns whether the catalogue may have something against a principal; all but its partition is looked at where it is
  /// read.
  fileprivate func isLookedUp(_ name: String) -> Bool {
    switch self {
    case .service: name != "*"
    case .aws, .federated: name.hasPrefix("arn:") && !name.hasPrefix("arn:aws:")
    case .canonicalUser: false
    }
  }
}

extension Diagnostic {
  static func unknownPrincipalService(_ name: String, _ span: Span, suggestion: String?) -> Diagnostic {
    .warning(
      .unknownService, "the service principal `\(name)` is not known", at: span,
      label: !name.contains(".") ? "" : "AWS lists them nowhere, so that there may be more",
      help: suggestion.map { "did you mean `\($0)`?" } ?? "look whether it is spelled right"
    )
  }
}
