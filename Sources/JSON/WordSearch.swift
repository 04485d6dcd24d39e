import Bytes

/// Looking through bytes eight at a time: most of a text is inside strings, and in front of the values of its lines.
extension UnsafeRawBufferPointer {
  /// Returns the offset of the first byte at or after a place that may not stand between quotes as it is, or the count.
  func firstThatNeedsEscape(from start: Int) -> Int {
    var offset = start
    while offset + 8 <= count {
      let word = unsafe word(at: offset)
      let places = word.places(below: Byte.space).union(word.places(of: Byte.quote))
        .union(word.places(of: Byte.backslash))
      if let first = places.first { return offset + first }
      offset += 8
    }
    while offset < count, unsafe !needsEscape(self[offset]) { offset += 1 }
    return offset
  }
}

extension [UInt8] {
  /// Returns the offset of the first byte at or after a place that may not stand between quotes as it is, or the count.
  func firstThatNeedsEscape(from start: Int) -> Int {
    unsafe withUnsafeBytes { unsafe $0.firstThatNeedsEscape(from: start) }
  }

  /// Returns the offset of the first byte at or after a place that is no white space, or the count.
  func firstThatIsNoWhiteSpace(from start: Int) -> Int {
    unsafe withUnsafeBytes { bytes in
      let spaces = Word(repeating: Byte.space)
      var offset = start
      while offset < bytes.count, unsafe isWhiteSpace(bytes[offset]) {
        offset += 1
        // Lines are indented by spaces.
        while offset + 8 <= bytes.count, unsafe bytes.word(at: offset) == spaces { offset += 8 }
      }
      return offset
    }
  }
}

private func isWhiteSpace(_ byte: UInt8) -> Bool {
  byte == Byte.space || byte == Byte.lineFeed || byte == Byte.carriageReturn || byte == Byte.tab
}
