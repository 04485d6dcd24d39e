import Compiler
import IAM
import Testing

@Suite struct `Statements and policies` {
  @Test(
    arguments: [
      ("allow s3:GetObject on *;", #"{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"#),
      ("deny * on *;", #"{"Effect":"Deny","Action":"*","Resource":"*"}"#),
      (
        "deny except s3:*, kms:* on * as Only;",
        #"{"Sid":"Only","Effect":"Deny","NotAction":["s3:*","kms:*"],"Resource":"*"}"#
      ),
      (
        #"deny s3:* on except "arn:aws:s3:::a*";"#,
        #"{"Effect":"Deny","Action":"s3:*","NotResource":"arn:aws:s3:::a*"}"#
      ),
      ("allow reading on *;", #"{"Effect":"Allow","Action":["s3:Get*","s3:ListBucket"],"Resource":"*"}"#),
    ])
  func `become IAM's`(statement: String, json: String) throws {
    #expect(try statements(persona(statement, "let reading = getting, s3:ListBucket; let getting = s3:Get*;")) == json)
  }

  @Test(
    arguments: [
      ("allow except s3:* on *;", "SMP0409"), (#"allow s3:* on except "arn:aws:s3:::a";"#, "SMP0409"),
      ("allow GetObject on *;", "SMP0218"), ("allow s3:Get:Object on *;", "SMP0218"), ("allow 3s:Get on *;", "SMP0218"),
      ("allow *:Get on *;", "SMP0218"), ("allow words on *;", "SMP0219"), ("allow s3:GetObject on acts;", "SMP0219"),
      ("allow s3:GetObject on * as a_b;", "SMP0215"),
      ("allow s3:GetObject on * as A; allow s3:PutObject on * as A;", "SMP0216"),
      ("allow s3:GetObject on * when SourceIp in 10.0.0.0/8;", "SMP0505"),
      (#"allow s3:GetObject on * when aws:PrincipalOrgIdd is "o";"#, "SMP0501"),
      (#"allow s3:GetObject on * when aws:PrincipalOrgIdd StringEquals "o";"#, "SMP0502"),
      (#"allow s3:GetObject on * when aws:PrincipalOrgIdd present;"#, "SMP0502"),
      (#"allow s3:GetObject, s3:ListBucket on * when s3:prefix is "a";"#, "SMP0503"),
      (#"deny s3:GetObject on * when s3:prefix is not "a";"#, "SMP0503"),
      ("policy A < >", "SMP0420"), ("policy a.b < allow s3:GetObject on *; >", "SMP0419"),
      ("policy A < allow s3:GetObject on *; > policy a < allow s3:GetObject on *; >", "SMP0418"),
      ("policy P < allow s3:GetObject on *; > allow s3:GetObject on *;", "SMP0418"),
      (#"managed "SecurityAudits"; allow s3:GetObject on *;"#, "SMP0439"),
      (#"managed "arn:aws:iam::aws:policy/*"; allow s3:GetObject on *;"#, "SMP0438"),
      (#"managed "arn:aws:iam::aws:role/x"; allow s3:GetObject on *;"#, "SMP0438"), ("session 1h;", "SMP0421"),
    ])
  func `that cannot be, or are risky, are one diagnostic`(items: String, code: String) {
    #expect(codes(persona(items, #"let words = "a"; let acts = s3:GetObject;"#)) == [code])
  }

  @Test func `that a pack's allow is void for are errors`() {
    let pack =
      #"pack p "P" grants s3:*; capability C < allow s3:ListBucket, s3:GetObject on * when s3:prefix is "a"; >"#
    let compilation = compile(files: pack)
    #expect(codes(compilation) == ["SMP0503"])
    #expect(compilation.hasErrors)
  }

  @Test(
    arguments: [
      #"s3:prefix is "a" if present"#, "s3:prefix absent", #"s3:PREFIX is "a" if present"#,
      #"aws:ResourceTag/team is "a" if present"#,
    ])
  func `that hold without the key are in order`(clause: String) {
    #expect(codes(persona("deny s3:GetObject on * when \(clause);")) == [])
  }

  @Test func `documents come in source order, the persona's own last`() throws {
    let items = """
      allow s3:GetObject on *; policy B < allow s3:PutObject on *; > capability ManageJobs as A; deny s3:* on *;
      """
    let policies = try role(persona(items)).policies
    #expect(policies.map(\.name) == ["B", "A", "P"])
    #expect(policies[2].policy.statements.map(\.body.effect) == [.allow, .deny])
  }

  @Test func `equal managed policies are attached once`() throws {
    let items = #"managed "SecurityAudit", "arn:aws:iam::aws:policy/SecurityAudit"; managed "ReadOnlyAccess";"#
    let arns = ["arn:aws:iam::aws:policy/SecurityAudit", "arn:aws:iam::aws:policy/ReadOnlyAccess"]
    #expect(try role(persona(items)).managedPolicyARNs == arns)
  }
}
