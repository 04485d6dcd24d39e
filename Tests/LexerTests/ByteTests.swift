import Lexer
import Source
import TestSupport
import Testing

@Suite struct ByteTests {
  @Test func `a leading BOM is skipped, a later one is a mistake`() {
    #expect(Lexed("\u{FEFF}a").words == ["word a"])
    #expect(Lexed("\u{FEFF}a").problems == [])
    #expect(Lexed("a \u{FEFF}").problems == ["SMP0105 \u{FEFF}"])
    #expect(Lexed([0xEF, 0xBB]).problems.count == 1)
  }

  @Test(
    arguments: [
      ([0x00], "SMP0108"), ([0x00, 0x00, 0x1B], "SMP0108"), ([0x7F], "SMP0108"), ([0x0B], "SMP0108"),
      ([0xFF], "SMP0107"),
      ([0xC3], "SMP0107"), ([0xE2, 0x82], "SMP0107"), ([0xFF, 0xFE, 0x80], "SMP0107"), ([0xC0, 0x80], "SMP0107"),
      ([0xED, 0xA0, 0x80], "SMP0107"), ([0xF4, 0x90, 0x80, 0x80], "SMP0107"), ([0xE0, 0x80, 0x80], "SMP0107"),
      ([0xF0, 0x80, 0x80, 0x80], "SMP0107"),
    ] as [([UInt8], String)])
  func `a run of bytes that are no text is one diagnostic, and the rest is read`(bytes: [UInt8], code: String) {
    let lexed = Lexed(Array("a ".utf8) + bytes + Array(" b".utf8))
    #expect(lexed.words == ["word a", "word b"])
    #expect(lexed.tokens.diagnostics.map(\.code.description) == [code])
    #expect(lexed.tokens.diagnostics.map(\.place.span) == [Span(start: 2, end: 2 + UInt32(bytes.count))])
  }

  @Test func `a word with broken bytes in it is one text`() {
    let lexed = Lexed(Array("a".utf8) + [0xFF] + Array("b".utf8) + [0xFE] + Array("c d".utf8))
    #expect(lexed.tokens.tokens.map(\.kind) == [.unquoted, .word, .endOfFile])
    #expect(lexed.tokens.diagnostics.map(\.code) == [.notUTF8, .notUTF8])
  }

  @Test(arguments: [0x22, 0x2F] as [UInt8]) func `each broken run in a string or comment is reported`(byte: UInt8) {
    let lexed = Lexed([byte, byte == 0x22 ? 0x61 : byte, 0xFF, 0x61, 0xFE, 0xFE, byte])
    #expect(lexed.tokens.diagnostics.map(\.place.span) == [Span(start: 2, end: 3), Span(start: 4, end: 6)])
    #expect(lexed.tokens.diagnostics.map(\.code) == [.notUTF8, .notUTF8])
  }

  @Test(arguments: ["\u{0}", "\u{1B}", "\u{202E}", "\u{200B}", "\u{2066}", "\u{AD}", "\u{FEFF}", "\u{85}", "\r"])
  func `what hides or reorders text in a string or comment is a warning`(character: String) {
    for lexed in [Lexed("\"a\(character)b\""), Lexed("// a\(character)b")] {
      #expect(lexed.problems == ["SMP0109 \(character)"])
      #expect(lexed.tokens.diagnostics.map(\.severity) == [.warning])
      #expect(lexed.tokens.tokens.count + lexed.comments.count == 2)
    }
  }

  @Test(arguments: [
    ("a\rb", 1), ("a;\r// b", 1), ("// a\r\rb\r\n", 1), ("a\r\n", 0), ("a\r\r\nb\r", 0), ("// a\r\r\n// b\r", 0),
    ("\"a\r\n", 0),
  ])
  func `a carriage return that ends no line is a warning`(row: (text: String, count: Int)) {
    #expect(Lexed(row.text).problems.count { $0.hasPrefix("SMP0109") } == row.count, "\(row.text.debugDescription)")
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `any bytes lex, and every one is accounted for`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let likely = Array("ab:/.-*\"\\\\(u{<>;,= \r\n//".utf8) + [0x00, 0xC3, 0xA4, 0xE2, 0x80, 0xAE, 0xFF]
    for _ in 0..<100 {
      let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? likely.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      _ = Lexed(bytes)
    }
  }

  @Test(arguments: ["\u{201C} ", "' ", "\u{201C}", "\"\\", "//", "\u{202E}", "a\u{0}", "a{"])
  func `what is repeated ten thousand times on one line is read in a moment`(text: String) {
    #expect(Lexed(String(repeating: text, count: 10_000)).tokens.tokens.count >= 1)
  }
}
