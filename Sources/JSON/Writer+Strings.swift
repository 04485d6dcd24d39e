extension Writer {
  /// Appends a text with its quotes and escapes.
  mutating func appendQuoted(_ text: String) {
    bytes.append(Byte.quote)
    let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { utf8 in
      unsafe appendEscaped(UnsafeRawBufferPointer(utf8))
    }
    if done == nil { appendEscaped([UInt8](text.utf8)) }
    bytes.append(Byte.quote)
  }

  /// Appends runs of ordinary bytes at once and escapes what stands between them.
  private mutating func appendEscaped(_ text: UnsafeRawBufferPointer) {
    var start = 0
    while true {
      let end = unsafe text.firstThatNeedsEscape(from: start)
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<end]))
      if end == text.count { return }
      unsafe appendEscape(of: text[end])
      start = end + 1
    }
  }

  /// Does the same for a text that is not contiguous in memory, as one bridged from Objective-C.
  private mutating func appendEscaped(_ text: [UInt8]) {
    for byte in text {
      if needsEscape(byte) { appendEscape(of: byte) } else { bytes.append(byte) }
    }
  }

  private mutating func appendEscape(of byte: UInt8) {
    guard let letter = shortEscape(of: byte) else { return appendHexEscape(of: byte, to: &bytes) }
    bytes.append(Byte.backslash)
    bytes.append(letter)
  }
}
