extension Text {
  /// Returns the line whose first field is the folded name, by bisection: lines are sorted by their folded names.
  func line(named name: [UInt8]) -> Text? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let start = lineStart(before: (low + high) / 2, notBefore: low)
      let order = compareField(at: start, with: name)
      if order == 0 { return self[start..<lineEnd(after: start)] }
      if order < 0 { low = lineEnd(after: (low + high) / 2) + 1 } else { high = start }
    }
    return nil
  }

  /// Returns the first line whose first field, a name with a variable part, covers the folded name.
  func line(covering name: [UInt8]) -> Text? {
    var start = startIndex
    while start < endIndex {
      let line = self[start..<lineEnd(after: start)]
      if covers(line.field(0), folded: name) { return line }
      start = line.endIndex + 1
    }
    return nil
  }

  private func lineStart(before offset: Int, notBefore low: Int) -> Int {
    var start = offset
    while start > low, self[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  private func lineEnd(after offset: Int) -> Int {
    self.offset(of: UInt8(ascii: "\n"), from: offset)
  }

  /// Returns a negative number where the field that begins here sorts before the folded name, 0 where they are equal
  /// ignoring case.
  private func compareField(at start: Int, with name: [UInt8]) -> Int {
    var offset = start
    for byte in name {
      let other = isFieldEnd(offset) ? -1 : Int(folded(self[offset]))
      if other != byte { return other - Int(byte) }
      offset += 1
    }
    return isFieldEnd(offset) ? 0 : 1
  }

  private func isFieldEnd(_ offset: Int) -> Bool {
    offset == endIndex || self[offset] == UInt8(ascii: "|") || self[offset] == UInt8(ascii: "\n")
  }
}
