import Lexer
import Source

/// Finds the keyword that a word spells: a hash table of words of at most 16 bytes, each packed into two integers.
struct KeywordTable {
  private struct Packed: Hashable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// The first slot to look into.
    var slot: Int { Int(truncatingIfNeeded: ((low ^ high) &* 0x9E37_79B9_7F4A_7C15) >> 56) }
  }

  private struct Entry {
    let word: Packed
    let keyword: Keyword?
  }

  /// 256 slots, most of them empty; an entry stands in its slot or in the next free one.
  private let slots: [Entry]
  private let longest: Int

  /// The table of all keywords.
  static let all = KeywordTable()

  private init() {
    var slots = [Entry](repeating: Entry(word: Packed(), keyword: nil), count: 256)
    for keyword in Keyword.allCases {
      let bytes = Array(keyword.text.utf8)
      let word = Self.packed(bytes, 0..<bytes.count)
      var slot = word.slot
      while slots[slot].keyword != nil { slot = (slot + 1) & 255 }
      slots[slot] = Entry(word: word, keyword: keyword)
    }
    self.slots = slots
    longest = Keyword.allCases.map(\.text.utf8.count).max() ?? 0
  }

  /// Returns the keyword that each of the `tokens` of `file` spells.
  func keywords(of tokens: [Token], in file: SourceFile) -> [Keyword?] {
    let bytes = file.bytes
    return tokens.map { token in
      guard token.kind == .word, token.span.count <= longest else { return nil }
      let start = Int(token.span.start &- file.start)
      guard bytes[start] >= UInt8(ascii: "a") else { return nil }
      return keyword(Self.packed(bytes, start..<(start &+ token.span.count)))
    }
  }

  private func keyword(_ word: Packed) -> Keyword? {
    var slot = word.slot
    while slots[slot].keyword != nil {
      if slots[slot].word == word { return slots[slot].keyword }
      slot = (slot &+ 1) & 255
    }
    return nil
  }

  private static func packed(_ bytes: [UInt8], _ range: Range<Int>) -> Packed {
    var packed = Packed()
    for index in range {
      packed.high = packed.high << 8 | packed.low >> 56
      packed.low = packed.low << 8 | UInt64(bytes[index])
    }
    return packed
  }
}
