/// Bytes of a text that came through terminals, logs and formats.
extension [UInt8] {
  /// The bytes without white space around them.
  var trimmed: [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let start = firstIndex(where: { !isSpace($0) }), let end = lastIndex(where: { !isSpace($0) }) else {
      return []
    }
    return Array(self[start...end])
  }

  /// What is percent-encoded here; nil if nothing is, as in every text with spaces. A plus is a space unless `%20` is one.
  var percentDecoded: [UInt8]? {
    guard !contains(0x20), !contains(0x0A), contains(UInt8(ascii: "%")) || contains(UInt8(ascii: "+")) else {
      return nil
    }
    var hasEncodedSpace = false
    for index in indices.dropLast(2) where self[index] == UInt8(ascii: "%") {
      if self[index + 1] == UInt8(ascii: "2"), self[index + 2] == UInt8(ascii: "0") { hasEncodedSpace = true }
    }
    var decoded: [UInt8] = []
    var index = 0
    while index < count {
      if self[index] == UInt8(ascii: "%"), let byte = hexadecimal(at: index + 1, 2) {
        decoded.append(UInt8(byte))
        index += 3
      } else {
        let isSpace = self[index] == UInt8(ascii: "+") && !hasEncodedSpace
        decoded.append(isSpace ? 0x20 : self[index])
        index += 1
      }
    }
    return decoded == self ? nil : decoded
  }

  /// The text with the escapes of JSON and XML resolved, without what colours a terminal and what frames messages, and with
  /// one space or line feed for each run of white space.
  var plainText: [UInt8] {
    var text = self
    for _ in 0..<3 {
      guard text.contains(UInt8(ascii: "\\")) || text.contains(UInt8(ascii: "&")) else { break }
      let next = text.unescaped
      if next == text { break }
      text = next
    }
    return text.joinedLines
  }

  /// Returns the number that hexadecimal digits at a place make.
  fileprivate func hexadecimal(at start: Int, _ length: Int) -> UInt32? {
    guard start + length <= count else { return nil }
    var number: UInt32 = 0
    for byte in self[start..<start + length] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
      number = number << 4 | UInt32(digit)
    }
    return number
  }

  private var unescaped: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var index = 0
    while index < count {
      let escape = self[index] == UInt8(ascii: "\\") ? jsonEscape(at: index) : xmlEscape(at: index)
      if let (scalar, length) = escape {
        result += Array(String(Character(scalar)).utf8)
        index += length
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }

  private func jsonEscape(at index: Int) -> (Unicode.Scalar, length: Int)? {
    guard index + 1 < count else { return nil }
    switch self[index + 1] {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): return ("\n", 2)
    case UInt8(ascii: "t"): return (" ", 2)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return (Unicode.Scalar(self[index + 1]), 2)
    case UInt8(ascii: "u"): return hexadecimal(at: index + 2, 4).flatMap(Unicode.Scalar.init).map { ($0, 6) }
    default: return nil
    }
  }

  private func xmlEscape(at index: Int) -> (Unicode.Scalar, length: Int)? {
    guard self[index] == UInt8(ascii: "&") else { return nil }
    guard let end = self[index...].prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: self[index + 1..<end], as: UTF8.self)
    let length = end + 1 - index
    switch name {
    case "quot": return ("\"", length)
    case "apos": return ("'", length)
    case "amp": return ("&", length)
    case "lt": return ("<", length)
    case "gt": return (">", length)
    case _ where name.hasPrefix("#x"):
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { ($0, length) }
    case _ where name.hasPrefix("#"):
      return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map { ($0, length) }
    default: return nil
    }
  }

  /// The text without control sequences, and with runs of white space and of the lines that draw boxes made one.
  private var joinedLines: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var space: UInt8?
    var index = 0
    while index < count {
      let (length, white) = blank(at: index)
      if let white { space = space == 0x0A ? 0x0A : white }
      index += length
      guard length == 0 else { continue }
      if let space, !result.isEmpty { result.append(space) }
      space = nil
      result.append(self[index])
      index += 1
    }
    return result
  }

  /// Returns how many bytes at a place are not text, and what white space they are.
  private func blank(at index: Int) -> (length: Int, white: UInt8?) {
    switch self[index] {
    case 0x0A, 0x0D: return (1, 0x0A)
    case 0x1B:
      guard index + 1 < count, self[index + 1] == UInt8(ascii: "[") else { return (1, nil) }
      let end = self[(index + 2)...].prefix(32).firstIndex { (0x40...0x7E).contains($0) }
      return (end.map { $0 + 1 - index } ?? 2, nil)
    case 0...0x20, 0x7F: return (1, 0x20)
    case 0xE2 where index + 2 < count && self[index + 1] == 0x94 && self[index + 2] == 0x82: return (3, 0x20)
    case 0xE2 where index + 2 < count && self[index + 1] == 0x95 && (0xB4...0xB7).contains(self[index + 2]):
      return (3, 0x20)
    case 0xC2 where index + 1 < count && self[index + 1] == 0xA0: return (2, 0x20)
    default: return (0, nil)
    }
  }
}
