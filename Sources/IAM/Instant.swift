/// A point in time, which date operators compare.
///
/// Source: IAM User Guide, "Condition operators", "Date condition operators": W3C's profile of ISO 8601, or seconds
/// since 1970.
public struct Instant: Hashable, Sendable, Comparable {
  /// The whole seconds since 1970.
  private let seconds: Int
  /// The rest, in units of 10⁻¹⁸ seconds; digits beyond that count nothing.
  private let attoseconds: Int

  /// Reads a date of W3C's profile: `2026`, `2026-01`, `2026-01-31`, `2026-01-31T23:59Z`,
  /// `2026-01-31T23:59:59.5+01:00`. What is not said is the first.
  public init?(date text: [UInt8]) {
    var reader = DateReader(rest: text[...])
    guard let (seconds, attoseconds) = reader.readDate() else { return nil }
    (self.seconds, self.attoseconds) = (seconds, attoseconds)
  }

  /// Reads seconds since 1970: up to 13 digits.
  public init?(epoch text: [UInt8]) {
    guard (1...13).contains(text.count), text.allSatisfy(\.isDigit) else { return nil }
    seconds = text.reduce(0) { $0 * 10 + Int($1) - 48 }
    attoseconds = 0
  }

  /// Orders instants by time.
  public static func < (a: Instant, b: Instant) -> Bool { (a.seconds, a.attoseconds) < (b.seconds, b.attoseconds) }
}

/// The state of reading a date from left to right.
private struct DateReader {
  var rest: ArraySlice<UInt8>

  mutating func readDate() -> (seconds: Int, attoseconds: Int)? {
    guard let year = number(4, 0...9999) else { return nil }
    var (month, day) = (1, 1)
    if take("-") {
      guard let read = number(2, 1...12) else { return nil }
      month = read
      if take("-") {
        guard let read = number(2, 1...days(year, month)) else { return nil }
        day = read
        if take("T") { return readTime(days(until: year, month) + day - 1) }
      }
    }
    return rest.isEmpty ? ((days(until: year, month) + day - 1) * 86_400, 0) : nil
  }

  /// Reads what follows the `T` of the day with this number.
  private mutating func readTime(_ day: Int) -> (seconds: Int, attoseconds: Int)? {
    guard let hour = number(2, 0...23), take(":"), let minute = number(2, 0...59) else { return nil }
    var (second, fraction) = (0, 0)
    if take(":") {
      guard let read = number(2, 0...59) else { return nil }
      second = read
      if take(".") {
        guard let read = readFraction() else { return nil }
        fraction = read
      }
    }
    guard let offset = readZone(), rest.isEmpty else { return nil }
    return (day * 86_400 + hour * 3600 + minute * 60 + second - offset, fraction)
  }

  private mutating func readFraction() -> Int? {
    let digits = rest.prefix { $0.isDigit }
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(digits.count)
    let known = digits.prefix(18)
    return known.reduce(0) { $0 * 10 + Int($1) - 48 } * (known.count..<18).reduce(1) { factor, _ in factor * 10 }
  }

  /// Reads how many seconds the zone is ahead.
  private mutating func readZone() -> Int? {
    if take("Z") { return 0 }
    let isAhead = take("+")
    guard isAhead || take("-"), let hours = number(2, 0...14), take(":"), let minutes = number(2, 0...59) else {
      return nil
    }
    return (isAhead ? 1 : -1) * (hours * 3600 + minutes * 60)
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

  private func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private func days(_ year: Int, _ month: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Returns the days from the first of January 1970 until the first of a month, in the Gregorian calendar.
  private func days(until year: Int, _ month: Int) -> Int {
    let leapDays = year == 0 ? 0 : (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 + 1
    let untilYear = year * 365 + leapDays - 719_528
    return (1..<month).reduce(untilYear) { $0 + days(year, $1) }
  }
}
