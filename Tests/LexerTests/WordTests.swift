import Lexer
import Source
import Testing

@Suite struct WordTests {
  @Test(arguments: [
    "ManageJobs", "security-group", "eu-west-1", "749144762306", "sagemaker:Create*", "aws:RequestTag/team",
    "10.0.0.0/8", "2026-01-01T00:00:00Z", "*", "?", "_", "a.b.c", "a-", "a.", "12h", "*:*", "a:b/c:d", "s3:Get?bject",
    "a:-", "a/.b",
  ])
  func `a word is one token`(text: String) {
    let lexed = Lexed(text)
    #expect(lexed.words == ["word \(text)"])
    #expect(lexed.problems == [])
  }

  @Test(arguments: [
    ("a b", ["word a", "word b"]), ("a\tb", ["word a", "word b"]), ("a\r\nb", ["word a", "word b"]),
    ("a;b", ["word a", "semicolon ;", "word b"]), ("a<b>", ["word a", "less <", "word b", "greater >"]),
    ("a,b=c", ["word a", "comma ,", "word b", "equals =", "word c"]),
    ("a\"b\"c", ["word a", "string \"b\"", "word c"]),
    ("a//b", ["word a"]), ("s3:Get//b", ["word s3:Get"]), ("", []), (" \r\n\t", []),
    (";<>,=", ["semicolon ;", "less <", "greater >", "comma ,", "equals ="]),
  ])
  func `a word ends where it cannot go on`(text: String, words: [String]) {
    let lexed = Lexed(text)
    #expect(lexed.words == words)
    #expect(lexed.problems == [])
  }

  @Test(arguments: [
    "arn:aws:s3:::b", "2001:db8::/32", "https://x", "-1", ".a", ":a", "/a", "a:", "a/", "a@b", "a+b", "${aws:username}",
    "a\\b", "!", "%", "größe", "日本", "😀", "a:/b", "x{y",
  ])
  func `what is no word is one text that has to stand in quotes`(text: String) {
    let lexed = Lexed("\(text);")
    #expect(lexed.words == ["unquoted \(text)", "semicolon ;"])
    #expect(lexed.problems == ["SMP0105 \(text)"])
  }

  @Test(arguments: [
    ("arn:aws:s3:::b", "\"arn:aws:s3:::b\""), ("'a b'", "\"a b\""), ("“a b”", "\"a b\""), ("`a`", "\"a\""),
  ])
  func `the quotes that it needs are a certain repair`(text: String, repair: String) {
    let lexed = Lexed(text)
    #expect(lexed.words == ["unquoted \(text)"])
    #expect(lexed.tokens.diagnostics.map { repaired(lexed.file.bytes, by: $0) } == [repair])
  }

  @Test func `a backslash makes the repair uncertain`() {
    #expect(Lexed("a\\b").tokens.diagnostics.map(\.edits) == [[]])
    #expect(Lexed("'a\\b'").tokens.diagnostics.map(\.edits) == [[]])
  }

  @Test(arguments: ["'a", "a'", "“a", "a”"]) func `a foreign quote without its pair is part of the text`(text: String) {
    #expect(Lexed("\(text) b").words == ["unquoted \(text)", "word b"])
  }

  @Test(arguments: [
    ("#", "a comment begins with `//`"), ("/*", "a comment begins with `//`"), ("--", "a comment begins with `//`"),
    ("\u{A0}", "write an ordinary space"), ("a\u{200B}b", "delete it"), ("‘a’", "write `\"a\"`"),
    (String(repeating: "é", count: 61), "put `\"` before and after it"),
  ])
  func `the help says what was meant`(text: String, help: String) {
    #expect(Lexed(text).tokens.diagnostics.map(\.help) == [help])
  }

  @Test func `brackets of other languages are read as ours`() {
    let lexed = Lexed("a { b }")
    #expect(lexed.words == ["word a", "less {", "word b", "greater }"])
    #expect(lexed.problems == ["SMP0105 {", "SMP0105 }"])
    #expect(lexed.tokens.diagnostics.map { repaired(lexed.file.bytes, by: $0) } == ["a < b }", "a { b >"])
  }

  @Test func `positions count from the file's start`() {
    let lexed = Lexed(Array("a".utf8), start: 7)
    #expect(lexed.tokens.tokens.map(\.span) == [Span(start: 7, end: 8), Span(start: 8, end: 8)])
  }
}
