/// Makes keys of what a terminal sends: what is pasted is text, whatever keys its characters would be.
///
/// A terminal that is asked for it sends `ESC [ 200 ~` before what is pasted and `ESC [ 201 ~` after it (xterm, "Bracketed
/// Paste Mode"). Of that, a tab is a space and completes nothing, line ends of all kinds are one, empty lines end nothing
/// and are left out, and no other control character is a key.
struct PastedKeys {
  /// Asks a terminal to tell what is pasted, and no longer to do so.
  static let (request, release) = ("\u{1B}[?2004h", "\u{1B}[?2004l")

  private static let escape: UInt8 = 0x1B
  private static let (start, end) = (Array("[200~".utf8), Array("[201~".utf8))

  private(set) var isPasting = false
  /// What was read to look for a mark, and is none.
  private var pending: ArraySlice<UInt8> = []
  private var last: UInt8 = 0

  /// Returns the next key.
  ///
  /// - Parameter read: reads a byte; nil at the end.
  mutating func next(_ read: () -> UInt8?) -> UInt8? {
    while let byte = pending.popFirst() ?? read() {
      if byte == Self.escape, pending.isEmpty, takesMark(read) { continue }
      let key = isPasting ? pasted(byte) : typed(byte)
      last = byte
      if let key { return key }
    }
    return nil
  }

  /// Returns a typed key; nil for the second half of a line end, which a paste without marks may have.
  private func typed(_ byte: UInt8) -> UInt8? {
    byte == UInt8(ascii: "\n") && last == UInt8(ascii: "\r") ? nil : byte
  }

  private func pasted(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\t"): UInt8(ascii: " ")
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      last == UInt8(ascii: "\r") || last == UInt8(ascii: "\n") ? nil : UInt8(ascii: "\r")
    case 0..<0x20, 0x7F: nil
    default: byte
    }
  }

  /// Reads on after an escape as long as it may be a mark, and returns whether it is one.
  private mutating func takesMark(_ read: () -> UInt8?) -> Bool {
    let mark = isPasting ? Self.end : Self.start
    var found: [UInt8] = []
    while found.count < mark.count, mark.starts(with: found), let byte = read() { found.append(byte) }
    guard found == mark else {
      pending = found[...]
      return false
    }
    isPasting.toggle()
    last = 0
    return true
  }
}
