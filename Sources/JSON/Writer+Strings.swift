extension Writer {
  /// Appends a text with its quotes and escapes.
  mutating func appendQuoted(_ text: String) {
    bytes.append(Byte.quote)
    let done: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { utf8 in
      unsafe appendEscaped(utf8)
    }
    if done == nil { appendEscaped([UInt8](text.utf8)) }
    bytes.append(Byte.quote)
  }

  /// Appends runs of ordinary bytes at once and escapes what stands between them.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    guard unsafe holdsEscape(text) else { return unsafe bytes.append(contentsOf: text) }
    for index in text.indices where unsafe needsEscape(text[index]) {
      unsafe bytes.append(contentsOf: text[start..<index])
      unsafe appendEscape(of: text[index])
      start = index + 1
    }
    unsafe bytes.append(contentsOf: text[start...])
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
