/// Returns the offset of the first byte that begins no valid UTF-8 sequence, or nil if all is well.
func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  // Most texts are ASCII, which is seen without a branch for each byte.
  if bytes.reduce(0, |) < 0x80 { return nil }
  var index = 0
  while index < bytes.count {
    if bytes[index] < 0x80 {
      index += 1
      continue
    }
    guard let length = sequenceLength(at: index, in: bytes) else { return index }
    index += length
  }
  return nil
}

/// Returns the length of the sequence of two to four bytes at a place, or nil if it is not valid: too short, longer than
/// needed, a surrogate, or above U+10FFFF (RFC 3629).
private func sequenceLength(at index: Int, in bytes: [UInt8]) -> Int? {
  guard let (length, second) = form(ofLead: bytes[index]), index + length <= bytes.count else { return nil }
  guard second.contains(bytes[index + 1]) else { return nil }
  for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
  return length
}

/// Returns the length of a sequence and the range of its second byte, by its first.
private func form(ofLead lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
  switch lead {
  case 0xC2...0xDF: (2, 0x80...0xBF)
  case 0xE0: (3, 0xA0...0xBF)
  case 0xED: (3, 0x80...0x9F)
  case 0xE1...0xEF: (3, 0x80...0xBF)
  case 0xF0: (4, 0x90...0xBF)
  case 0xF1...0xF3: (4, 0x80...0xBF)
  case 0xF4: (4, 0x80...0x8F)
  default: nil
  }
}
