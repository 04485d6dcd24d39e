import Bytes

/// An ARN, or a pattern of ARNs, in its six parts: `arn:partition:service:region:account:resource`.
///
/// Parts are cut out when they are asked for. Source: AWS General Reference, "Amazon Resource Names (ARNs)".
public struct ARN: Hashable, Sendable {
  private let bytes: [UInt8]
  /// Where the second to fifth parts end; the first is `arn`.
  private let partitionEnd: Int
  private let serviceEnd: Int
  private let regionEnd: Int
  private let accountEnd: Int

  /// All of it.
  public var text: String { text(0..<bytes.count) }
  /// The partition, `aws`.
  public var partition: String { text(4..<partitionEnd) }
  /// The service, `s3`.
  public var service: String { text(partitionEnd + 1..<serviceEnd) }
  /// The Region; empty for global resources.
  public var region: String { text(serviceEnd + 1..<regionEnd) }
  /// The account; empty for some resources.
  public var account: String { text(regionEnd + 1..<accountEnd) }
  /// The rest, colons and all.
  public var resource: String { text(accountEnd + 1..<bytes.count) }

  /// Reads an ARN or a pattern of one: six parts, of which the first is `arn` and the rest is not empty.
  ///
  /// A policy variable may stand in the last part only, where its own colons do not count.
  public init?(_ text: String) {
    self.init(Array(text.utf8), skippingVariables: false)
    let holdsVariable = bytes[..<accountEnd].contains(UInt8(ascii: "$"))
    guard accountEnd + 1 < bytes.count, !holdsVariable else { return nil }
  }

  /// Reads what IAM takes for the ARN of a resource, although it means nothing: the last part may be empty, and policy
  /// variables may stand in the Region and the account, where IAM replaces none.
  ///
  /// Source: the managed policies AmazonDevOpsGuruOrganizationsAccess and AmazonTimestreamInfluxDBServiceRolePolicy.
  public init?(loosely text: String) {
    self.init(Array(text.utf8), skippingVariables: true)
    guard !bytes[..<serviceEnd].contains(UInt8(ascii: "$")) else { return nil }
  }

  /// Reads six parts, of which the partition and the service are not empty.
  private init?(_ bytes: [UInt8], skippingVariables: Bool) {
    guard bytes.starts(with: arnStart) else { return nil }
    var end = 3
    func nextColon() -> Int? {
      let colon = bytes.firstColon(from: end + 1, skippingVariables: skippingVariables)
      end = colon ?? end
      return colon
    }
    guard let first = nextColon(), let second = nextColon(), let third = nextColon(), let fourth = nextColon() else {
      return nil
    }
    guard first > 4, second > first + 1 else { return nil }
    self.bytes = bytes
    (partitionEnd, serviceEnd, regionEnd, accountEnd) = (first, second, third, fourth)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// What every ARN begins with; an array, since bytes of a text are compared many times slower.
private let arnStart = Array("arn:".utf8)

extension [UInt8] {
  /// Returns the first colon from an offset on; where variables are skipped, of those that stand in no `${…}`.
  fileprivate func firstColon(from start: Int, skippingVariables: Bool) -> Int? {
    guard skippingVariables else {
      let offset = firstOffset(of: UInt8(ascii: ":"), from: start)
      return offset < count ? offset : nil
    }
    var isVariable = false
    for index in start..<count {
      if self[index] == UInt8(ascii: "{"), index > start, self[index - 1] == UInt8(ascii: "$") { isVariable = true }
      if self[index] == UInt8(ascii: "}") { isVariable = false }
      if self[index] == UInt8(ascii: ":"), !isVariable { return index }
    }
    return nil
  }
}
