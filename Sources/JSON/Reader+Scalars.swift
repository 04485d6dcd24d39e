extension Reader {
  /// Reads a value that has no parts.
  mutating func readScalar() throws(ReadError) -> Node.Kind {
    switch try current() {
    case Byte.quote: return try readString()
    case Byte.minus, Byte.zero...Byte.nine: return try readNumber()
    case UInt8(ascii: "t"): return try readWord("true", .yes)
    case UInt8(ascii: "f"): return try readWord("false", .no)
    case UInt8(ascii: "n"): return try readWord("null", .null)
    default: throw error(.expected(.value))
    }
  }

  private mutating func readWord(_ word: StaticString, _ kind: Node.Kind) throws(ReadError) -> Node.Kind {
    let start = position
    for letter in word.description.utf8 {
      guard position < bytes.count else { throw error(.unexpectedEnd) }
      guard bytes[position] == letter else { throw error(.expected(.value), at: start) }
      position += 1
    }
    return kind
  }

  ///     number = [ "-" ] ( "0" | DIGIT1-9 { DIGIT } ) [ "." DIGIT { DIGIT } ] [ ( "e" | "E" ) [ "+" | "-" ] DIGIT { DIGIT } ]
  private mutating func readNumber() throws(ReadError) -> Node.Kind {
    let start = position
    skip { $0 == Byte.minus }
    if !skip({ $0 == Byte.zero }) { try readDigits(since: start) }
    if skip({ $0 == Byte.point }) { try readDigits(since: start) }
    if skip({ $0 | 0x20 == UInt8(ascii: "e") }) {
      skip { $0 == Byte.plus || $0 == Byte.minus }
      try readDigits(since: start)
    }
    if position < bytes.count, isDigit(bytes[position]) { throw error(.invalidNumber, at: start) }
    return .number
  }

  private mutating func readDigits(since start: Int) throws(ReadError) {
    guard isDigit(try current()) else { throw error(.invalidNumber, at: start) }
    while skip(isDigit) {}
  }

  /// Steps over the current byte if it fits; returns whether it did.
  @discardableResult
  private mutating func skip(_ fits: (UInt8) -> Bool) -> Bool {
    guard position < bytes.count, fits(bytes[position]) else { return false }
    position += 1
    return true
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  Byte.zero <= byte && byte <= Byte.nine
}

extension Reader {
  /// Returns the byte at the current place, which must not be the end.
  func current() throws(ReadError) -> UInt8 {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    return bytes[position]
  }

  mutating func skipWhiteSpace() {
    position = bytes.firstThatIsNoWhiteSpace(from: position)
  }

  /// Returns an error at a place, by default the current one.
  func error(_ problem: ReadError.Problem, at offset: Int? = nil) -> ReadError {
    ReadError(offset: offset ?? position, problem: problem)
  }
}
