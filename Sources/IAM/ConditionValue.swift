/// The forms of condition values. Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
public enum ConditionValue {
  /// Returns whether `text` is a decimal number: `-12`, `0.5`.
  public static func isNumber(_ text: String) -> Bool { Decimal(Array(text.utf8)) != nil }

  /// Returns whether `text` is a date of W3C's profile of ISO 8601.
  ///
  /// Digits alone are a year if there are four of them; IAM also takes epoch seconds, which need more.
  public static func isDate(_ text: String) -> Bool { Instant(date: Array(text.utf8)) != nil }

  /// Returns whether `text` is a number of seconds since 1970, beyond any year of four digits.
  public static func isEpoch(_ text: String) -> Bool { text.utf8.count >= 5 && Instant(epoch: Array(text.utf8)) != nil }

  /// Returns whether `text` is an IP address or a range of them in CIDR notation.
  public static func isAddressRange(_ text: String) -> Bool { AddressRange(Array(text.utf8)) != nil }

  /// Returns whether `text` is `true` or `false`, in any case.
  public static func isBool(_ text: String) -> Bool {
    ["true", "false"].contains(text.lowercased())
  }

  /// Returns whether `text` is base 64, with its padding.
  public static func isBase64(_ text: String) -> Bool { base64Bytes(of: Array(text.utf8)) != nil }

  /// Returns the bytes that base 64 stands for (RFC 4648, section 4); nil if it is none.
  public static func base64Bytes(of text: [UInt8]) -> [UInt8]? {
    let body = text.prefix((text.lastIndex { $0 != UInt8(ascii: "=") } ?? -1) + 1)
    let digits = body.compactMap(\.base64)
    guard text.count % 4 == 0, text.count - body.count <= 2, digits.count == body.count else { return nil }
    var bytes: [UInt8] = []
    var (pending, bits) = (UInt32(0), 0)
    for digit in digits {
      (pending, bits) = (pending << 6 | digit, bits + 6)
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
      }
    }
    return bytes
  }

  /// Returns whether `text` is an ARN or a pattern of one, or begins with a policy variable.
  public static func isARN(_ text: String) -> Bool {
    text == "*" || text.hasPrefix("${") || ARN(text) != nil
  }
}

extension UInt8 {
  /// Whether this is a digit of ASCII.
  var isDigit: Bool { (48...57).contains(self) }

  /// Whether this is a letter of ASCII.
  var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }

  /// Whether this is a space, a tab or a line end.
  var isSpace: Bool { self == UInt8(ascii: " ") || self &- 9 < 5 }

  /// The value of a hexadecimal digit, or nil.
  var hexadecimal: Int? {
    switch self {
    case 48...57: Int(self) - 48
    case 65...70: Int(self) - 55
    case 97...102: Int(self) - 87
    default: nil
    }
  }
  /// The six bits of a digit of base 64, or nil.
  fileprivate var base64: UInt32? {
    switch self {
    case 65...90: UInt32(self) - 65
    case 97...122: UInt32(self) - 71
    case 48...57: UInt32(self) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
