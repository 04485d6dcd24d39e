import Source
import Testing

/// What is missing or too much in the shape of a file. The texts say which diagnostics they have.
@Suite struct RecoveryTests {
  @Test(arguments: [
    "let a = b //! SMP0102\nlet c = d;",
    "account 1 //! SMP0102\nregion a;\nlet c = d;",
    "persona P <\n  bucket \"a\" //! SMP0102\n  key \"b\";\n>\nlet c = d;",
    "persona P <\n  allow * on * //! SMP0102\n  deny * on *;\n>\nlet c = d;",
    "capability C <\n  takes a //! SMP0102\n  allow * on *;\n>\nlet c = d;",
    "test \"t\" <\n  P can * //! SMP0102\n  P can *;\n>\nlet c = d;",
    "persona P //! SMP0101\n  bucket \"a\";\n>\nlet c = d;",
    "persona P < //! SMP0103\n  bucket \"a\";\nlet c = d;",
    "capability C < //! SMP0103\n  takes a;\n\npersona Q < >\nlet c = d;",
    "persona P <\n  policy X < //! SMP0103\n    allow * on *;\n  bucket \"a\";\n>\nlet c = d;",
    "let c = d;\npersona P < //! SMP0103",
    "let c = d;\npersona P < policy X < //! SMP0103",
    "persona P < >\n> //! SMP0104\nlet c = d;",
    "> > > //! SMP0104\nlet c = d;",
    "persona P <\n  bucket \"a\"; > //! SMP0104\n  key \"b\";\n>\nlet c = d;",
    "persona P <\n  capability A < key \"b\" > > //! SMP0104\n  capability B;\n>\nlet c = d;",
    "persona P < < //! SMP0101\n  bucket \"a\";\n>\nlet c = d;",
    "let a = b;; //! SMP0101\nlet c = d;",
    "persona P { //! SMP0105\n  bucket \"a\";\n>\nlet c = d;",
    "persona P <\n  bucket arn:aws:s3:::b; //! SMP0105\n>\nlet c = d;",
    "persona P <\n  bucket \"a; //! SMP0106\n>\nlet c = d;",
    "persona P <\n  role \"a //! SMP0106\n  bucket \"b\";\n>\nlet c = d;",
    "persona P <\n  alow * on *; //! SMP0101\n  dny * on *; //! SMP0101\n  bucket; //! SMP0101\n>\nlet c = d;",
    "persona P <\n  allow * onn *; //! SMP0101\n  policy X <\n    allow *; //! SMP0101\n  >\n>\nlet c = d;",
    "foo < //! SMP0101\n  bar;\n>\nlet c = d;",
  ])
  func `one mistake is one diagnostic at its line, and what follows is read`(text: String) {
    let result = Expectation(text)
    #expect(result.found == result.expected)
    #expect(result.names.contains("let c"))
  }

  @Test(arguments: [
    ("perona P < >", "did you mean `persona`?"), ("persona P < allo * on *; >", "did you mean `allow`?"),
    ("capability C < tkes a; >", "did you mean `takes`?"), ("persona P < allow * onn *; >", "did you mean `on`?"),
    ("persona P < allow * on * wen a:b is c; >", "did you mean `when`?"),
    ("persona P extend Q < >", "did you mean `extends`?"),
    ("persona Data Scientist < >", "a name is one word; a title stands in quotes after it"),
    ("persona P < allow * on * when a:b lik c; >", "did you mean `like`?"),
    ("trust servce \"a\";", "did you mean `service`?"),
    ("test \"t\" < P cn *; >", "did you mean `can`?"),
    ("persona P < allow * on * when a:b is c adn d:e is f; >", "did you mean `and`?"),
    ("persona P < allow * on * when a:b = c; >", "write `is`"),
    ("persona P < allow * on * when a:b not is c; >", "write `is not`"),
    ("persona P < ManageJobs; >", "a capability is written `capability ManageJobs;`"), ("let a = b;;", "delete it"),
    ("persona P <", "write `>` after its last item"), ("persona P <\nlet a = b;", "write `>` before the next item"),
    ("pack a \"b\" grant *;", "did you mean `grants`?"), ("environment e < acount 1; >", "did you mean `account`?"),
  ])
  func `the help says what was probably meant`(text: String, help: String?) {
    #expect(Expectation(text).diagnostics.map(\.help) == [help])
  }

  @Test func `the repair of a missing semicolon is certain`() {
    let diagnostic = Expectation("let a = b\nlet c = d;").diagnostics.first
    #expect(diagnostic?.edits == [Edit(Span(start: 9, end: 9), ";")])
  }

  @Test func `a block that is not closed points at the next item too`() {
    let diagnostic = Expectation("persona P <\nlet a = b;").diagnostics.first
    #expect(diagnostic?.related == [Label(Span(start: 12, end: 15), "the next item starts here")])
  }

  @Test func `the mistakes of lexer and parser come in the order of the file`() {
    let result = Expectation("foo;\nlet a = @;\nbar;\n\u{0}\nbaz;")
    #expect(result.found == ["1 SMP0101", "2 SMP0105", "3 SMP0101", "4 SMP0108", "5 SMP0101"])
  }

  @Test func `a hundred mistakes are a hundred diagnostics`() {
    #expect(Expectation(String(repeating: "let a = ;\n", count: 100)).diagnostics.count == 100)
  }
}
