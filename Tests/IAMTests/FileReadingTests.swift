import IAM
import Source
import Testing

@Suite struct `Reading files` {
  private let named = #"{"PolicyName":"P","PolicyDocument":\#(policy(#""Action":"a:b","Resource":"*""#))}"#

  @Test(arguments: [
    #"{"PolicyVersion":{"Document":POLICY,"VersionId":"v1","IsDefaultVersion":true,"CreateDate":"x"}}"#,
    #"{"RoleName":"R","PolicyName":"P","PolicyDocument":POLICY}"#,
    #"{"UserName":"R","PolicyName":"P","PolicyDocument":POLICY}"#,
    "[POLICY]",
    #"{"GroupDetailList":[{"GroupName":"g","GroupPolicyList":[{"PolicyName":"P","PolicyDocument":POLICY}]}]}"#,
  ])
  func `a policy is found in what AWS prints`(text: String) {
    let file = policies(in: text.replacing("POLICY", with: policy(#""Action":"a:b","Resource":"*""#)))
    #expect(file.diagnostics.isEmpty && file.roles.isEmpty)
    #expect(file.policies.map(\.policy.statements.count) == [1])
  }

  @Test func `of a managed policy the version in force is read`() {
    let versions = ["a:b", "a:c"].map { action in
      #"{"Document":\#(policy(#""Action":"\#(action)","Resource":"*""#)),"IsDefaultVersion":\#(action == "a:c")}"#
    }.joined(separator: ",")
    let file = policies(
      in: #"{"RoleDetailList":[],"Policies":[{"PolicyName":"M","PolicyVersionList":[\#(versions)]}]}"#)
    #expect(file.diagnostics.isEmpty)
    #expect(file.policies.map(\.name) == ["M"])
    #expect(file.policies.map { $0.policy.statements[0].body.actions } == [.only(["a:c"])])
  }

  @Test func `a role of AWS and one of ours are the same`() throws {
    let aws = role(
      #","Path":"/p/","Arn":"x","RolePolicyList":[\#(named)],"PermissionsBoundary":{"PermissionsBoundaryType":"Policy","#
        + #""PermissionsBoundaryArn":"b"},"AttachedManagedPolicies":[{"PolicyName":"M","PolicyArn":"m"}]"#)
    let ours = role(#","Path":"/p/","Policies":[\#(named)],"PermissionsBoundary":"b","ManagedPolicyArns":["m"]"#)
    let files = [
      #"{"Role":\#(aws)}"#, #"{"RoleDetailList":[\#(aws)]}"#, ours, #"{"Someone":\#(ours)}"#, #"[\#(ours)]"#,
    ].map { policies(in: $0) }
    #expect(files.flatMap(\.diagnostics) == [])
    let roles = files.flatMap(\.roles)
    #expect(roles.count == 5 && Set(roles.map(\.role)).count == 1)
    #expect(roles[0].role.boundary == "b" && roles[0].role.managedPolicyARNs == ["m"])
    #expect(roles.map(\.persona) == [nil, nil, nil, "Someone", nil])
  }

  @Test(arguments: [
    ("7", "SMP0114 7"), ("[]", "SMP0114 ["), ("{}", "SMP0114 {"), (#"[{}]"#, "SMP0114 {"),
    (#"{"a":{"b":1}}"#, "SMP0114 {"),
    (#"{"RoleName":"R","AssumeRolePolicyDocument":"%7B%22"}"#, #"SMP0114 "%7B%22""#),
    (#"{"PolicyDocument":"{}"}"#, #"SMP0114 "{}""#),
    (#"{"UserDetailList":[],"IsTruncated":true}"#, #"SMP0114 "IsTruncated""#),
    (#"{"RoleName":"R"}"#, "SMP0115 {"), (#"{"UserDetailList":{}}"#, "SMP0116 {"),
    (#"{"PolicyVersion":{}}"#, "SMP0115 {"),
    (#"{"GroupDetailList":[],"Policies":[{"PolicyVersionList":[]}]}"#, #"SMP0115 "PolicyVersionList""#),
    (#"{"a":1,"a":2}"#, #"SMP0113 ""#), ("\u{FEFF}{}", "SMP0113 \u{FFFD}"), ("[1,]", "SMP0113 ]"), ("", "SMP0113 "),
    (#"{"a":"\ud800"}"#, #"SMP0113 \"#),
  ])
  func `what cannot be read is one mistake`(text: String, mistake: String) { #expect(mistakes(in: text) == [mistake]) }

  @Test func `nesting of a hundred thousand levels is one mistake`() {
    for opening in ["[", #"{"Statement":"#] {
      let codes = policies(in: String(repeating: opening, count: 100_000)).diagnostics.map(\.code)
      #expect(codes == [.malformedJSON])
    }
  }

  @Test(arguments: [
    (#","MaxSessionDuration":60"#, "SMP0433 60"), (#","MaxSessionDuration":"1h""#, #"SMP0116 "1h""#.prefix(10) + ""),
    (#","Novelty":1"#, #"SMP0116 "Novelty""#), (#","Tags":[{"Key":"k"}]"#, "SMP0115 {"),
    (
      #","ManagedPolicies":[{"ManagedPolicyName":"X","PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"a:b","Resource":"*"}}}]"#,
      "SMP0116 {"
    ),
  ])
  func `what a role holds is held against IAM`(members: String, mistake: String) {
    let found = mistakes(in: role(members))
    #expect(found.count == 1 && found[0].hasPrefix(String(mistake.prefix(9))), "\(found)")
  }

  @Test func `a role that is yet to be made has to be within the quotas`() {
    let actions = (0..<700).map { #""service:Action\#($0)""# }.joined(separator: ",")
    let large = #"{"PolicyName":"P","PolicyDocument":\#(policy(#""Action":[\#(actions)],"Resource":"*""#))}"#
    #expect(mistakes(in: role(#","Policies":[\#(large)]"#)) == [#"SMP0413 "R""#])
    #expect(mistakes(in: role(#","Arn":"a","RolePolicyList":[\#(large)]"#)).isEmpty)
    let managed = large.replacing("PolicyName", with: "ManagedPolicyName").replacing(#""P""#, with: #""R-P""#)
    #expect(mistakes(in: role(#","ManagedPolicies":[\#(managed)]"#)) == ["SMP0414 {"])
    let arns = (0...20).map { #""m\#($0)""# }.joined(separator: ",")
    #expect(mistakes(in: role(#","ManagedPolicyArns":[\#(arns)]"#)) == [#"SMP0416 "R""#])
  }
}
