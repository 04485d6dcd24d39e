import Catalogue
import IAM
import Source

/// Whom the statements of trust and resource policies name.
extension PolicyCheck {
  /// Reports services and partitions that the catalogue does not know.
  mutating func checkPrincipals(of statement: CheckedStatement) {
    for (number, part) in (statement.body.principal?.parts ?? []).enumerated() {
      for (value, name) in part.values.enumerated() where name != "*" {
        let span = statement.places[.principal(part: number, value: value)]
        switch part.kind {
        case .service: checkService(name, at: span)
        case .aws, .federated: checkARN(name, at: span)
        case .canonicalUser: break
        }
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

extension Diagnostic {
  static func unknownPrincipalService(_ name: String, _ span: Span, suggestion: String?) -> Diagnostic {
    .warning(
      .unknownService, "the service principal `\(name)` is not known", at: span,
      label: !name.contains(".") ? "" : "AWS lists them nowhere, so that there may be more",
      help: suggestion.map { "did you mean `\($0)`?" } ?? "look whether it is spelled right"
    )
  }
}
