/// A stretch of the generated text, indexed by offsets into the whole; nothing is copied until a `String` is asked for.
struct Text: RandomAccessCollection, Sendable {
  let source: StaticString
  let startIndex: Int
  let endIndex: Int

  /// The whole of a generated text.
  init(_ source: StaticString) {
    self.init(source, from: 0, to: source.utf8CodeUnitCount)
  }

  /// The bytes of a generated text between two offsets.
  init(_ source: StaticString, from start: Int, to end: Int) {
    precondition(0 <= start && start <= end && end <= source.utf8CodeUnitCount, "the stretch lies within its text")
    self.source = source
    startIndex = start
    endIndex = end
  }

  /// Returns the byte at an offset.
  subscript(offset: Int) -> UInt8 {
    precondition(startIndex <= offset && offset < endIndex, "the offset lies within the stretch")
    return unsafe source.utf8Start[offset]
  }

  /// Returns the part between two offsets.
  subscript(range: Range<Int>) -> Text {
    Text(source, from: range.lowerBound, to: range.upperBound)
  }
}
