/// Eight bytes of a text in one integer, the first of them lowest: texts are looked through, compared and hashed by words.
///
/// Source: H. S. Warren, "Hacker's Delight", "Find First 0-Byte".
public struct Word: Hashable, Sendable {
  @usableFromInline let bits: UInt64

  @inlinable init(_ bits: UInt64) { self.bits = bits }

  /// Makes a word of one byte eight times.
  @inlinable public init(repeating byte: UInt8) { bits = UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The word as a number, for hashing.
  @inlinable public var number: UInt64 { bits }

  /// The word with small letters for capitals of ASCII.
  @inlinable public var folded: Word {
    let low = bits & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ (0x80 - 0x41) &* 0x0101_0101_0101_0101
    let afterZ = low &+ (0x80 - 0x5B) &* 0x0101_0101_0101_0101
    let capitals = fromA & ~afterZ & ~bits & 0x8080_8080_8080_8080
    return Word(bits | capitals >> 2)
  }

  /// Returns where a byte stands.
  @inlinable public func places(of byte: UInt8) -> Places {
    let rest = bits ^ Word(repeating: byte).bits
    let low = (rest & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
    return Places(marks: ~(low | rest | 0x7F7F_7F7F_7F7F_7F7F))
  }

  /// Returns the first place of a byte. It takes less than to find all: a borrow marks only places above the first.
  @inlinable public func firstPlace(of byte: UInt8) -> Int? {
    let rest = bits ^ Word(repeating: byte).bits
    let marks = (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080
    return marks == 0 ? nil : marks.trailingZeroBitCount / 8
  }

  /// Returns where bytes stand that are smaller than one of at most 0x80.
  @inlinable public func places(below byte: UInt8) -> Places {
    let low = (bits & 0x7F7F_7F7F_7F7F_7F7F) &+ (0x80 &- UInt64(byte)) &* 0x0101_0101_0101_0101
    return Places(marks: ~(low | bits) & 0x8080_8080_8080_8080)
  }

  /// Returns the first place at which another word has another byte; nil if they are the same.
  @inlinable public func firstDifference(from other: Word) -> Int? {
    let rest = bits ^ other.bits
    return rest == 0 ? nil : rest.trailingZeroBitCount / 8
  }

  /// Some of the eight places of a word.
  public struct Places: Sequence, IteratorProtocol, Sendable {
    /// The top bit of each place that is one of them.
    @usableFromInline var marks: UInt64

    @inlinable init(marks: UInt64) { self.marks = marks }

    /// The first, from 0 to 7; nil if there is none.
    @inlinable public var first: Int? { marks == 0 ? nil : marks.trailingZeroBitCount / 8 }

    /// Returns the first and takes it away.
    @inlinable public mutating func next() -> Int? {
      let first = first
      marks &= marks &- 1
      return first
    }

    /// Returns the places of both.
    @inlinable public func union(_ other: Places) -> Places { Places(marks: marks | other.marks) }
  }
}

extension UInt8 {
  /// The small letter for a capital of ASCII, any other byte as it is.
  @inlinable public var folded: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension [UInt8] {
  /// Returns the offset of the first such byte at or after an offset, or the count.
  @inlinable public func firstOffset(of byte: UInt8, from start: Int) -> Int {
    unsafe withUnsafeBytes { unsafe $0.firstOffset(of: byte, from: start) }
  }

  /// Returns whether a part of another text stands somewhere in this one from an offset on.
  @inlinable public func holds(_ other: [UInt8], _ part: Range<Int>, from start: Int) -> Bool {
    guard let first = other[part].first else { return true }
    var offset = firstOffset(of: first, from: start)
    while offset + part.count <= count {
      if zip(part, offset...).allSatisfy({ other[$0] == self[$1] }) { return true }
      offset = firstOffset(of: first, from: offset + 1)
    }
    return false
  }

  /// Returns whether the first bytes are those of another text, both of which have as many.
  @inlinable public func begins(as other: [UInt8], for length: Int) -> Bool {
    guard count >= length, other.count >= length else { return false }
    return unsafe withUnsafeBytes { mine in
      unsafe other.withUnsafeBytes { others in
        let mine = unsafe UnsafeRawBufferPointer(rebasing: mine[..<length])
        let others = unsafe UnsafeRawBufferPointer(rebasing: others[..<length])
        for offset in stride(from: 0, to: length, by: 8) {
          if unsafe mine.paddedWord(at: offset) != others.paddedWord(at: offset) { return false }
        }
        return true
      }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Returns the eight bytes from an offset on, all of which are within the buffer.
  @inlinable public func word(at offset: Int) -> Word {
    unsafe Word(UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
  }

  /// Returns the bytes from an offset on, eight at most; zeros stand for what is beyond the end.
  @inlinable public func paddedWord(at offset: Int) -> Word {
    if offset + 8 <= count { return unsafe word(at: offset) }
    // The last eight bytes end with those that are left.
    if count >= 8 { return unsafe Word(word(at: count - 8).bits >> UInt64(8 * (offset + 8 - count))) }
    var bits: UInt64 = 0
    for index in (offset..<count).reversed() { unsafe bits = bits << 8 | UInt64(self[index]) }
    return Word(bits)
  }

  /// Returns the offset of the first such byte at or after an offset, or the count.
  @inlinable public func firstOffset(of byte: UInt8, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= count {
      if let place = unsafe word(at: offset).firstPlace(of: byte) { return offset + place }
      offset += 8
    }
    while unsafe offset < count && self[offset] != byte { offset += 1 }
    return offset
  }
}
