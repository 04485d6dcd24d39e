import JSON
import Testing

@Suite struct `Checking policies` {
  let work = Workplace()
  private let good =
    #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}}"#

  @Test func `policies and roles are counted as personas are`() throws {
    try work.write("p.json", good)
    try work.write("a.persona", source(("A", ["P"])))
    #expect(try work.smpc("check", "p.json").errors == "p.json: 1 policy, no problems\n")
    try work.shell("$SMPC compile a.persona > roles.json")
    #expect(try work.smpc("check", "roles.json").errors == "roles.json: 1 role, no problems\n")
    let all = try work.smpc("check", "p.json", "a.persona", "roles.json")
    #expect(all.errors == "3 files: 1 persona, 1 role, 1 policy, no problems\n")
    #expect(all.code == 0)
  }

  @Test func `mistakes of sources and policies are one report`() throws {
    try work.write("p.json", good.replacing("Effect", with: "Efect"))
    try work.write("a.persona", wrong)
    let outcome = try work.smpc("check", "--plain", "p.json", "a.persona")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("p.json:1:38: error[SMP0116]: a statement has no element `Efect`"))
    #expect(outcome.errors.contains("a.persona:"))
    #expect(outcome.errors.hasSuffix("2 files: 1 persona, 2 errors\n") || outcome.errors.contains("1 policy, 2 errors"))
  }

  @Test func `the managed policies and boundaries of users and groups are looked up`() throws {
    func attached(_ name: String) -> String {
      #""AttachedManagedPolicies":[{"PolicyName":"X","PolicyArn":"arn:aws:iam::aws:policy/\#(name)"}]"#
    }
    let boundary = #""PermissionsBoundary":{"PermissionsBoundaryArn":"arn:aws:iam::aws:policy/NoSuchPolicyX"}"#
    try work.write(
      "a.json",
      "{\"UserDetailList\":[{\"UserName\":\"bob\",\(attached("SecurityAudit")),\n\(boundary)}],\n"
        + "\"GroupDetailList\":[{\"GroupName\":\"g\",\(attached("NoSuchPolicyY"))}]}")
    let errors = try work.smpc("check", "--plain", "a.json").errors
    #expect(errors.contains("a.json:2:") && errors.contains("a.json:3:"))
    #expect(errors.hasSuffix("a.json: 1 user, 1 group, 2 warnings\n"))
  }

  /// What `aws iam get-account-authorization-details` prints of managed policies with these numbers.
  private func account(_ id: String, policies: Range<Int>) -> String {
    let list = policies.map { number in
      #"{"PolicyName":"P\#(number)","Arn":"arn:aws:iam::\#(id):policy/P\#(number)","#
        + #""PolicyVersionList":[{"IsDefaultVersion":true,"Document":\#(good)}]}"#
    }
    return "{\"RoleDetailList\":[],\"Policies\":[\(list.joined(separator: ","))]}"
  }

  @Test func `the policies of an account count together, in however many files, and each once`() throws {
    try work.write("a.json", account("111122223333", policies: 0..<1_500))
    try work.write("b.json", account("111122223333", policies: 1_400..<1_501))
    try work.write("c.json", account("444455556666", policies: 1_500..<1_600))
    #expect(try work.smpc("check", "--plain", "a.json", "c.json").errors == "2 files: 1600 policies, no problems\n")
    let errors = try work.smpc("check", "--plain", "a.json", "b.json").errors
    #expect(errors.contains("note[SMP0605]: the account `111122223333` has 1501 customer managed policies\n"))
    #expect(errors.contains("the quota is 1500 unless it was raised, up to 10000"))
  }

  @Test func `an account with too many roles and too many policies is told of both`() throws {
    let trust = good.replacing(
      #""Action":"s3:ListAllMyBuckets","Resource":"*""#,
      with: #""Action":"sts:AssumeRole","Principal":{"AWS":"arn:aws:iam::111122223333:root"}"#)
    let roles = (0..<1_001).map { number in
      #"{"RoleName":"R\#(number)","Arn":"arn:aws:iam::111122223333:role/R\#(number)","#
        + #""AssumeRolePolicyDocument":\#(trust)}"#
    }
    let policies = account("111122223333", policies: 0..<1_501).replacing(
      #""RoleDetailList":[]"#, with: #""RoleDetailList":[\#(roles.joined(separator: ","))]"#)
    try work.write("a.json", policies)
    let errors = try work.smpc("check", "--plain", "a.json").errors
    #expect(errors.contains("has 1001 roles\n") && errors.contains("has 1501 customer managed policies\n"))
  }

  @Test func `roles of one account in many files count together`() throws {
    let trust = good.replacing(
      #""Action":"s3:ListAllMyBuckets","Resource":"*""#,
      with: #""Action":"sts:AssumeRole","#
        + #""Principal":{"AWS":"arn:aws:iam::111122223333:root"}"#)
    for file in 0..<3 {
      let roles = (0..<334).map { number in
        let name = "R\(file)-\(number)"
        return #"{"Role":{"RoleName":"\#(name)","Arn":"arn:aws:iam::111122223333:role/\#(name)","#
          + #""AssumeRolePolicyDocument":\#(trust)}}"#
      }
      try work.write("\(file).json", "[\(roles.joined(separator: ","))]")
    }
    let errors = try work.smpc("check", "--plain", "0.json", "1.json", "2.json").errors
    #expect(errors.contains("note[SMP0605]: the account `111122223333` has 1002 roles\n"))
  }

  @Test func `a list of roles is read, and what it lacks is told`() throws {
    let trust = good.replacing(#""Resource":"*""#, with: #""Principal":{"Service":"lambda.amazonaws.com"}"#)
      .replacing("s3:ListAllMyBuckets", with: "sts:AssumeRole")
    let role = #"{"RoleName":"R","AssumeRolePolicyDocument":\#(trust)}"#
    try work.write("roles.json", #"{"Roles":[\#(role)],"IsTruncated":true}"#)
    let errors = try work.smpc("check", "--plain", "roles.json").errors
    #expect(errors.contains("note[SMP0114]: a list of roles says who may assume them, and nothing of their policies"))
    #expect(errors.contains("warning[SMP0114]: these are not all details"))
    #expect(errors.contains("SMP0425") && errors.contains("roles.json: 1 role"))
    let imported = try work.smpc("import", "roles.json")
    #expect(imported.code == 2 && imported.output.hasPrefix("persona R <"))
    #expect(imported.errors.contains("role R, trust policy: not equal: its policies are not part of what was read\n"))
  }

  @Test func `a role and a policy beside each other are both read, and strangers are told`() throws {
    let trust = good.replacing(#""Resource":"*""#, with: #""Principal":{"AWS":"arn:aws:iam::111122223333:root"}"#)
      .replacing("s3:ListAllMyBuckets", with: "sts:AssumeRole")
    let role = #""Role":{"RoleName":"R","AssumeRolePolicyDocument":\#(trust)}"#
    try work.write("both.json", #"{\#(role),"PolicyVersion":{"Document":\#(good)},"Polisy":{}}"#)
    let errors = try work.smpc("check", "--plain", "both.json").errors
    #expect(errors.contains("warning[SMP0116]: what AWS prints of a role or policy has no element `Polisy`"))
    #expect(errors.hasSuffix("both.json: 1 role, 1 policy, 1 warning\n"))
  }

  @Test func `standard input is JSON if it begins like it`() throws {
    #expect(try work.smpc("check", "-", input: "\n \(good)").errors == "-: 1 policy, no problems\n")
    #expect(try work.smpc("check", "-", input: source(("A", ["P"]))).errors == "-: 1 persona, no problems\n")
  }

  @Test func `a place in JSON has its pointer`() throws {
    try work.write("p.json", good.replacing("s3:List", with: "s3:a:List"))
    let outcome = try work.smpc("check", "--diagnostics", "json", "p.json")
    let found = try json(outcome.output)["diagnostics"]?.elements
    #expect(found?.map { $0["pointer"]?.text } == ["/Statement/Action"])
    for form in ["sarif", "github"] {
      let other = try work.smpc("check", "--diagnostics", form, "p.json")
      #expect(other.code == 1)
      #expect(other.output.contains("p.json"))
    }
  }

  @Test(arguments: [
    ("p.json", "\u{FEFF}{}", "SMP0113"), ("p.json", #"{"a":1,"a":2}"#, "SMP0113"),
    ("p.json", #"["\ud800"]"#, "SMP0113"),
    ("p.json", String(repeating: "[", count: 100_000), "SMP0113"), ("p.json", "[1", "SMP0113"),
    ("p.json", "3", "SMP0114"),
  ])
  func `what is no policy is one clear error`(name: String, text: String, code: String) throws {
    try work.write(name, text)
    let outcome = try work.smpc("check", "--plain", name)
    #expect(outcome.code == 1)
    #expect(outcome.errors.split(separator: "\n").count(where: { $0.contains("error[") }) == 1)
    #expect(outcome.errors.contains("error[\(code)]"))
  }

  @Test func `a folder, too large a file and one that is not UTF-8 are one clear error each`() throws {
    try work.shell("mkdir d.json; truncate -s 100M big.json; printf '[\"\\377\"]' > u.json")
    for (name, code) in [("d.json", "SMP0701"), ("big.json", "SMP0703"), ("u.json", "SMP0113")] {
      let outcome = try work.smpc("check", "--plain", name)
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains("error[\(code)]"))
      #expect(outcome.errors.hasSuffix("1 error\n"))
    }
  }

  @Test func `what strangers write is shown and not obeyed`() throws {
    try work.write("p.json", good.replacing("Effect", with: "\\u001b[2J\u{202E}"))
    let outcome = try work.smpc("check", "--plain", "p.json")
    #expect(outcome.errors.contains(#"\u{1B}[2J\u{202E}"#))
    #expect(!outcome.errors.unicodeScalars.contains("\u{1B}"))
  }
}
