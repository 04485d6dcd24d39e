import Compiler
import IAM
import Testing

@Suite struct `Properties of roles` {
  @Test func `become IAM's`() throws {
    let source = """
      account 111122223333; trust account account;
      /// Reads
      /// things.
      ///
      /// And more.
      persona P <
        role "team/Reader"; boundary "b/Limit"; session 12h; tag team = "ml"; tag "a b" = account; managed "SecurityAudit";
      >
      """
    let role = try role(source)
    #expect(role.path == "/team/" && role.name == "Reader" && role.maxSessionDuration == 43_200)
    #expect(
      role.boundary == "arn:aws:iam::111122223333:policy/b/Limit" && role.description == "Reads things.\nAnd more.")
    #expect(role.tags == [PrincipalTag("team", "ml"), PrincipalTag("a b", "111122223333")])
  }

  @Test(
    arguments: [
      (#"role "a b""#, "SMP0430"), (#"role "a/""#, "SMP0430"), (#"role "a//b""#, "SMP0430"), (#"role """#, "SMP0430"),
      (#"role "\#(String(repeating: "x", count: 65))""#, "SMP0430"), (#"role "\(self)""#, "SMP0430"),
      (#"role "/\#(String(repeating: "x", count: 511))/y""#, "SMP0430"), (#"role "a"; role "b""#, "SMP0210"),
      (#"role "x-\(bucket)""#, "SMP0317"), (#"role "é""#, "SMP0430"),
      (#"boundary "arn:aws:iam::aws:policy/*""#, "SMP0432"), (#"boundary "arn:aws:s3:::x""#, "SMP0432"),
      (#"boundary "arn:aws:iam::12:policy/x""#, "SMP0432"), (#"boundary "x/""#, "SMP0432"),
      ("session 13h", "SMP0433"), ("session 0h", "SMP0433"), ("session 60m", "SMP0433"), ("session 1", "SMP0433"),
      ("attach inlined", "SMP0434"), ("attach inline; attach managed", "SMP0210"),
      (#"tag team = ml"#, "SMP0203"), (#"tag team = "a"; tag TEAM = "b""#, "SMP0435"),
      (#"tag "aws:x" = "a""#, "SMP0435"),
      (#"tag "" = "a""#, "SMP0435"), (#"tag "a!" = "a""#, "SMP0435"), (#"tag team = "a\n""#, "SMP0435"),
      (#"tag \#(String(repeating: "x", count: 129)) = "a""#, "SMP0435"),
      (#"tag team = "\#(String(repeating: "x", count: 257))""#, "SMP0435"), (#"tag team = two"#, "SMP0220"),
      (#"tag team = bucket"#, "SMP0308"),
    ])
  func `that cannot be are one error`(item: String, code: String) {
    #expect(codes(persona("\(item); allow s3:GetObject on *;", #"let two = "a", "b";"#)) == [code])
  }

  @Test func `at IAM's limits are in order`() {
    let tags = (1...50).map { "tag t\($0) = \"\(String(repeating: "v", count: 256))\";" }.joined()
    let name = String(repeating: "n", count: 64)
    let path = String(repeating: "p", count: 510)
    #expect(codes(persona(#"role "\#(path)/\#(name)"; \#(tags) allow s3:GetObject on *;"#)) == [])
    #expect(codes(persona("\(tags) tag more = \"x\"; allow s3:GetObject on *;")) == ["SMP0436"])
  }

  @Test(arguments: [(1_000, []), (1_001, ["SMP0437"])])
  func `a description has at most 1,000 characters`(count: Int, expected: [String]) {
    let text = String(repeating: "é", count: count)
    #expect(codes("trust account 111122223333;\n/// \(text)\npersona P < allow s3:GetObject on *; >") == expected)
  }

  @Test func `a description in other letters is an error`() {
    #expect(codes("trust account 111122223333;\n/// Ω – ok\npersona P < allow s3:GetObject on *; >") == ["SMP0437"])
  }

  @Test func `roles and managed policies of one account differ in more than case`() {
    let two = #"trust account 111122223333; persona A < allow s3:* on *; > persona B < role "x/a"; allow s3:* on *; >"#
    #expect(codes(two) == ["SMP0431"])
    let managed = """
      trust account 111122223333;
      persona A < attach managed; policy B-C < allow s3:* on *; > >
      persona A-B < attach managed; policy C < allow s3:* on *; > >
      """
    #expect(codes(managed) == ["SMP0431"])
  }

  @Test func `roles of different accounts may be called the same`() {
    func file(_ account: String, _ name: String) -> String {
      #"account \#(account); trust account account; persona \#(name) < role "R"; allow s3:GetObject on *; >"#
    }
    #expect(codes(compile(files: file("111122223333", "A"), file("444455556666", "B"))) == [])
    #expect(codes(compile(files: file("111122223333", "A"), file("111122223333", "B"))) == ["SMP0431"])
    #expect(codes(compile(files: file("111122223333", "A"), file("444455556666", "A"))) == ["SMP0205"])
  }

  @Test func `two roles whose names are made of each other are an error`() {
    let source = #"""
      trust account 111122223333;
      persona A < role "\(B)x"; allow s3:GetObject on *; >
      persona B < role "\(A)y"; allow s3:GetObject on *; >
      """#
    #expect(codes(source) == ["SMP0430"])
  }
}
