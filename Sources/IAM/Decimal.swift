/// A decimal number of any length, which numeric operators compare exactly: `10`, `10.0` and `010` are one number.
///
/// Source: IAM User Guide, "Condition operators", "Numeric condition operators".
public struct Decimal: Hashable, Sendable, Comparable {
  private let isNegative: Bool
  /// The digits before the point, without leading zeros, and after it, without trailing ones.
  private let whole: [UInt8]
  private let fraction: [UInt8]

  /// Reads digits with an optional minus before and an optional point between them: `-12`, `0.5`.
  public init?(_ text: [UInt8]) {
    let hasSign = text.first == UInt8(ascii: "-")
    let digits = text.dropFirst(hasSign ? 1 : 0)
    let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
    let before = digits[..<point]
    let after = digits[point...].dropFirst()
    guard !before.isEmpty, point == digits.endIndex || !after.isEmpty else { return nil }
    guard before.allSatisfy(\.isDigit), after.allSatisfy(\.isDigit) else { return nil }
    let zero = UInt8(ascii: "0")
    whole = Array(before.drop { $0 == zero })
    fraction = Array(after.prefix((after.lastIndex { $0 != zero } ?? after.startIndex - 1) + 1 - after.startIndex))
    isNegative = hasSign && !(whole.isEmpty && fraction.isEmpty)
  }

  /// Orders numbers by their value.
  public static func < (a: Decimal, b: Decimal) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? isSmaller(b, a) : isSmaller(a, b)
  }

  /// Returns whether `a` is smaller than `b`, whatever their signs.
  private static func isSmaller(_ a: Decimal, _ b: Decimal) -> Bool {
    if a.whole.count != b.whole.count { return a.whole.count < b.whole.count }
    if a.whole != b.whole { return a.whole.lexicographicallyPrecedes(b.whole) }
    return a.fraction.lexicographicallyPrecedes(b.fraction)
  }
}
