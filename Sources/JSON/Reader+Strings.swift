extension Reader {
  /// Reads a string whose opening quote is the current byte; its text is made when it is asked for.
  mutating func readString() throws(ReadError) -> Node.Kind {
    position += 1
    try skipOrdinaryBytes()
    guard bytes[position] != Byte.quote else {
      position += 1
      return .plainString
    }
    while bytes[position] != Byte.quote {
      _ = try readEscape()
      try skipOrdinaryBytes()
    }
    position += 1
    return .escapedString
  }

  /// Reads the text of a string from behind its opening quote, and resolves its escapes.
  mutating func readText() throws(ReadError) -> String {
    var text = ""
    while true {
      let run = position
      try skipOrdinaryBytes()
      text += String(decoding: bytes[run..<position], as: UTF8.self)
      if bytes[position] == Byte.quote { return text }
      text.unicodeScalars.append(try readEscape())
    }
  }

  /// Steps to the next quote or backslash.
  private mutating func skipOrdinaryBytes() throws(ReadError) {
    position = bytes.firstThatNeedsEscape(from: position)
    if try current() < Byte.space { throw error(.controlCharacter) }
  }

  /// Reads the escape at the current backslash.
  private mutating func readEscape() throws(ReadError) -> Unicode.Scalar {
    let start = position
    position += 1
    let letter = try current()
    position += 1
    if let byte = unescaped(letter) { return Unicode.Scalar(byte) }
    guard letter == UInt8(ascii: "u") else { throw error(.invalidEscape, at: start) }
    return try readScalar(escapedAt: start)
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
