extension Text {
  /// Returns the line whose first field is the folded name, by bisection: lines are sorted by their folded names.
  func line(named name: [UInt8]) -> Text? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let line = line(around: (low + high) / 2, notBefore: low)
      switch line.field(0).compared(to: name) {
      case 0: return line
      case ..<0: low = line.endIndex + 1
      default: high = line.startIndex
      }
    }
    return nil
  }

  /// Returns the first line whose first field, a name with a variable part, covers the folded name.
  func line(covering name: [UInt8]) -> Text? {
    var start = startIndex
    while start < endIndex {
      let line = self[start..<offset(of: UInt8(ascii: "\n"), from: start)]
      if covers(line.field(0), folded: name) { return line }
      start = line.endIndex + 1
    }
    return nil
  }

  /// Returns the line that holds the byte at an offset.
  private func line(around offset: Int, notBefore low: Int) -> Text {
    var start = offset
    while start > low, self[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return self[start..<self.offset(of: UInt8(ascii: "\n"), from: offset)]
  }

  /// Returns a negative number where this text sorts before the folded name, 0 where they are equal ignoring case.
  private func compared(to name: [UInt8]) -> Int {
    for (byte, other) in zip(self, name) where folded(byte) != other { return Int(folded(byte)) - Int(other) }
    return count - name.count
  }
}
