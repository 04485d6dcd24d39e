extension Reader {
  /// Reads a string whose opening quote is the current byte.
  mutating func readString() throws(ReadError) -> String {
    position += 1
    let start = position
    try skipOrdinaryBytes()
    if bytes[position] == Byte.quote { return takeText(from: start) }
    var text = Array(bytes[start..<position])
    while bytes[position] != Byte.quote {
      try readEscape(into: &text)
      let run = position
      try skipOrdinaryBytes()
      text.append(contentsOf: bytes[run..<position])
    }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func takeText(from start: Int) -> String {
    defer { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Steps to the next quote or backslash.
  private mutating func skipOrdinaryBytes() throws(ReadError) {
    while position < bytes.count, !needsEscape(bytes[position]) { position += 1 }
    if try current() < Byte.space { throw error(.controlCharacter) }
  }

  /// Reads the escape at the current backslash.
  private mutating func readEscape(into text: inout [UInt8]) throws(ReadError) {
    let start = position
    position += 1
    let letter = try current()
    position += 1
    if let byte = unescaped(letter) { return text.append(byte) }
    guard letter == UInt8(ascii: "u") else { throw error(.invalidEscape, at: start) }
    let scalar = try readScalar(escapedAt: start)
    text.append(contentsOf: String(Character(scalar)).utf8)
  }

  /// Reads the digits of `\uXXXX`, and of the low surrogate that must follow a high one.
  private mutating func readScalar(escapedAt start: Int) throws(ReadError) -> Unicode.Scalar {
    let unit = try readHex(since: start)
    if let scalar = Unicode.Scalar(UInt32(unit)) { return scalar }
    guard UTF16.isLeadSurrogate(unit), try skipEscapeStart() else { throw error(.loneSurrogate, at: start) }
    let low = try readHex(since: start)
    guard UTF16.isTrailSurrogate(low) else { throw error(.loneSurrogate, at: start) }
    return UTF16.decode(UTF16.EncodedScalar([unit, low]))
  }

  /// Steps over `\u`; returns false if something else stands there.
  private mutating func skipEscapeStart() throws(ReadError) -> Bool {
    for byte in [Byte.backslash, UInt8(ascii: "u")] {
      guard try current() == byte else { return false }
      position += 1
    }
    return true
  }

  private mutating func readHex(since start: Int) throws(ReadError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(try current())).hexDigitValue else {
        throw error(.invalidEscape, at: start)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
