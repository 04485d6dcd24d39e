/// A range of IP addresses in CIDR notation, `203.0.113.0/24`, `2001:db8::/32`; a bare address is a range of one.
///
/// Source: IAM User Guide, "Condition operators", "IP address condition operators"; RFC 4632 and RFC 4291.
public struct AddressRange: Hashable, Sendable {
  /// The two families of addresses.
  private enum Family: Int {
    case v4 = 32
    case v6 = 128
  }

  private let family: Family
  /// The address, of which an IPv4 one is the last 32 bits.
  private let high: UInt64
  private let low: UInt64
  /// The number of first bits that all addresses of the range share.
  private let length: Int

  /// Reads an address or a range; bits of the host may be set and count nothing.
  public init?(_ text: [UInt8]) {
    let slash = text.firstIndex(of: UInt8(ascii: "/")) ?? text.endIndex
    let address = text[..<slash]
    if address.contains(UInt8(ascii: ":")) {
      guard let groups = Self.groups(of: address) else { return nil }
      family = .v6
      high = groups[..<4].reduce(0) { $0 << 16 | UInt64($1) }
      low = groups[4...].reduce(0) { $0 << 16 | UInt64($1) }
    } else {
      guard let bits = Self.v4Bits(of: address) else { return nil }
      (family, high, low) = (.v4, 0, UInt64(bits))
    }
    if slash == text.endIndex {
      length = family.rawValue
    } else {
      guard let length = number(text[(slash + 1)...], upTo: family.rawValue) else { return nil }
      self.length = length
    }
  }

  /// Returns whether every address of `other` is in this range. Addresses of the other family never are.
  public func contains(_ other: AddressRange) -> Bool {
    guard family == other.family, length <= other.length else { return false }
    let length = length + 128 - family.rawValue
    if length <= 64 { return Self.agree(high, other.high, in: length) }
    return high == other.high && Self.agree(low, other.low, in: length - 64)
  }

  /// Whether no address of the range is one of a public network: it is private, shared, local to a link or of the host itself.
  ///
  /// Source: RFC 1918, 6598, 3927, 1122, 4193 and 4291.
  public var isPrivate: Bool { Self.privateRanges.contains { $0.contains(self) } }

  private static let privateRanges = [
    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "127.0.0.0/8", "fc00::/7",
    "fe80::/10", "::1/128",
  ].compactMap { AddressRange(Array($0.utf8)) }

  private static func agree(_ a: UInt64, _ b: UInt64, in bits: Int) -> Bool { bits == 0 || (a ^ b) >> (64 - bits) == 0 }

  private static func v4Bits(of text: ArraySlice<UInt8>) -> UInt32? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
      guard let value = number(part, upTo: 255) else { return nil }
      bits = bits << 8 | UInt32(value)
    }
    return bits
  }

  /// Returns the eight groups of 16 bits, of which one run of zeros may be written `::`.
  private static func groups(of text: ArraySlice<UInt8>) -> [UInt16]? {
    let colon = UInt8(ascii: ":")
    guard let gap = text.indices.dropLast().first(where: { text[$0] == colon && text[$0 + 1] == colon }) else {
      return written(text, before: text.endIndex).flatMap { $0.count == 8 ? $0 : nil }
    }
    guard let before = written(text[..<gap], before: text.endIndex),
      let after = written(text[(gap + 2)...], before: text.endIndex)
    else { return nil }
    let missing = 8 - before.count - after.count
    return missing > 0 ? before + [UInt16](repeating: 0, count: missing) + after : nil
  }

  /// Returns the groups that are written in `text`; an IPv4 address, which is two, may stand before the end of all.
  private static func written(_ text: ArraySlice<UInt8>, before end: Int) -> [UInt16]? {
    var groups: [UInt16] = []
    guard !text.isEmpty else { return groups }
    for part in text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
      if part.endIndex == end, let bits = v4Bits(of: part) {
        groups += [UInt16(bits >> 16), UInt16(bits & 0xFFFF)]
      } else {
        let digits = part.compactMap(\.hexadecimal)
        guard (1...4).contains(part.count), digits.count == part.count else { return nil }
        groups.append(digits.reduce(0) { $0 << 4 | UInt16($1) })
      }
    }
    return groups
  }
}

/// Returns the number that one to three digits spell, if it is at most `limit`.
private func number(_ digits: ArraySlice<UInt8>, upTo limit: Int) -> Int? {
  guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
  let value = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  return value <= limit ? value : nil
}
