extension Text {
  var string: String {
    unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// Returns this text behind another one, in one allocation: most condition keys are read so.
  func string(behind prefix: Text) -> String {
    unsafe String(unsafeUninitializedCapacity: prefix.count + count) { buffer in
      let next = unsafe buffer.update(fromContentsOf: prefix.bytes)
      return unsafe buffer[next...].update(fromContentsOf: bytes)
    }
  }

  /// The bytes where they lie; they live as long as the program.
  private var bytes: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: source.utf8Start + startIndex, count: count)
  }

  /// Returns the offset of the first such byte at or after an offset, or else the end; looks at eight bytes at a time.
  func offset(of byte: UInt8, from start: Int) -> Int {
    precondition(startIndex <= start, "the search begins within the stretch")
    let repeated = UInt64(byte) &* 0x0101_0101_0101_0101
    let raw = unsafe UnsafeRawPointer(source.utf8Start)
    var offset = start
    while offset + 8 <= endIndex {
      let word = unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ repeated
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if zeros != 0 { return offset + zeros.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < endIndex, unsafe source.utf8Start[offset] != byte { offset += 1 }
    return offset
  }
}
