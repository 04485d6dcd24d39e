/// An ARN, or a pattern of ARNs, in its six parts: `arn:partition:service:region:account:resource`.
///
/// Source: AWS General Reference, "Amazon Resource Names (ARNs)".
public struct ARN: Hashable, Sendable {
  /// The partition, `aws`.
  public let partition: String
  /// The service, `s3`.
  public let service: String
  /// The Region; empty for global resources.
  public let region: String
  /// The account; empty for some resources.
  public let account: String
  /// The rest, colons and all.
  public let resource: String

  /// Reads an ARN or a pattern of one: six parts, of which the first is `arn` and the rest is not empty.
  ///
  /// A policy variable may stand in the last part only, where its own colons do not count.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
      .map(Substring.init)
    guard parts.count == 6, parts[0] == "arn", !parts[5].isEmpty else { return nil }
    let holdsVariable = parts[1...4].contains { $0.utf8.contains(UInt8(ascii: "$")) }
    guard !parts[1].isEmpty, !parts[2].isEmpty, !holdsVariable else { return nil }
    partition = String(parts[1])
    service = String(parts[2])
    region = String(parts[3])
    account = String(parts[4])
    resource = String(parts[5])
  }

  /// Reads what IAM takes for the ARN of a resource, although it means nothing: the last part may be empty, and policy
  /// variables may stand in the Region and the account, where IAM replaces none.
  ///
  /// Source: the managed policies AmazonDevOpsGuruOrganizationsAccess and AmazonTimestreamInfluxDBServiceRolePolicy.
  public init?(loosely text: String) {
    var parts: [String] = [""]
    var isVariable = false
    for scalar in text.unicodeScalars {
      if scalar == "{", parts[parts.count - 1].hasSuffix("$") { isVariable = true }
      if scalar == "}" { isVariable = false }
      if scalar == ":", !isVariable, parts.count < 6 {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      }
    }
    guard parts.count == 6, parts[0] == "arn", !parts[1].isEmpty, !parts[2].isEmpty else { return nil }
    guard !parts[1...2].contains(where: { $0.contains("$") }) else { return nil }
    partition = parts[1]
    service = parts[2]
    region = parts[3]
    account = parts[4]
    resource = parts[5]
  }
}
