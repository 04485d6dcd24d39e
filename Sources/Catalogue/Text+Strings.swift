import Bytes

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

  /// Returns whether a byte is in it.
  func holds(_ byte: UInt8) -> Bool { offset(of: byte, from: startIndex) < endIndex }

  /// Returns the offset of the first such byte at or after an offset, or else the end; looks at eight bytes at a time.
  func offset(of byte: UInt8, from start: Int) -> Int {
    precondition(startIndex <= start, "the search begins within the stretch")
    return unsafe bytesToEnd.firstOffset(of: byte, from: start)
  }
}
