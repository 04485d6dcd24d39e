import Catalogue
import IAM
public import Source

extension PolicyCheck {
  /// Reports partitions, Regions and accounts of resources that there are none of.
  mutating func checkARNs(of statement: CheckedStatement) {
    for (number, pattern) in (statement.body.resources?.patterns ?? []).enumerated() {
      checkARN(pattern, at: statement.places[.resource(number)])
    }
  }

  /// Reports a partition, Region or account of an ARN that there is none of.
  public mutating func checkARN(_ text: String, at span: Span) {
    guard let arn = ARN(text) else { return }
    let partition = arn.partition
    if !partition.isPattern, !isKnown(partition: partition) {
      let near = candidates { partitions.map(\.name) }.closest(to: partition)
      report(.unknownInARN("partition", partition, span, suggestion: near))
    } else if !arn.region.isEmpty, !arn.region.isPattern {
      checkRegion(of: arn, at: span)
    }
    if !arn.account.isKnownAccount {
      report(.invalidAccount(arn.account, span))
    }
  }

  /// Returns whether there is a partition, of which the names are read once.
  private mutating func isKnown(partition name: String) -> Bool {
    if partitionNames.isEmpty { partitionNames = partitions.map(\.name) }
    return partitionNames.contains(name)
  }

  private mutating func checkRegion(of arn: ARN, at span: Span) {
    guard let home = partition(ofRegion: arn.region) else {
      let near = candidates { partitions.flatMap(\.regions) }.closest(to: arn.region)
      return report(.unknownInARN("Region", arn.region, span, suggestion: near))
    }
    if !arn.partition.isPattern, home.name != arn.partition {
      report(.regionElsewhere(arn.region, home.name, arn.partition, span))
    }
  }
}

extension String {
  /// Whether this may be the account of an ARN: none, twelve digits, a pattern, or a word such as `aws` for what AWS owns.
  fileprivate var isKnownAccount: Bool {
    if isEmpty || isPattern { return true }
    let isNumber = utf8.allSatisfy { (48...57).contains($0) }
    if isNumber { return utf8.count == 12 }
    return !utf8.contains { (48...57).contains($0) }
  }
}

extension Diagnostic {
  static func unknownInARN(_ part: String, _ name: String, _ span: Span, suggestion: String?) -> Diagnostic {
    .warning(
      .unknownInARN, "AWS has no \(part) `\(name)`", at: span,
      help: suggestion.map { "did you mean `\($0)`?" } ?? "nothing matches this ARN")
  }

  static func regionElsewhere(_ region: String, _ home: String, _ partition: String, _ span: Span) -> Diagnostic {
    .warning(
      .unknownInARN, "the Region `\(region)` is in the partition `\(home)`, not in `\(partition)`", at: span,
      help: "write `arn:\(home):…`")
  }

  static func invalidAccount(_ account: String, _ span: Span) -> Diagnostic {
    .warning(
      .unknownInARN, "`\(account)` is no account: accounts have twelve digits", at: span,
      help: "nothing matches this ARN")
  }
}
