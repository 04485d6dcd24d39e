import Source
import Testing

@Suite struct VisibilityTests {
  /// Control, bidirectional, invisible and unassigned characters.
  static let hidden: [Unicode.Scalar] =
    (0..<0x20).compactMap(Unicode.Scalar.init) + (0x7F..<0xA0).compactMap { Unicode.Scalar(UInt32($0)) } + [
      "\u{AD}", "\u{61C}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}",
      "\u{202E}",
      "\u{2060}", "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{FFF9}", "\u{E0041}", "\u{378}",
    ]

  @Test(arguments: hidden) func `no style shows it raw, wherever it stands`(scalar: Unicode.Scalar) {
    let text = "x" + String(scalar) + "y"
    var map = SourceMap()
    let file = map.add(name: text, bytes: Array(text.utf8))
    let span = Span(start: 0, end: file?.span.end ?? 0)
    let diagnostic = Diagnostic.error(
      .hiddenCharacter, text, at: span, label: text, related: [Label(span, text)], help: text)
    for rendered in [box(diagnostic, in: map), plain(diagnostic, in: map)] {
      #expect(!rendered.unicodeScalars.contains { $0 == scalar && $0 != "\n" })
    }
  }

  @Test(arguments: ["", "plain", "Größe", "日本", "e\u{301}", "😀"]) func `ordinary text stays as it is`(text: String) {
    #expect(text.visible == text)
  }

  @Test func `what is hidden is shown as an escape`() {
    #expect("a\u{202E}b\u{0}".visible == "a\\u{202E}b\\u{0}")
  }
}
