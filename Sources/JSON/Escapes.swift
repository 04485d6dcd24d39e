/// Returns the number of bytes that a text takes in minified JSON, its quotes included, without rendering it.
public func compactSize(of text: String) -> Int {
  let isPlain = unsafe text.utf8.withContiguousStorageIfAvailable { utf8 in
    unsafe UnsafeRawBufferPointer(utf8).firstThatNeedsEscape(from: 0) == utf8.count
  }
  if isPlain == true { return text.utf8.count + 2 }
  return text.utf8.reduce(2) { $0 + escapedSize(of: $1) }
}

/// Returns how many bytes one byte of a text takes between the quotes.
private func escapedSize(of byte: UInt8) -> Int {
  guard needsEscape(byte) else { return 1 }
  return shortEscape(of: byte) == nil ? 6 : 2
}

/// Returns whether a byte may not stand between quotes as it is.
func needsEscape(_ byte: UInt8) -> Bool {
  (byte < Byte.space) || (byte == Byte.quote) || (byte == Byte.backslash)
}

/// Returns the letter that stands for a byte after a backslash, if it has one.
func shortEscape(of byte: UInt8) -> UInt8? {
  switch byte {
  case Byte.quote, Byte.backslash: byte
  case Byte.backspace: UInt8(ascii: "b")
  case Byte.tab: UInt8(ascii: "t")
  case Byte.lineFeed: UInt8(ascii: "n")
  case Byte.formFeed: UInt8(ascii: "f")
  case Byte.carriageReturn: UInt8(ascii: "r")
  default: nil
  }
}

/// Returns the byte that a letter after a backslash stands for, if it is one of the short escapes.
func unescaped(_ letter: UInt8) -> UInt8? {
  switch letter {
  case Byte.quote, Byte.backslash, Byte.slash: letter
  case UInt8(ascii: "b"): Byte.backspace
  case UInt8(ascii: "t"): Byte.tab
  case UInt8(ascii: "n"): Byte.lineFeed
  case UInt8(ascii: "f"): Byte.formFeed
  case UInt8(ascii: "r"): Byte.carriageReturn
  default: nil
  }
}

/// Appends `\u00XX` for a control character.
func appendHexEscape(of byte: UInt8, to bytes: inout [UInt8]) {
  bytes.append(contentsOf: [Byte.backslash, UInt8(ascii: "u"), Byte.zero, Byte.zero, Byte.zero + byte >> 4])
  bytes.append(byte & 15 < 10 ? Byte.zero + byte & 15 : UInt8(ascii: "a") - 10 + byte & 15)
}
