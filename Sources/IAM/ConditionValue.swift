/// The forms of condition values. Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
public enum ConditionValue {
  /// Returns whether `text` is a decimal number: `-12`, `0.5`.
  public static func isNumber(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
  }

  /// Returns whether `text` is `true` or `false`, in any case.
  public static func isBool(_ text: String) -> Bool {
    ["true", "false"].contains(text.lowercased())
  }

  /// Returns whether `text` is base 64, with its padding.
  public static func isBase64(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let body = bytes.reversed().drop { $0 == UInt8(ascii: "=") }
    guard bytes.count % 4 == 0, bytes.count - body.count <= 2 else { return false }
    return body.allSatisfy { $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") }
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

  /// The value of a hexadecimal digit, or nil.
  var hexadecimal: Int? {
    switch self {
    case 48...57: Int(self) - 48
    case 65...70: Int(self) - 55
    case 97...102: Int(self) - 87
    default: nil
    }
  }
}
