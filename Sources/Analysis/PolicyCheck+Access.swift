import Catalogue
import IAM
import Source

/// Whom the policy of a resource lets in. Sources: IAM User Guide, "AWS JSON policy elements: NotPrincipal" and "The
/// confused deputy problem"; S3 User Guide, "Blocking public access to your Amazon S3 storage".
extension PolicyCheck {
  /// Reports an allow for everyone, for everyone but a few, or for a service on behalf of anyone.
  mutating func checkAccess(by statement: CheckedStatement) {
    guard statement.body.effect == .allow, let principal = statement.body.principal else { return }
    let first = statement.places[.principal(part: 0, value: 0)]
    if principal.isExcept { return report(.allowToAllBut(first)) }
    for (number, part) in principal.parts.enumerated() {
      let span = statement.places[.principal(part: number, value: 0)]
      switch part.kind {
      case .aws: if part.values.contains("*"), statement.isPublic { report(.openResource(span)) }
      case .service: checkSender(part.values, statement, span)
      case .federated, .canonicalUser: break
      }
    }
  }

  /// Reports a service that acts on behalf of any account; of those alone that are known to say for whom they act.
  private mutating func checkSender(_ services: [String], _ statement: CheckedStatement, _ span: Span) {
    guard services.contains(where: Self.senders.contains), statement.isReceiving else { return }
    // Older policies of queues and topics have the source under another name.
    let isLimited = statement.conditions.contains { limit in
      (limit.isOnSource || limit.isOn("aws:sourceowner")) && limit.isLimiting
    }
    if !isLimited { report(.anyonesService(span)) }
  }

  /// The services that say for whom they write to buckets, queues, topics and functions, each by its guide: of SNS "Fanout
  /// to Amazon SQS queues", of CloudTrail "Amazon S3 bucket policy for CloudTrail", and so on.
  private static let senders: Set<String> = [
    "apigateway.amazonaws.com", "cloudfront.amazonaws.com", "cloudtrail.amazonaws.com", "config.amazonaws.com",
    "cognito-idp.amazonaws.com", "delivery.logs.amazonaws.com", "events.amazonaws.com", "logging.s3.amazonaws.com",
    "s3.amazonaws.com", "ses.amazonaws.com", "sns.amazonaws.com",
  ]
}

extension CheckedStatement {
  /// Whether nothing limits it. All actions on everything are no resource's: that is what endpoints of a VPC and
  /// organizations allow where they restrict nothing.
  fileprivate var isPublic: Bool {
    guard body.conditions.isEmpty else { return false }
    let isOnEverything = body.resources?.patterns.contains(where: \.isAnything) == true
    return !(isOnEverything && body.actions.patterns.contains(where: \.isAnything))
  }

  /// Whether it is about what services send things to.
  fileprivate var isReceiving: Bool {
    body.actions.patterns.contains { pattern in
      ["s3:", "sns:", "sqs:", "lambda:"].contains { pattern.lowercased().hasPrefix($0) }
    }
  }
}

extension Diagnostic {
  static func allowToAllBut(_ span: Span) -> Diagnostic {
    .warning(
      .allowExcept, "this allows everyone but those named, in any account", at: span,
      help: "name who is allowed in `Principal`, or deny those who are not")
  }

  static func openResource(_ span: Span) -> Diagnostic {
    .warning(
      .openResource, "this allows everyone, in any account", at: span,
      help: "name who is meant, or add a condition such as one on `aws:PrincipalOrgID`")
  }

  static func anyonesService(_ span: Span) -> Diagnostic {
    .warning(
      .serviceWithoutSource, "this lets the service in on behalf of whoever uses it, in any account", at: span,
      help: "add a condition on `aws:SourceAccount` or `aws:SourceArn`")
  }
}
