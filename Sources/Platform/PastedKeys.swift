/// Makes keys of what a terminal sends: what is pasted is text, whatever keys its characters would be.
///
/// A terminal that is asked for it sends `ESC [ 200 ~` before what is pasted and `ESC [ 201 ~` after it (xterm, "Bracketed
/// Paste Mode"). Of that, a tab is a space and completes nothing, line ends of all kinds are one, empty lines end nothing
/// and are left out, and no other control character is a key.
///
/// A search takes the end of what a key sends, as `[C`, for text: before such a key stands one that ends the search.
///
/// Where a terminal tells, as it is asked to with `ESC [ 6 n`, in which row and column its cursor is, that is a key, too.
struct PastedKeys {
  /// Asks a terminal to tell what is pasted, and no longer to do so.
  static let (request, release) = ("\u{1B}[?2004h", "\u{1B}[?2004l")

  private static let escape: UInt8 = 0x1B
  private static let (start, end) = (Array("[200~".utf8), Array("[201~".utf8))

  /// Asks a terminal where its cursor is.
  static let placeRequest = "\u{1B}[6n"
  /// The key that stands for its answer, Ctrl-], which libedit has no use for.
  static let placeKey: UInt8 = 0x1D

  /// The key that ends a search and does nothing besides, Ctrl-^, which libedit has no use for.
  static let searchEnd: UInt8 = 0x1E
  /// The keys with which a search begins or goes on, Ctrl-R and Ctrl-S.
  private static let search: Set<UInt8> = [0x12, 0x13]

  private(set) var isPasting = false
  /// Whether a search may be on: that a key has ended it is not noted, since ending it again does no harm.
  private var maySearch = false
  /// The column of the cursor that the terminal told last, from 1 on.
  private(set) var column: Int?
  /// What was read to look for a mark, and is none.
  private var pending: ArraySlice<UInt8> = []
  private var last: UInt8 = 0

  /// Returns the next key.
  ///
  /// - Parameter read: reads a byte; nil at the end.
  mutating func next(_ read: () -> UInt8?) -> UInt8? {
    while let byte = pending.popFirst() ?? read() {
      if byte == Self.escape, pending.isEmpty {
        let found = readOn(read)
        if isMark(found) { continue }
        if let place = PlaceReport(found), !isPasting {
          column = place.column
          return Self.placeKey
        }
        pending = found[...]
        if maySearch, !isPasting, Self.isKey(found) {
          maySearch = false
          pending.insert(byte, at: pending.startIndex)
          return Self.searchEnd
        }
      }
      if !isPasting, Self.search.contains(byte) { maySearch = true }
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

  /// Returns whether this can be what follows an escape where one key sends both.
  private static func isKey(_ found: [UInt8]) -> Bool {
    found.first == UInt8(ascii: "[") || found.first == UInt8(ascii: "O")
  }

  /// Reads on after an escape as long as it may be a mark, or tell a place.
  private func readOn(_ read: () -> UInt8?) -> [UInt8] {
    let mark = isPasting ? Self.end : Self.start
    var found: [UInt8] = []
    while found != mark, mark.starts(with: found) || !isPasting && PlaceReport.canBegin(found), let byte = read() {
      found.append(byte)
    }
    return found
  }

  /// Returns whether this is the mark that is waited for, which then is passed.
  private mutating func isMark(_ found: [UInt8]) -> Bool {
    guard found == (isPasting ? Self.end : Self.start) else { return false }
    isPasting.toggle()
    last = 0
    return true
  }
}

/// What a terminal tells of its cursor, after an escape: `[ROW;COLUMN R`.
private struct PlaceReport {
  let column: Int

  init?(_ bytes: [UInt8]) {
    guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "R") else { return nil }
    let numbers = bytes.dropFirst().dropLast().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 2, numbers[0] != nil, let column = numbers[1] else { return nil }
    self.column = column
  }

  /// Whether more bytes may make this one.
  static func canBegin(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    let rest = bytes.dropFirst()
    return first == UInt8(ascii: "[") && rest.count < 12 && rest.count { $0 == UInt8(ascii: ";") } < 2
      && rest.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";") }
  }
}
