import JSON
import Testing

@Suite struct EscapesTests {
  @Test(arguments: [
    ("\"", #"\""#), ("\\", #"\\"#), ("\u{8}", #"\b"#), ("\t", #"\t"#), ("\n", #"\n"#),
    ("\u{C}", #"\f"#), ("\r", #"\r"#),
    ("\u{0}", #"\u0000"#), ("\u{9}a\u{B}", #"\ta\u000b"#), ("\u{1F}", #"\u001f"#),
    ("\r\n", #"\r\n"#), ("\u{1A}", #"\u001a"#),
  ])
  func `what JSON reserves is escaped`(plain: String, escaped: String) {
    #expect(rendered(.string(plain), .minified) == "\"\(escaped)\"")
    #expect(rendered(.object([Member(plain, .null)]), .minified) == "{\"\(escaped)\":null}")
  }

  @Test(arguments: ["/", "\u{7F}", "é", "\u{2028}", "😀", "<&>", "${aws:username}"])
  func `everything else stands as it is`(text: String) {
    #expect(rendered(.string(text), .minified) == "\"\(text)\"")
  }

  @Test func `the size is that of the rendered text`() {
    for scalar in (0..<0x300).compactMap(Unicode.Scalar.init) {
      let text = "a\(Character(scalar))z"
      #expect(compactSize(of: text) == rendered(.string(text), .minified).utf8.count)
    }
    #expect(compactSize(of: "") == 2)
  }
}
