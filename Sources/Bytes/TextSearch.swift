/// Searching texts by their bytes. The standard library's own search by a text comes with regular expressions and all that
/// they are made of, a tenth of the program, which is loaded at each start.
extension String {
  /// Returns whether another text stands somewhere in this one, byte for byte.
  public func holds(_ other: String) -> Bool {
    let (mine, others) = (Array(utf8), Array(other.utf8))
    return mine.holds(others, others.indices, from: 0)
  }

  /// Returns the text with `new` in each place where `old` stands, which is not empty.
  public func replacingAll(_ old: String, with new: String) -> String {
    precondition(!old.isEmpty, "what is replaced has bytes")
    let (text, old) = (Array(utf8), Array(old.utf8))
    var bytes: [UInt8] = []
    var offset = 0
    while offset < text.count {
      if text[offset...].starts(with: old) {
        bytes += new.utf8
        offset += old.count
      } else {
        bytes.append(text[offset])
        offset += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
