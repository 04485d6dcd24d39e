import Compiler
import IAM
import Testing

@Suite struct `Relations` {
  @Test(
    arguments: [
      (#"aws:PrincipalOrgID is "o-1""#, #"{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}"#),
      (#"aws:PrincipalOrgID is not "o-1""#, #"{"StringNotEquals":{"aws:PrincipalOrgID":"o-1"}}"#),
      (#"aws:PrincipalOrgID is "o-1" ignoring case"#, #"{"StringEqualsIgnoreCase":{"aws:PrincipalOrgID":"o-1"}}"#),
      (
        #"aws:PrincipalOrgID is not "o-1" ignoring case"#,
        #"{"StringNotEqualsIgnoreCase":{"aws:PrincipalOrgID":"o-1"}}"#
      ),
      (#"aws:PrincipalOrgID like "o-*""#, #"{"StringLike":{"aws:PrincipalOrgID":"o-*"}}"#),
      (#"aws:PrincipalOrgID not like "o-*", "p-?""#, #"{"StringNotLike":{"aws:PrincipalOrgID":["o-*","p-?"]}}"#),
    ])
  func `of texts become String operators`(clause: String, json: String) throws {
    #expect(try conditions(clause) == json)
  }

  @Test(
    arguments: [
      ("is", "a/b", "ArnEquals"), ("is not", "a/b", "ArnNotEquals"), ("like", "a/*", "ArnLike"),
      ("not like", "a/*", "ArnNotLike"),
    ])
  func `of ARNs become Arn operators`(relation: String, name: String, operator: String) throws {
    let arn = "arn:aws:iam::111122223333:role/\(name)"
    let json = #"{"\#(`operator`)":{"aws:PrincipalArn":"\#(arn)"}}"#
    #expect(try conditions(#"aws:PrincipalArn \#(relation) "\#(arn)""#) == json)
  }

  @Test(
    arguments: [
      ("is 60", "NumericEquals"), ("is not 60", "NumericNotEquals"), ("below 60", "NumericLessThan"),
      ("at most 60", "NumericLessThanEquals"), ("above 60", "NumericGreaterThan"),
      ("at least 60", "NumericGreaterThanEquals"),
    ])
  func `of numbers become Numeric operators`(relation: String, operator: String) throws {
    let json = #"{"\#(`operator`)":{"aws:MultiFactorAuthAge":"60"}}"#
    #expect(try conditions("aws:MultiFactorAuthAge \(relation)") == json)
  }

  @Test(
    arguments: [
      ("is", "DateEquals"), ("is not", "DateNotEquals"), ("below", "DateLessThan"), ("at most", "DateLessThanEquals"),
      ("above", "DateGreaterThan"), ("at least", "DateGreaterThanEquals"), ("before", "DateLessThan"),
      ("after", "DateGreaterThan"),
    ])
  func `of dates become Date operators`(relation: String, operator: String) throws {
    let json = #"{"\#(`operator`)":{"aws:CurrentTime":"2026-01-01T00:00:00Z"}}"#
    #expect(try conditions("aws:CurrentTime \(relation) 2026-01-01T00:00:00Z") == json)
  }

  @Test(
    arguments: [
      ("aws:SecureTransport is false", #"{"Bool":{"aws:SecureTransport":"false"}}"#),
      ("aws:SourceIp in 10.0.0.0/8", #"{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}"#),
      (#"aws:SourceIp not in "2001:db8::/32""#, #"{"NotIpAddress":{"aws:SourceIp":"2001:db8::/32"}}"#),
      ("aws:PrincipalOrgID present", #"{"Null":{"aws:PrincipalOrgID":"false"}}"#),
      ("aws:TokenIssueTime absent", #"{"Null":{"aws:TokenIssueTime":"true"}}"#),
      (
        "aws:MultiFactorAuthPresent is false if present",
        #"{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}"#
      ),
    ])
  func `of the other types become theirs`(clause: String, json: String) throws {
    #expect(try conditions(clause, effect: "deny") == json)
  }

  @Test(
    arguments: [
      #"aws:SecureTransport is not true"#, "aws:SecureTransport like true", "aws:SourceIp is 10.0.0.1",
      "aws:SourceIp like 10.0.0.1", "aws:PrincipalOrgID below 3", "aws:PrincipalOrgID in 10.0.0.0/8",
      "aws:PrincipalOrgID before 2026", "aws:MultiFactorAuthAge like 6", "aws:MultiFactorAuthAge before 60",
      "aws:CurrentTime in 10.0.0.0/8", "aws:CurrentTime like 2026", #"aws:PrincipalArn in "arn:aws:iam::1:role/x""#,
      #"aws:PrincipalArn above "arn:aws:iam::1:role/x""#, "aws:CurrentTime NumericEquals 5",
      #"aws:PrincipalOrgID ArnLike "*""#, "aws:MultiFactorAuthAge Bool true",
    ])
  func `that the key's type does not allow are errors`(clause: String) {
    #expect(codes(persona("deny s3:GetObject on * when \(clause);")) == ["SMP0401"])
  }

  @Test(
    arguments: [
      (#"aws:PrincipalArn StringLike "*/x""#, #"{"StringLike":{"aws:PrincipalArn":"*/x"}}"#),
      (
        #"aws:PrincipalArn ArnEquals "arn:aws:iam::*:role/*""#,
        #"{"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::*:role/*"}}"#
      ),
      (#"aws:MultiFactorAuthAge NumericLessThan 60"#, #"{"NumericLessThan":{"aws:MultiFactorAuthAge":"60"}}"#),
      (#"aws:PrincipalOrgID Null true"#, #"{"Null":{"aws:PrincipalOrgID":"true"}}"#),
      (
        #"aws:MultiFactorAuthAge NumericLessThan 60 if present"#,
        #"{"NumericLessThanIfExists":{"aws:MultiFactorAuthAge":"60"}}"#
      ),
      (#"any aws:TagKeys StringEquals "a""#, #"{"ForAnyValue:StringEquals":{"aws:TagKeys":"a"}}"#),
    ])
  func `may be an operator's own name`(clause: String, json: String) throws {
    #expect(try conditions(clause, effect: "deny") == json)
  }

  @Test(arguments: ["StringEqualsIfExists", "ForAnyValue:StringEquals", "StringEqual"])
  func `that IAM has no operator for are errors`(name: String) {
    #expect(codes(persona(#"deny s3:GetObject on * when aws:PrincipalOrgID \#(name) "o-1";"#)) == ["SMP0410"])
  }

  @Test func `keep source order, and those with one operator share a block`() throws {
    let clauses = #"aws:SecureTransport is true and aws:PrincipalOrgID is "o" and aws:ViaAWSService is false"#
    let json =
      #"{"Bool":{"aws:SecureTransport":"true","aws:ViaAWSService":"false"},"StringEquals":{"aws:PrincipalOrgID":"o"}}"#
    #expect(try conditions(clauses) == json)
  }

  @Test(
    arguments: [
      #"aws:PrincipalOrgID is "a" and aws:PrincipalOrgID is "b""#,
      #"aws:PrincipalOrgID is "a" and aws:principalorgid is "b""#,
      #"aws:CurrentTime before 2026 and aws:CurrentTime below 2027"#,
      #"aws:PrincipalOrgID present and aws:PrincipalOrgID absent"#,
    ])
  func `of one key under one operator are an error, not a lost clause`(clauses: String) {
    #expect(codes(persona("deny s3:GetObject on * when \(clauses);")) == ["SMP0404"])
  }

  @Test func `of one key under two operators stand beside each other`() throws {
    let json = #"{"DateGreaterThan":{"aws:CurrentTime":"2026"},"DateLessThan":{"aws:CurrentTime":"2027"}}"#
    #expect(try conditions("aws:CurrentTime after 2026 and aws:CurrentTime before 2027") == json)
  }

  @Test func `a key may mention a let, a setting or one resource`() {
    let compilation = compile(
      #"""
      account 111122223333;
      region eu-west-1;
      kind team;
      let host = "oidc.eks.\(region).amazonaws.com/id/ABC";
      persona P <
        trust oidc "\(host)" when "\(host):aud" is "sts.amazonaws.com" and "\(host):sub" like "system:serviceaccount:a:*";
        team "ml";
        allow ec2:StartInstances on * when "aws:ResourceTag/\(team)" is "yes";
      >
      """#)
    #expect(compilation.diagnostics.isEmpty, "\(rendered(compilation))")
    let role = roles(compilation)["P"]
    let trust = role?.trust.statements.first?.body.conditions.map { $0.keys.map(\.key) }
    #expect(
      trust == [
        ["oidc.eks.eu-west-1.amazonaws.com/id/ABC:aud"], ["oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub"],
      ])
    let own = role?.policies.first?.policy.statements.first?.body.conditions.first
    #expect(own?.keys.map(\.key) == ["aws:ResourceTag/ml"])
  }

  @Test func `a key stands for one text, not for one a resource`() {
    expectDiagnostics(
      #"""
      account 111122223333;
      region eu-west-1;
      kind team;
      persona P <
        trust account account;
        team "ml", "data";
        allow ec2:StartInstances on * when "aws:ResourceTag/\(team)" is "yes";  //! SMP0220
      >
      """#)
  }
}
