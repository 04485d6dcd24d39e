extension Text {
  /// Returns the line whose first field is the folded name, by bisection: lines are sorted by their folded names.
  func line(named name: [UInt8]) -> Text? { line(named: name[...]) }

  /// Returns the same for a part of an array.
  func line(named name: ArraySlice<UInt8>) -> Text? {
    let start = firstLine(notBefore: name)
    guard start < endIndex, compareField(at: start, with: name) == 0 else { return nil }
    return self[start..<lineEnd(after: start)]
  }

  /// Returns the lines whose first fields begin with a folded text.
  func lines(beginningWith head: ArraySlice<UInt8>) -> [Text] {
    var lines: [Text] = []
    var start = firstLine(notBefore: head)
    while start < endIndex {
      let line = self[start..<lineEnd(after: start)]
      guard line.count >= head.count, zip(line, head).allSatisfy({ folded($0) == $1 }) else { break }
      lines.append(line)
      start = line.endIndex + 1
    }
    return lines
  }

  /// Returns the first line whose first field, a name with a variable part, covers the folded name.
  func line(covering name: [UInt8]) -> Text? {
    var start = startIndex
    while start < endIndex {
      let line = self[start..<lineEnd(after: start)]
      if covers(line.field(0), folded: name[...]) { return line }
      start = line.endIndex + 1
    }
    return nil
  }

  /// Returns the start of the first line that does not sort before a folded name, or the end.
  private func firstLine(notBefore name: ArraySlice<UInt8>) -> Int {
    var low = startIndex
    // No line that begins here or later sorts before the name.
    var high = endIndex
    while high - low > Self.fewBytes {
      let middle = (low + high) / 2
      let start = middle == low ? low : lineEnd(after: middle - 1) + 1
      if start < high, compareField(at: start, with: name) < 0 {
        low = lineEnd(after: start) + 1
      } else {
        high = middle
      }
    }
    while low < high, compareField(at: low, with: name) < 0 { low = lineEnd(after: low) + 1 }
    return Swift.min(low, endIndex)
  }

  /// The bytes of a few lines, which are looked at one after the other.
  private static var fewBytes: Int { 192 }

  private func lineEnd(after offset: Int) -> Int {
    self.offset(of: UInt8(ascii: "\n"), from: offset)
  }

  /// Returns a negative number where the field that begins here sorts before the folded name, 0 where they are equal
  /// ignoring case.
  private func compareField(at start: Int, with name: ArraySlice<UInt8>) -> Int {
    var offset = start
    for byte in name {
      // Most bytes are the same as in the text, or the capital of it.
      let other = offset == endIndex ? UInt8(ascii: "\n") : self[offset]
      if other != byte, folded(other) != byte || isFieldEnd(offset) {
        return isFieldEnd(offset) ? -1 : Int(folded(other)) - Int(byte)
      }
      offset += 1
    }
    return isFieldEnd(offset) ? 0 : 1
  }

  private func isFieldEnd(_ offset: Int) -> Bool {
    offset == endIndex || self[offset] == UInt8(ascii: "|") || self[offset] == UInt8(ascii: "\n")
  }
}
