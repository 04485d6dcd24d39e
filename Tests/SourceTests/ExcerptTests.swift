import Source
import Testing

/// What stands under what: the last two lines of a box.
@Suite struct ExcerptTests {
  @Test(arguments: [
    ("a\tb", "b", "a    b", "     ^"),
    ("日本 b", "b", "日本 b", "     ^"),
    ("日本", "本", "日本", "  ^^"),
    ("e\u{301} b", "b", "e\u{301} b", "  ^"),
    ("✅ b", "b", "✅ b", "   ^"),
    ("\u{202E}b", "b", "\\u{202E}b", "        ^"),
    ("\u{1B}[2Jb", "b", "\\u{1B}[2Jb", "         ^"),
    ("b\r\n", "b", "b", "^"),
    ("b\r\n", "\r", "b", " ^"),
    ("b\n\n", "b\n\n", "b", "^"),
  ])
  func `a mark stands below its text`(text: String, part: String, line: String, mark: String) {
    let map = sourceMap(text)
    #expect(lastLines(box(error(at: part, in: map), in: map)) == ["1 │ " + line, "  │ " + mark])
  }

  @Test(
    arguments: [
      ([0xFF, 0x62], 1, "\u{FFFD}b", " ^"),
      ([0xFF, 0xFE, 0x80, 0x62], 3, "\u{FFFD}\u{FFFD}\u{FFFD}b", "   ^"),
      ([0xE2, 0x82, 0x62], 2, "\u{FFFD}b", " ^"),
      ([0x62, 0xC3], 1, "b\u{FFFD}", " ^"),
    ] as [([UInt8], UInt32, String, String)])
  func `bytes that are not UTF-8 take the place of what is shown for them`(
    bytes: [UInt8], start: UInt32, line: String, mark: String
  ) {
    let map = sourceMap(bytes)
    let diagnostic = Diagnostic.error(.notUTF8, "m", at: Span(start: start, end: start + 1))
    #expect(lastLines(box(diagnostic, in: map)) == ["1 │ " + line, "  │ " + mark])
  }

  @Test(
    arguments: [("", 0, "1 │ "), ("a", 1, "1 │ a"), ("a\n", 2, "2 │ "), ("a\n\nb", 2, "2 │ ")]
      as [(String, UInt32, String)])
  func `an empty span has one caret, at the end of the file too`(text: String, position: UInt32, line: String) {
    let map = sourceMap(text)
    let lines = lastLines(box(.error(.unclosedBlock, "m", at: Span(start: position, end: position)), in: map))
    #expect(lines.first == line)
    #expect(lines.last?.filter { $0 == "^" } == "^")
  }

  @Test(arguments: [0, 1, 100, 5_000, 9_999, 10_000] as [UInt32])
  func `of a long line only what is near is shown`(offset: UInt32) {
    let bytes = (0..<10_000).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    let map = sourceMap(bytes)
    let lines = lastLines(box(.error(.needsQuotes, "m", at: Span(start: offset, end: offset + 1)), in: map))
    #expect(lines[0].unicodeScalars.count <= 170)
    let marked = zip(lines[0], lines[1]).first { $0.1 == "^" }?.0
    #expect(offset == 10_000 || marked == Character(Unicode.Scalar(bytes[Int(offset)])))
  }

  @Test func `a long line of broken bytes is cut too`() {
    let map = sourceMap([UInt8](repeating: 0x80, count: 10_000))
    #expect(box(.error(.notUTF8, "m", at: Span(start: 5_000, end: 10_000)), in: map).unicodeScalars.count < 600)
  }

  @Test func `wide characters are not cut in two`() {
    let map = sourceMap(String(repeating: "日本", count: 1_000))
    for offset in stride(from: UInt32(3_000), to: 3_009, by: 1) {
      #expect(!box(.error(.notUTF8, "m", at: Span(start: offset, end: offset)), in: map).contains("\u{FFFD}"))
    }
  }

  @Test func `marks far apart on one long line have windows of their own`() {
    let map = sourceMap("begin " + String(repeating: "x", count: 1_000) + " end")
    let diagnostic = Diagnostic.error(
      .needsQuotes, "m", at: span(of: " end", in: map), label: "here",
      related: [Label(span(of: "begin", in: map), "there")])
    let lines = box(diagnostic, in: map).split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines[3].hasSuffix("x end") && lines[4].hasSuffix("^^^^ here"))
    #expect(lines[5].hasPrefix("1 │ begin x") && lines[6].hasSuffix("│ ----- there"))
  }

  private func lastLines(_ text: String) -> [String] {
    text.split(separator: "\n").suffix(2).map(String.init)
  }
}
