/// The stable code of each diagnostic: `SMP` and four digits, of which the first two are the range.
///
/// 01 syntax, 02 names, 03 resources, 04 lowering and quotas, 05 catalogue, 06 analysis, 07 files, 08 packs. A code that
/// was once released is never given another meaning.
public enum Code: Int, Hashable, Sendable, CaseIterable {
  case unexpectedToken = 101
  case missingSemicolon = 102
  case unclosedBlock = 103
  case strayCloser = 104
  case needsQuotes = 105
  case unterminatedString = 106
  case notUTF8 = 107
  case controlCharacter = 108
  case hiddenCharacter = 109
  case unknownEscape = 110
  case badInterpolation = 111
  case stringTooLong = 112
}

extension Code: CustomStringConvertible, LosslessStringConvertible {
  /// The code as authors see it: `SMP0204`.
  public var description: String {
    let digits = String(rawValue)
    return "SMP" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// Reads a code, in capitals or not, with `SMP` or without.
  public init?(_ text: String) {
    let upper = text.uppercased()
    let digits = upper.hasPrefix("SMP") ? upper.dropFirst(3) : upper[...]
    let isNumber = digits.count == 4 && digits.allSatisfy { ("0"..."9").contains($0) }
    guard isNumber, let number = Int(digits) else { return nil }
    self.init(rawValue: number)
  }
}
