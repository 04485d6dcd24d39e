extension ConditionValue {
  /// Returns whether `text` is a date of W3C's profile of ISO 8601: `2026`, `2026-01`, `2026-01-31`,
  /// `2026-01-31T23:59Z`, `2026-01-31T23:59:59.5+01:00`.
  ///
  /// Digits alone are a year if there are four of them; IAM also takes epoch seconds, which need more.
  public static func isDate(_ text: String) -> Bool {
    var reader = DateReader(rest: Array(text.utf8)[...])
    return reader.readDate()
  }

  /// Returns whether `text` is a number of seconds since 1970, beyond any year of four digits.
  public static func isEpoch(_ text: String) -> Bool {
    (5...13).contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit)
  }
}

/// The state of reading a date from left to right.
private struct DateReader {
  var rest: ArraySlice<UInt8>

  mutating func readDate() -> Bool {
    guard let year = number(4, 0...9999) else { return false }
    guard take("-") else { return rest.isEmpty }
    guard let month = number(2, 1...12) else { return false }
    guard take("-") else { return rest.isEmpty }
    guard number(2, 1...days(year, month)) != nil else { return false }
    return take("T") ? readTime() : rest.isEmpty
  }

  private mutating func readTime() -> Bool {
    guard number(2, 0...23) != nil, take(":"), number(2, 0...59) != nil else { return false }
    if take(":") {
      guard number(2, 0...59) != nil else { return false }
      if take(".") {
        guard rest.first?.isDigit == true else { return false }
        rest = rest.drop { $0.isDigit }
      }
    }
    if take("Z") { return rest.isEmpty }
    guard take("+") || take("-") else { return false }
    return number(2, 0...14) != nil && take(":") && number(2, 0...59) != nil && rest.isEmpty
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func number(_ digits: Int, _ range: ClosedRange<Int>) -> Int? {
    let field = rest.prefix(digits)
    guard field.count == digits, field.allSatisfy(\.isDigit) else { return nil }
    let value = field.reduce(0) { $0 * 10 + Int($1) - 48 }
    rest = rest.dropFirst(digits)
    return range.contains(value) ? value : nil
  }

  private func days(_ year: Int, _ month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
