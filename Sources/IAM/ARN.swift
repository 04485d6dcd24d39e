/// An ARN, or a pattern of ARNs, in its six parts: `arn:partition:service:region:account:resource`.
///
/// Parts are cut out when they are asked for. Source: AWS General Reference, "Amazon Resource Names (ARNs)".
public struct ARN: Sendable {
  private let text: String
  private let colons: Colons

  /// Where the first five parts end.
  private typealias Colons = (String.Index, String.Index, String.Index, String.Index, String.Index)

  /// The partition, `aws`.
  public var partition: String { part(after: colons.0, to: colons.1) }
  /// The service, `s3`.
  public var service: String { part(after: colons.1, to: colons.2) }
  /// The Region; empty for global resources.
  public var region: String { part(after: colons.2, to: colons.3) }
  /// The account; empty for some resources.
  public var account: String { part(after: colons.3, to: colons.4) }
  /// The rest, colons and all.
  public var resource: String { part(after: colons.4, to: text.endIndex) }

  /// Reads an ARN or a pattern of one: six parts, of which the first is `arn` and the rest is not empty.
  ///
  /// A policy variable may stand in the last part only, where its own colons do not count.
  public init?(_ text: String) {
    guard let colons = Self.colons(in: text, skippingVariables: false) else { return nil }
    self.text = text
    self.colons = colons
    let end = text.utf8.index(after: colons.4)
    guard end < text.endIndex, !text.utf8[colons.0..<end].contains(UInt8(ascii: "$")) else { return nil }
  }

  /// Reads what IAM takes for the ARN of a resource, although it means nothing: the last part may be empty, and policy
  /// variables may stand in the Region and the account, where IAM replaces none.
  ///
  /// Source: the managed policies AmazonDevOpsGuruOrganizationsAccess and AmazonTimestreamInfluxDBServiceRolePolicy.
  public init?(loosely text: String) {
    guard let colons = Self.colons(in: text, skippingVariables: true) else { return nil }
    self.text = text
    self.colons = colons
    guard !text.utf8[colons.0..<colons.2].contains(UInt8(ascii: "$")) else { return nil }
  }

  private func part(after colon: String.Index, to end: String.Index) -> String {
    String(text[text.utf8.index(after: colon)..<end])
  }

  /// Returns the first five colons of a text that begins as an ARN, with a partition and a service.
  private static func colons(in text: String, skippingVariables: Bool) -> Colons? {
    guard text.utf8.starts(with: "arn:".utf8) else { return nil }
    var end = text.startIndex
    func next() -> String.Index? {
      guard end < text.endIndex else { return nil }
      let colon = text.utf8.colon(after: end, skippingVariables: skippingVariables)
      if let colon { end = text.utf8.index(after: colon) }
      return colon
    }
    guard let first = next(), let second = next(), let third = next(), let fourth = next(), let fifth = next() else {
      return nil
    }
    let isEmpty = text.utf8.index(after: first) == second || text.utf8.index(after: second) == third
    return isEmpty ? nil : (first, second, third, fourth, fifth)
  }
}

/// Two ARNs are equal if they are the same text, which decides their parts.
extension ARN: Hashable {
  /// Returns whether both are the same text.
  public static func == (a: ARN, b: ARN) -> Bool { a.text == b.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension String.UTF8View {
  /// Returns the first colon at or after a place; where variables are skipped, of those that stand in no `${…}`.
  fileprivate func colon(after start: Index, skippingVariables: Bool) -> Index? {
    guard skippingVariables else { return self[start...].firstIndex(of: UInt8(ascii: ":")) }
    var isVariable = false
    var last: UInt8 = 0
    for index in self[start...].indices {
      let byte = self[index]
      if byte == UInt8(ascii: "{"), last == UInt8(ascii: "$") { isVariable = true }
      if byte == UInt8(ascii: "}") { isVariable = false }
      if byte == UInt8(ascii: ":"), !isVariable { return index }
      last = byte
    }
    return nil
  }
}
