import Bytes

extension Text {
  /// Returns the line whose first field is the folded name, by bisection: lines are sorted by their folded names.
  func line(named name: [UInt8]) -> Text? { line(named: name[...]) }

  /// Returns the same for a part of an array.
  func line(named name: ArraySlice<UInt8>) -> Text? {
    unsafe name.withUnsafeBytes { name in
      let start = unsafe firstLine(notBefore: name)
      guard start < endIndex, unsafe compareField(at: start, with: name) == 0 else { return nil }
      return self[start..<lineEnd(after: start)]
    }
  }

  /// Where the lines begin.
  var lineStarts: [UInt32] {
    var starts: [UInt32] = []
    var start = startIndex
    while start < endIndex {
      starts.append(UInt32(start))
      start = lineEnd(after: start) + 1
    }
    return starts
  }

  /// Returns the same line as by its name alone, by bisection of the places where lines begin.
  func line(named name: ArraySlice<UInt8>, among starts: [UInt32]) -> Text? {
    unsafe name.withUnsafeBytes { name in
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        let start = Int(starts[middle])
        let order = unsafe compareField(at: start, with: name)
        if order == 0 { return self[start..<lineEnd(after: start)] }
        if order < 0 { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  /// Returns the same lines as by what they begin with alone.
  func lines(beginningWith head: ArraySlice<UInt8>, among starts: [UInt32]) -> [Text] {
    unsafe head.withUnsafeBytes { head in
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if unsafe compareField(at: Int(starts[middle]), with: head) < 0 { low = middle + 1 } else { high = middle }
      }
      var lines: [Text] = []
      while low < starts.count, unsafe beginsField(at: Int(starts[low]), with: head) {
        let end = low + 1 < starts.count ? Int(starts[low + 1]) - 1 : lineEnd(after: Int(starts[low]))
        lines.append(self[Int(starts[low])..<end])
        low += 1
      }
      return lines
    }
  }

  private func beginsField(at start: Int, with head: UnsafeRawBufferPointer) -> Bool {
    start + head.count <= endIndex && (0..<head.count).allSatisfy { unsafe folded(self[start + $0]) == head[$0] }
  }

  /// Returns the lines whose first fields begin with a folded text.
  func lines(beginningWith head: ArraySlice<UInt8>) -> [Text] {
    var lines: [Text] = []
    var start = unsafe head.withUnsafeBytes { unsafe firstLine(notBefore: $0) }
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
      // None begins with its variable part, and most with another letter.
      if line.first.map(folded) == name.first, covers(line.field(0), folded: name[...]) { return line }
      start = line.endIndex + 1
    }
    return nil
  }

  /// Returns the start of the first line that does not sort before a folded name, or the end.
  private func firstLine(notBefore name: UnsafeRawBufferPointer) -> Int {
    var low = startIndex
    // No line that begins here or later sorts before the name.
    var high = endIndex
    while high - low > Self.fewBytes {
      let middle = (low + high) / 2
      let start = middle == low ? low : lineEnd(after: middle - 1) + 1
      if start < high, unsafe compareField(at: start, with: name) < 0 {
        low = lineEnd(after: start) + 1
      } else {
        high = middle
      }
    }
    while low < high, unsafe compareField(at: low, with: name) < 0 { low = lineEnd(after: low) + 1 }
    return Swift.min(low, endIndex)
  }

  /// The bytes of a few lines, which are looked at one after the other.
  private static var fewBytes: Int { 192 }

  private func lineEnd(after offset: Int) -> Int {
    self.offset(of: UInt8(ascii: "\n"), from: offset)
  }

  /// Returns a negative number where the field that begins here sorts before the folded name, 0 where they are equal
  /// ignoring case.
  private func compareField(at start: Int, with name: UnsafeRawBufferPointer) -> Int {
    var done = 0
    while done + 8 <= name.count, start + done + 8 <= endIndex {
      let text = unsafe bytesToEnd.word(at: start + done).folded
      if let place = unsafe text.firstDifference(from: name.word(at: done)) {
        done += place
        break
      }
      done += 8
    }
    while done < name.count {
      if isFieldEnd(start + done) { return -1 }
      let difference = unsafe Int(folded(self[start + done])) - Int(name[done])
      if difference != 0 { return difference }
      done += 1
    }
    return isFieldEnd(start + done) ? 0 : 1
  }

  private func isFieldEnd(_ offset: Int) -> Bool {
    offset == endIndex || self[offset] == UInt8(ascii: "|") || self[offset] == UInt8(ascii: "\n")
  }
}
