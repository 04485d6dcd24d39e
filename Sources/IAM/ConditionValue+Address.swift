extension ConditionValue {
  /// Returns whether `text` is an IP address or a range of them in CIDR notation: `203.0.113.0/24`, `2001:db8::/32`.
  public static func isAddressRange(_ text: String) -> Bool {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let isV6 = parts[0].contains(":")
    guard isV6 ? isV6Address(parts[0]) : isV4Address(parts[0]) else { return false }
    return parts.count == 1 || isLength(parts[1], upTo: isV6 ? 128 : 32)
  }

  private static func isLength(_ text: Substring, upTo limit: Int) -> Bool {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy(\.isDigit), let length = Int(text) else {
      return false
    }
    return length <= limit
  }

  private static func isV4Address(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { isLength($0, upTo: 255) }
  }

  /// Returns whether `text` is eight groups of hexadecimal digits, of which one run of zeros may be `::` (RFC 4291).
  private static func isV6Address(_ text: Substring) -> Bool {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var groups = 0
    for (index, half) in halves.enumerated() where !half.isEmpty {
      guard let count = groupCount(half, isLast: index == halves.count - 1) else { return false }
      groups += count
    }
    return halves.count == 2 ? groups < 8 : groups == 8
  }

  /// Returns the number of 16-bit groups in `text`; the last may be an IPv4 address, which counts as two.
  private static func groupCount(_ text: Substring, isLast: Bool) -> Int? {
    let groups = text.split(separator: ":", omittingEmptySubsequences: false)
    var count = 0
    for (index, group) in groups.enumerated() {
      if isLast, index == groups.count - 1, isV4Address(group) {
        count += 2
      } else if (1...4).contains(group.utf8.count), group.utf8.allSatisfy({ $0.hexadecimal != nil }) {
        count += 1
      } else {
        return nil
      }
    }
    return count
  }
}
