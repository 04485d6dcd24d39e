import Lexer
import Source
import Testing

@Suite struct StringTests {
  @Test(arguments: [#""""#, #""a""#, #""a // b""#, #""${aws:username}""#, #""<;>""#, "\"日本\"", "\"a\tb\""])
  func `a string is one token`(text: String) {
    let lexed = Lexed(text)
    #expect(lexed.words == ["string \(text)"])
    #expect(lexed.problems == [] && lexed.comments == [])
  }

  @Test(arguments: [#""\"""#, #""\\""#, #""\n""#, #""\(a)""#, #""a\u{41}b""#])
  func `a backslash makes it one with escapes`(text: String) {
    let lexed = Lexed(text)
    #expect(lexed.words == ["escapedString \(text)"])
    #expect(lexed.problems == [])
  }

  @Test(arguments: [
    ("\"a;\nb", ["brokenString \"a", "semicolon ;", "word b"]),
    ("\"a >;\r\nb", ["brokenString \"a", "greater >", "semicolon ;", "word b"]),
    ("\"", ["brokenString \""]), ("a \"", ["word a", "brokenString \""]), ("\"a\\", ["brokenString \"a\\"]),
    ("\"a\\\"", ["brokenString \"a\\\""]), ("\"a\\\nb", ["brokenString \"a\\", "word b"]),
    ("\"a\"b\"", ["string \"a\"", "word b", "brokenString \""]),
  ])
  func `a string without its closing quote ends with its line, and gives back what ends an item`(
    text: String, words: [String]
  ) {
    let lexed = Lexed(text)
    #expect(lexed.words == words)
    #expect(lexed.problems == ["SMP0106 \""])
  }

  @Test func `a string holds 64 KiB and no byte more`() {
    let most = "\"" + String(repeating: "x", count: 65_536) + "\""
    #expect(Lexed(most).problems == [])
    let more = Lexed("\"" + String(repeating: "x", count: 65_537) + "\";")
    #expect(more.tokens.tokens.map(\.kind) == [.brokenString, .semicolon, .endOfFile])
    #expect(more.tokens.diagnostics.map(\.message) == ["this string is 65537 bytes long"])
  }
}
