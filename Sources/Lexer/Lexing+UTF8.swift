import Source

extension Lexing {
  /// Reports what is not UTF-8, or else what would hide or reorder text, in a string or comment.
  mutating func checkText(_ range: Range<Int>) {
    guard !reportInvalid(range) else { return }
    var offset = range.lowerBound
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      let width = UTF8.width(scalar)
      if scalar.needsEscape, scalar != "\t" {
        diagnostics.append(.hiddenCharacter(scalar, span(offset, offset + width)))
        return
      }
      offset += width
    }
  }

  /// Reports each run of bytes that is not UTF-8, and returns whether there is one.
  @discardableResult
  mutating func reportInvalid(_ range: Range<Int>) -> Bool {
    var rest = range
    while let invalid = firstInvalid(rest) {
      diagnostics.append(.notUTF8(span(invalid.lowerBound, invalid.upperBound)))
      rest = invalid.upperBound..<range.upperBound
    }
    return rest.lowerBound > range.lowerBound
  }

  /// Returns the first run of bytes in `range` that is not UTF-8.
  func firstInvalid(_ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = scalarLength(at: index, before: range.upperBound)
      if length > 0 {
        index += length
        continue
      }
      let start = index
      while index < range.upperBound, scalarLength(at: index, before: range.upperBound) == 0 { index += 1 }
      return start..<index
    }
    return nil
  }

  /// Returns the bytes of the scalar at `index`, or 0 if there is none (The Unicode Standard, table 3-7).
  private func scalarLength(at index: Int, before end: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= end else { return 0 }
    let second = bytes[index + 1]
    let bounds: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard bounds.contains(second) else { return 0 }
    return bytes[(index + 2)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }
}
