/// A stretch of the generated text, indexed by offsets into the whole; nothing is copied until a `String` is asked for.
///
/// It takes sixteen bytes, since thousands of actions are kept at once. The bytes are those of a literal: they live as long
/// as the program, and nobody changes them.
@safe
struct Text: RandomAccessCollection, @unchecked Sendable {
  private let base: UnsafePointer<UInt8>
  private let start: UInt32
  private let end: UInt32

  var startIndex: Int { Int(start) }
  var endIndex: Int { Int(end) }

  /// The whole of a generated text.
  init(_ source: StaticString) {
    self.init(source, from: 0, to: source.utf8CodeUnitCount)
  }

  /// The bytes of a generated text between two offsets.
  init(_ source: StaticString, from start: Int, to end: Int) {
    precondition(0 <= start && start <= end && end <= source.utf8CodeUnitCount, "the stretch lies within its text")
    unsafe self.init(source.utf8Start, start, end)
  }

  private init(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    unsafe self.base = base
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  /// Returns the byte at an offset.
  subscript(offset: Int) -> UInt8 {
    precondition(startIndex <= offset && offset < endIndex, "the offset lies within the stretch")
    return unsafe base[offset]
  }

  /// Returns the part between two offsets.
  subscript(range: Range<Int>) -> Text {
    precondition(startIndex <= range.lowerBound && range.upperBound <= endIndex, "the part lies within the stretch")
    return unsafe Text(base, range.lowerBound, range.upperBound)
  }

  /// The bytes of the whole text up to the end of the stretch.
  var bytesToEnd: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: base, count: endIndex) }

  /// The bytes of the stretch where they lie.
  var bytes: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: base + startIndex, count: count) }
}
