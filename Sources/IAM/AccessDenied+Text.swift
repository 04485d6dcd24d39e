/// A text whose white space is single spaces and line feeds, in which phrases are looked for, in any case of letters and
/// also across lines.
struct MessageText {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Returns whether a phrase of small letters stands at a place.
  func has(_ phrase: StaticString, at place: Int, to end: Int? = nil) -> Bool {
    let length = phrase.utf8CodeUnitCount
    guard place >= 0, place + length <= end ?? count else { return false }
    return phrase.withUTF8Buffer { phrase in
      for index in 0..<length where unsafe bytes[place + index].folded != phrase[index] { return false }
      return true
    }
  }

  /// Takes a phrase if it stands there.
  func take(_ position: inout Int, _ phrase: StaticString) -> Bool {
    guard has(phrase, at: position) else { return false }
    position += phrase.utf8CodeUnitCount
    return true
  }

  /// Skips some of these bytes.
  func skip(_ position: inout Int, _ marks: StaticString) {
    marks.withUTF8Buffer { marks in
      while position < count, unsafe marks.contains(bytes[position].folded) { position += 1 }
    }
  }

  /// Returns the first place of a phrase in a range.
  func place(of phrase: StaticString, from start: Int = 0, to end: Int? = nil) -> Int? {
    let end = (end ?? count) - phrase.utf8CodeUnitCount
    guard start <= end else { return nil }
    return (start...end).first { has(phrase, at: $0) }
  }

  /// Returns all places of a phrase.
  func places(of phrase: StaticString) -> [Int] {
    bytes.indices.filter { has(phrase, at: $0) }
  }

  /// Returns what stands up to the next white space, and where that is.
  func word(at position: Int, to end: Int) -> (ArraySlice<UInt8>, next: Int) {
    let next = bytes[position..<max(position, end)].firstIndex { $0.folded == 0x20 } ?? max(position, end)
    return (bytes[position..<next], next)
  }

  /// Returns the first place of one of these bytes.
  func firstMark(_ marks: String.UTF8View, from start: Int, to end: Int) -> Int? {
    bytes[start..<max(start, end)].firstIndex { marks.contains($0) }
  }

  /// Returns the range without such bytes at its end and, of quotation marks, at its beginning.
  func trimming(_ range: Range<Int>, _ marks: String.UTF8View) -> Range<Int> {
    var range = range
    while let last = range.last, marks.contains(bytes[last]) { range = range.lowerBound..<last }
    while let first = range.first, "\"'` \n".utf8.contains(bytes[first]) { range = first + 1..<range.upperBound }
    return range
  }

  subscript(place: Int) -> UInt8 { bytes[place] }
}

extension UInt8 {
  /// The small letter of a capital of ASCII, and a space for a line feed.
  fileprivate var folded: UInt8 {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self | 0x20
    case 0x0A: 0x20
    default: self
    }
  }
}
