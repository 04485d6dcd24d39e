import Formatter
import Lexer
import Source
import Testing

@testable import Formatter

@Suite struct LayoutTests {
  @Test(arguments: [
    ("", ""), ("\n\n", ""), ("// c", "// c\n"), ("\n\n// c\n\n", "// c\n"), ("account 1", "account 1\n"),
    ("account\t1 ;\n\n\n", "account 1;\n"), ("\u{FEFF}account 1;", "account 1;\n"), ("let a=1,2,;", "let a = 1, 2,;\n"),
    ("account 1;\r\n\r\n\r\n// c\r\nregion x;\r\n", "account 1;\n\n// c\nregion x;\n"),
    ("account 1; region x; // c", "account 1;\nregion x; // c\n"), ("persona A<>", "persona A < >\n"),
    ("persona A < >\n;", "persona A < >;\n"), ("persona A <\n\n>", "persona A < >\n"),
    ("// c\t \r\r\naccount 1;", "// c\naccount 1;\n"), ("let a =\n  \"x\",\n  \"y\";", "let a = \"x\", \"y\";\n"),
    ("persona A < b \"é  \t\" >", "persona A < b \"é  \t\" >\n"),
  ])
  func `a small text has one layout`(text: String, expected: String) {
    #expect(formatted(text) == expected)
  }

  @Test(arguments: [
    ("persona A < bucket \"b\" >\npersona B < bucket \"b\" >\n", nil),
    (
      "account 1;\npersona A <\nbucket \"b\";\n>\naccount 1;",
      "account 1;\n\npersona A <\n  bucket \"b\";\n>\n\naccount 1;\n"
    ),
    ("account 1;\n/// d\npersona A <\nx y;>", "account 1;\n\n/// d\npersona A <\n  x y;\n>\n"),
    (
      "account 1;\n// c\n\n/// d\npersona A <\n  x y;\n>\n// e",
      "account 1;\n// c\n\n/// d\npersona A <\n  x y;\n>\n\n// e\n"
    ),
  ])
  func `a block of several lines is set off by blank lines`(text: String, expected: String?) {
    #expect(formatted(text) == expected ?? text)
  }

  @Test func `a line of 120 columns stays, and one of 121 breaks`() {
    let name = String(repeating: "é", count: 120 - #"allow a:b on "";"#.count - 2)
    let text = "persona A <\n  allow a:b on \"\(name)\";\n>\n"
    #expect(formatted(text) == text)
    #expect(
      formatted("persona A <\n  allow a:b on \"\(name)x\";\n>\n")
        == "persona A <\n  allow a:b\n    on \"\(name)x\";\n>\n")
  }

  @Test(arguments: [
    "persona P <\n  policy when <\n    allow a:b on *;\n  >\n>\n",
    "persona P <\n  capability when as for <\n    bucket \"b\";\n  >\n>\n",
    "persona P extends on, as <\n  bucket \"b\";\n>\n", "template to extends for <\n  bucket \"b\";\n>\n",
    "persona P <\n  without capability when; // c\n  allow a:b on *\n    when c:d is \"e\"\n    as when;\n>\n",
  ])
  func `a name that is spelt like a word of the language begins no part`(text: String) {
    #expect(formatted(text) == text)
    #expect(formatted(text.replacing(" <\n", with: "\n <\n")) == text)
  }

  @Test(arguments: ["persona A <", "account 1 region 2;", "\"", "\0", "persona A < >>", "let a = é;"])
  func `a text with mistakes is left alone, with its diagnostics`(text: String) {
    let result = format(SourceFile(name: "a", bytes: Array(text.utf8)))
    #expect(result.outcome == .mistaken)
    #expect(result.diagnostics.contains { $0.isError })
  }

  @Test func `a warning does not keep a text from its layout`() {
    let result = format(SourceFile(name: "a", bytes: Array("account 1; // \u{202E}".utf8)))
    #expect(result.outcome == .text(Array("account 1; // \u{202E}\n".utf8)))
    #expect(result.diagnostics.map(\.code) == [.hiddenCharacter])
  }

  @Test(arguments: [
    ("account 2; // c\n", "a token would change"), ("account 1 // c\n", "a token would change"),
    ("account 1; // d\n", "a comment would change"), ("account 1;\n// c\n", "a comment would change"),
    ("account 1; //c\n", "a comment would change"), ("account 1;  // c\n", "formatting it again would change it"),
  ])
  func `a text that is not the same is refused`(text: String, reason: String) {
    let file = SourceFile(name: "a", bytes: Array("account 1; // c".utf8))
    let source = SpacedTokens(tokenize(file), of: file)
    #expect(difference(of: Array("account 1; // c\n".utf8), from: source) == nil)
    #expect(difference(of: Array(text.utf8), from: source) == reason)
  }

  @Test func `positions may start anywhere`() {
    let file = SourceFile(name: "a", bytes: Array("account  1; // c".utf8), start: 1_000)
    #expect(format(file).outcome == .text(Array("account 1; // c\n".utf8)))
  }
}
