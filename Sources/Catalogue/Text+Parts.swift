extension Text {
  /// Returns the parts between separators, empty ones too; an empty text has none.
  func parts(separatedBy separator: UInt8) -> [Text] {
    var parts: [Text] = []
    var start = startIndex
    while start < endIndex {
      let stop = offset(of: separator, from: start)
      parts.append(self[start..<stop])
      start = stop + 1
    }
    return parts
  }

  /// Returns whether one of the parts between separators fits, without keeping them.
  func hasPart(separatedBy separator: UInt8, where fits: (Text) -> Bool) -> Bool {
    var start = startIndex
    while start < endIndex {
      let stop = offset(of: separator, from: start)
      if fits(self[start..<stop]) { return true }
      start = stop + 1
    }
    return false
  }

  var lines: [Text] { parts(separatedBy: UInt8(ascii: "\n")) }

  var commaList: [String] { parts(separatedBy: UInt8(ascii: ",")).map(\.string) }

  /// Returns a field of a line, empty where the line ends before it.
  func field(_ number: Int) -> Text {
    var start = startIndex
    for _ in 0..<number { start = Swift.min(offset(of: UInt8(ascii: "|"), from: start) + 1, endIndex) }
    return self[start..<offset(of: UInt8(ascii: "|"), from: start)]
  }

  /// Returns what stands before the first such byte and what follows it.
  func halves(around byte: UInt8) -> (before: Text, after: Text) {
    let middle = offset(of: byte, from: startIndex)
    return (self[startIndex..<middle], self[Swift.min(middle + 1, endIndex)..<endIndex])
  }

  /// The number that the digits of this text write.
  var number: Int { reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
}
