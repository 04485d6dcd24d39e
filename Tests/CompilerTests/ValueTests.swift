import Compiler
import IAM
import Testing

@Suite struct `Values of conditions` {
  @Test(
    arguments: [
      "aws:MultiFactorAuthAge below 0.5", #"aws:MultiFactorAuthAge above "-1""#, "aws:CurrentTime after 2026",
      "aws:CurrentTime after 2026-02", "aws:CurrentTime after 2024-02-29", #"aws:CurrentTime after "1767225600""#,
      #"aws:CurrentTime after "2026-01-01T00:00:00+01:00""#, "aws:SourceIp in 0.0.0.0/0", "aws:VpcSourceIp in 10.1.2.3",
      #"aws:VpcSourceIp in "::1", "2001:db8::/128""#, #"aws:SecureTransport is "TRUE""#,
      #"aws:PrincipalArn like "arn:aws:iam::*:role/*""#, #"aws:PrincipalArn like "*""#,
      #"aws:PrincipalArn is "${aws:PrincipalArn}""#, #"aws:PrincipalOrgID is "${*}""#,
      #"aws:PrincipalOrgID is "a ${aws:username} b""#, #"aws:PrincipalOrgID is """#,
      #"aws:PrincipalOrgID is "${aws:PrincipalTag/team, 'none'}""#,
    ])
  func `that fit the key are taken`(clause: String) {
    #expect(codes(persona("deny s3:GetObject on * when \(clause);")) == [])
  }

  @Test(
    arguments: [
      (#"aws:MultiFactorAuthAge below "an hour""#, "SMP0403"), ("aws:MultiFactorAuthAge below 1.2.3", "SMP0403"),
      ("aws:MultiFactorAuthAge below 2026-01-01", "SMP0403"), ("aws:CurrentTime after \"2026-02-30\"", "SMP0403"),
      (#"aws:CurrentTime after "2026-01-01 00:00""#, "SMP0403"), (#"aws:CurrentTime after "tomorrow""#, "SMP0403"),
      (#"aws:SourceIp in "10.0.0.0/33""#, "SMP0403"), (#"aws:SourceIp in "300.1.1.1""#, "SMP0403"),
      (#"aws:SourceIp in "fe80::1::2""#, "SMP0403"), (#"aws:SecureTransport is "yes""#, "SMP0403"),
      (#"aws:PrincipalArn is "reader""#, "SMP0403"), (#"aws:PrincipalArn like "reader-*""#, "SMP0403"),
      (#"aws:PrincipalOrgID is "o-*""#, "SMP0402"), (#"aws:PrincipalOrgID is not "o-?""#, "SMP0402"),
      (#"aws:PrincipalArn is "arn:aws:iam::*:role/x""#, "SMP0402"),
      (#"aws:MultiFactorAuthAge below "${aws:username}""#, "SMP0408"),
      (#"aws:CurrentTime after "${aws:CurrentTime}""#, "SMP0408"),
      (#"aws:PrincipalOrgID is "${aws:username""#, "SMP0408"), ("aws:PrincipalOrgID is o-1", "SMP0203"),
      ("aws:PrincipalOrgID Null yes", "SMP0203"), (#"aws:PrincipalOrgID Null "yes""#, "SMP0403"),
    ])
  func `that do not fit are one error`(clause: String, code: String) {
    #expect(codes(persona("deny s3:GetObject on * when \(clause);")) == [code])
  }

  @Test(
    arguments: [
      #"bucket "a*c"; allow s3:GetObject on * when s3:DataAccessPointArn is bucket;"#,
      #"bucket "a*c"; allow s3:GetObject on * when aws:PrincipalOrgID is "\(bucket)";"#,
    ])
  func `that only a persona fills in are checked too`(items: String) {
    #expect(codes(persona(items)).contains("SMP0402"))
  }

  @Test func `a kind, self, a persona and lets of them are ARNs where the key's type is, else names`() throws {
    let declarations = #"let all = passed-role, self, Q; persona Q < role "x/q"; allow s3:GetObject on *; >"#
    let names = #"["a","P","x/q"]"#
    let arns = #"["arn:aws:iam::111122223333:role/a","arn:aws:iam::111122223333:role/P","#
    for values in ["passed-role, self, Q", "all"] {
      let clauses = "aws:PrincipalArn is \(values) and aws:PrincipalOrgID is \(values)"
      let role = try #require(
        roles(compile(persona(#"passed-role "a"; allow s3:GetObject on * when \#(clauses);"#, declarations)))["P"])
      let json = text(role.policies[0].policy)
      #expect(json.contains(arns) && json.contains(names), "\(json)")
    }
  }

  @Test func `lets keep their order and may hold other lets`() throws {
    let source = persona(
      "allow s3:GetObject on * when aws:PrincipalOrgID is all;", #"let all = "a", more, "d"; let more = "b", "c";"#)
    #expect(try statements(source).contains(#"["a","b","c","d"]"#))
  }
}
