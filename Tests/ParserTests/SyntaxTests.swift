import Parser
import Source
import Testing

/// Each production by a small text. A text stands for itself where its outline is the same.
@Suite struct SyntaxTests {
  @Test(arguments: [
    "language 1", "pack lake \"Lake\" grants glue:*,s3:*", "use lake", "use \"a.persona\" grants s3:*",
    "account 123456789012",
    "region eu-west-1", "partition aws-cn", "let a = \"b\"", "let a = \"b\",c", "kind a", "kind a \"A\"",
    "kind a is s3:bucket",
    "kind a \"A\" is \"arn:*\" like \"x-*\"", "kind a like \"x-*\"",
    "environment dev <account 1; region a|let b = c>", "environment dev <|>",
  ])
  func `an item of a file`(text: String) {
    #expect(outline(text.replacing("|", with: "; ").replacing("<; >", with: "<>")) == [text])
  }

  @Test(arguments: [
    "needs a", "needs a,b", "needs a = \"x\",y", "takes a,b", "includes a.B", "managed \"A\",\"B\"",
    "allow s3:* on a", "given a <allow s3:* on a>", "given no a,b <deny * on *; allow * on *>",
  ])
  func `an item of a capability`(item: String) {
    #expect(outline("capability C < \(item); >") == ["capability C <\(item)>"])
  }

  @Test(arguments: [
    "capability C \"c\" for k as P <>", "capability C as P <>", "capability C for k <>", "capability C <>",
  ])
  func `the head of a capability`(text: String) {
    #expect(outline(text) == [text])
  }

  @Test(arguments: [
    "capability A <>", "capability a.A as P <>", "capability A <bucket \"x\",y; key z>", "bucket \"x\"",
    "bucket \"x\",y,z",
    "policy P <allow * on *; deny * on *>", "deny s3:* on b", "managed \"A\",\"B\"", "trust allow service \"x\"",
    "role \"r\"", "boundary \"b\"", "session 12h", "attach managed", "attach inline", "tag a = b",
    "tag \"a b\" = \"c\"",
    "without capability A", "without managed \"M\"",
  ])
  func `an item of a persona`(item: String) {
    let written = item.replacing("trust allow", with: "trust").replacing(" <>", with: "")
    #expect(outline("persona P < \(written); >") == ["persona P <\(item)>"])
  }

  @Test(arguments: ["persona P <>", "template T <>", "persona P \"p\" extends a.T,U <>", "persona P extends Q <>"])
  func `the head of a persona`(text: String) {
    #expect(outline(text) == [text])
  }

  @Test(arguments: [
    "allow s3:Get*,lists on bucket,\"x\",*", "deny except iam:* on except \"a\"", "allow * on * as Sid1",
    "allow * on * when a:b is c and d:e present as Sid1",
  ])
  func `a statement`(text: String) {
    #expect(outline("persona P < \(text); >") == ["persona P <\(text)>"])
  }

  @Test(arguments: [
    "a:b is c", "a:b is not c,\"d\"", "a:b like c", "a:b not like c", "a:b in 10.0.0.0/8", "a:b not in c",
    "a:b below 1",
    "a:b at most 1", "a:b above 1", "a:b at least 1", "a:b before 2026-01-01T00:00:00Z", "a:b after c", "a:b present",
    "a:b absent", "a:b StringLike c", "any a:b is c", "every a:b is c", "\"a b\" is c", "a:b is c ignoring case",
    "a:b is c if present", "a:b is c given k", "a:b is c given no k,l",
    "every a:b is not c ignoring case if present given k", "a:b present given k",
  ])
  func `a clause`(clause: String) {
    #expect(outline("persona P < allow * on * when \(clause); >") == ["persona P <allow * on * when \(clause)>"])
  }

  @Test(arguments: [
    "trust allow service \"x\",\"y\"", "trust deny account 1", "trust allow role r", "trust allow user u",
    "trust allow saml s",
    "trust allow oidc \"o\" to sts:A,sts:B when a:b is c as Sid1",
  ])
  func `a trust`(text: String) {
    #expect(outline(text.replacing("trust allow", with: "trust") + ";") == [text])
  }

  @Test(arguments: [
    "P can s3:*", "every persona cannot s3:A,s3:B", "P can s3:* on \"a\",b",
    "P cannot * on * when a:b is c and d:e absent",
  ])
  func `a claim`(claim: String) {
    #expect(outline("test \"t\" < \(claim) >") == ["test \"t\" <\(claim)>"])
  }

  @Test(arguments: [
    "P can s3:*", "P cannot s3:A,s3:B on \"a\",b", "why P can s3:*", "\"policy.json\" can s3:*", "who can s3:* on b",
    "P can s3:* with a:b = c,d and \"e f\" = \"g\"",
  ])
  func `a question`(text: String) {
    for ending in ["", ";", " ;\n"] {
      let file = SourceFile(name: "question", bytes: Array((text + ending).utf8))
      let parsed = parseQuestion(file)
      #expect(parsed.diagnostics == [])
      #expect(parsed.question.map(Outline(file: file).text) == text)
    }
  }

  @Test(arguments: [
    "persona P < bucket \"a\", \"b\", ; >", "persona P < bucket \"a\", \"b\", >", "persona P < bucket \"a\", \"b\"; >;",
  ])
  func `a comma may stand last, and ends may be left out`(text: String) {
    #expect(outline(text) == ["persona P <bucket \"a\",\"b\">"])
  }

  @Test func `a comma may stand last before a block`() {
    #expect(
      outline("persona P extends Q, < >; capability C < given a, < > >") == [
        "persona P extends Q <>", "capability C <given a <>>",
      ])
  }

  @Test func `keywords are names where a name is due`() {
    let text = "persona is < test \"a\"; use b; language c; capability persona; >"
    #expect(outline(text) == ["persona is <test \"a\"; use b; language c; capability persona <>>"])
  }

  @Test func `items of a persona may begin in column 0`() {
    #expect(outline("persona P <\ntrust service \"x\";\nuse b;\n>") == ["persona P <trust allow service \"x\"; use b>"])
  }

  /// Returns the outline of each item, and no diagnostics.
  private func outline(_ text: String) -> [String] {
    let file = SourceFile(name: "test.persona", bytes: Array(text.utf8), start: 5)
    let parsed = parse(file)
    #expect(parsed.diagnostics.map(\.message) == [])
    return parsed.syntax.items.map(Outline(file: file).text)
  }
}
