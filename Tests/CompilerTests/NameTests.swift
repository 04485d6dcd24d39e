import Compiler
import IAM
import Testing

@Suite struct `Names and files` {
  @Test func `declarations come in any order`() throws {
    let source = """
      persona P < allow reading on all; thing "x"; >
      let all = "arn:aws:s3:::\\(thing)"; kind thing; let reading = s3:Get*; trust account account; account 111122223333;
      """
    #expect(try resources(source) == ["arn:aws:s3:::x"])
  }

  @Test func `a string without interpolation keeps its policy variables and escapes`() throws {
    #expect(
      try conditions(##"aws:PrincipalOrgID is "a\"\\b\u{e9}${aws:username}""##).contains(#""a\"\\bé${aws:username}""#))
  }

  @Test func `the files of a command line know each other's personas, but not their lets, settings and kinds`() {
    let first =
      #"account 111122223333; trust account account; let a = "x"; kind k; persona A < role "p/A"; allow s3:* on *; >"#
    let second = "account 444455556666; trust role A; persona B < allow s3:* on *; >"
    let compilation = compile(files: first, second)
    #expect(roles(compilation)["B"].map { text($0.trust) }?.contains("111122223333:role/p/A") == true)
    let uses = #"trust account 111122223333; persona B < allow s3:* on * when aws:PrincipalOrgID is a; >"#
    #expect(codes(compile(files: first, uses)) == ["SMP0203"])
    #expect(
      codes(compile(files: first, "trust account 111122223333; persona B < k \"x\"; allow s3:* on *; >")) == ["SMP0202"]
    )
    let unset = "trust account 111122223333; persona B < allow s3:* on * when aws:PrincipalAccount is account; >"
    #expect(codes(compile(files: first, unset)) == ["SMP0313"])
  }

  @Test func `personas come in the order of the files`() {
    func file(_ name: String) -> String { "trust account 111122223333; persona \(name) < allow s3:* on *; >" }
    #expect(compile(files: file("B"), file("A")).personas == ["B", "A"])
  }

  @Test func `errors mean no roles at all`() {
    let good = "trust account 111122223333; persona A < allow s3:* on *; >"
    let compilation = compile(files: good, "persona B < capability Nothing; >")
    #expect(compilation.hasErrors && roles(compilation).isEmpty)
  }

  @Test(
    arguments: [
      ("account 111122223333;", "SMP0212"), ("region eu-west-1;", "SMP0212"),
      ("persona P < trust account 111122223333; allow s3:* on *; >", "SMP0212"),
      (#"pack q "Q" grants s3:*;"#, "SMP0210"),
      ("capability C for bucket < needs bucket; allow s3:* on bucket; >", "SMP0222"),
    ])
  func `a pack may not hold what is one account's`(item: String, code: String) {
    #expect(codes("pack p \"P\" grants s3:*; \(item)") == [code])
  }

  @Test func `a let of a pack is the pack's own, and its text means what it meant there`() throws {
    let pack = """
      pack p "P" grants s3:*; let where = "arn:aws:s3:::pack"; kind thing is s3:bucket;
      capability C < needs thing; allow s3:* on where, thing; >
      """
    let file = """
      trust account 111122223333; let where = "arn:aws:s3:::file"; kind thing;
      persona P < capability C < p.thing "abc" > >
      """
    let role = roles(compile(files: pack, file))["P"]
    #expect(
      role?.policies.first?.policy.statements.first?.body.resources?.patterns == [
        "arn:aws:s3:::pack", "arn:aws:s3:::abc",
      ])
  }

  @Test(arguments: ["persona on < allow s3:* on *; >", "kind capability;", "kind environment;", "let no = 1;"])
  func `words that mean something else cannot be names`(declaration: String) {
    #expect(codes("trust account 111122223333; \(declaration)") == ["SMP0206"])
  }
}
