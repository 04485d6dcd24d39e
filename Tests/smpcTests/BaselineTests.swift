import JSON
import Testing

@Suite struct Baselines {
  let work = Workplace()

  /// A policy with a statement of these actions for each list of them.
  private func policy(_ statements: String...) -> String {
    let list = statements.map { #"{"Effect":"Allow","Action":\#($0),"Resource":"arn:aws:s3:::b/*"}"# }
    return "{\"Version\":\"2012-10-17\",\"Statement\":[\n\(list.joined(separator: ",\n"))\n]}\n"
  }

  private let unknown = #""s3:GetObjct""#

  private func check(_ words: String..., code: Int32 = 0) throws -> String {
    let outcome = try work.smpc(words: ["check", "--plain", "--baseline", "b.json"] + words, variables: [:])
    #expect(outcome.code == code)
    #expect(outcome.output.isEmpty)
    return outcome.errors
  }

  private func accept(_ words: String...) throws {
    _ = try work.smpc(words: ["check", "--baseline", "b.json", "--update-baseline"] + words, variables: [:])
  }

  @Test func `what a baseline holds is silenced, and what is new is reported`() throws {
    try work.write("p.json", policy(unknown))
    #expect(
      try check("--update-baseline", "p.json")
        == "p.json: 1 policy, no problems, 1 silenced\nb.json: 1 finding added, 0 removed\n")
    #expect(try check("p.json") == "p.json: 1 policy, no problems, 1 silenced\n")
    try work.write("p.json", policy(unknown, #""s3:PutObjct""#))
    let errors = try check("p.json", code: 1)
    #expect(errors.hasPrefix("p.json:3:28: error[SMP0506]: `s3` has no action `PutObjct`\n"))
    #expect(errors.hasSuffix("p.json: 1 policy, 1 error, 1 silenced\n"))
  }

  @Test func `findings of sources and of JSON stand in one file of this form`() throws {
    try work.write("z.json", policy(unknown))
    try work.write("a.persona", warned + persona(named: "B", []).replacing(">", with: "allow s3:GetObject\n on *; >"))
    try accept("z.json", "a.persona")
    try expectGolden("baseline.json", try work.read("b.json"))
  }

  @Test func `the order of files counts nothing, and a baseline that is right is not touched`() throws {
    try work.write("p.json", policy(unknown))
    try work.write("a.persona", warned)
    try accept("p.json", "a.persona")
    let (text, dates) = (try work.read("b.json"), try work.changeDates())
    try accept("a.persona", "p.json", "a.persona")
    #expect(try work.read("b.json") == text)
    #expect(try work.changeDates()["b.json"] == dates["b.json"])
    #expect(try check("a.persona", "p.json").contains("no problems, 2 silenced"))
  }

  @Test func `lines that move and other white space change nothing`() throws {
    try work.write("p.json", policy(unknown))
    try work.write("a.persona", header + persona(named: "A", []).replacing(">", with: "allow s3:GetObject on *; >"))
    try accept("p.json", "a.persona")
    try work.write("p.json", policy(#""s3:GetObject""#, unknown))
    try work.write(
      "a.persona", header + persona(named: "A", []).replacing(">", with: "\n\n\n  allow s3:GetObject\n  on *;\n>"))
    #expect(try check("p.json", "a.persona").hasSuffix("no problems, 2 silenced\n"))
  }

  /// A role with one statement of trust and one of its own, with braces on lines of their own.
  private func role(service: String, passedTo: String) -> String {
    #"""
    {"RoleName": "R", "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
      {
        "Effect": "Allow", "Principal": {"Service": "\#(service)"}, "Action": "sts:AssumeRole"
      }
    ]}, "Policies": [{"PolicyName": "p", "PolicyDocument": {"Version": "2012-10-17", "Statement": [
      {
        "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*",
        "Condition": {"StringEquals": {"iam:PassedToService": "\#(passedTo)"}}
      }
    ]}}]}
    """#
  }

  @Test func `a statement that is changed is looked at anew, wherever its finding is`() throws {
    try work.write("r.json", role(service: "lambda.amazonaws.com", passedTo: "lambda.amazonaws.com"))
    try accept("r.json")
    #expect(try check("r.json").contains("no problems"))
    try work.write("r.json", role(service: "glue.amazonaws.com", passedTo: "lambda.amazonaws.com"))
    #expect(try check("r.json").contains("warning[SMP0425]"))
    try work.write("r.json", role(service: "lambda.amazonaws.com", passedTo: "ec2.amazonaws.com"))
    let errors = try check("r.json")
    #expect(errors.contains("SMP0601") && !errors.contains("SMP0425"), "\(errors)")
  }

  @Test func `white space, the order of keys and other statements are no change`() throws {
    try work.write("p.json", policy(unknown))
    try accept("p.json")
    try work.write(
      "p.json",
      #"""
      {"Statement": [
        {"Action": "s3:GetObject", "Effect": "Allow", "Resource": "arn:aws:s3:::other/*"},
        {"Resource": "arn:aws:s3:::b/*",
         "Action":   "s3:GetObjct",   "Effect": "Allow"}], "Version": "2012-10-17"}
      """#)
    #expect(try check("p.json").hasSuffix("no problems, 1 silenced\n"))
  }

  @Test func `what one policy may is not accepted for another`() throws {
    func account(_ name: String) -> String {
      #"{"RoleDetailList":[],"Policies":[{"PolicyName":"\#(name)","PolicyVersionList":[{"IsDefaultVersion":true,"#
        + #""Document":\#(policy(unknown))}]}]}"#
    }
    try work.write("a.json", account("One"))
    try accept("a.json")
    try work.write("a.json", account("Two"))
    #expect(try check("a.json", code: 1).contains("error[SMP0506]"))
  }

  @Test func `a statement of a source that is changed is looked at anew, its comments are not`() throws {
    func source(_ statement: String) -> String {
      header + persona(named: "A", []).replacing(">", with: "\(statement) >")
    }
    try work.write("a.persona", source("allow s3:GetObject on *;"))
    try accept("a.persona")
    try work.write("a.persona", source("allow s3:GetObject // why\n on *;"))
    #expect(try check("a.persona").contains("no problems, 1 silenced"))
    try work.write("a.persona", source("allow s3:GetObject on * as Other;"))
    #expect(try check("a.persona").contains("note[SMP0516]"))
  }

  @Test func `a comment in the midst of what is blamed is no change`() throws {
    func source(_ comment: String) -> String {
      header
        + persona(named: "A", []).replacing(
          ">", with: "allow sqs:* on *; allow sqs:SendMessage \(comment) on *; >")
    }
    try work.write("a.persona", source(""))
    try accept("a.persona")
    #expect(try work.read("b.json").contains("SMP0513"))
    try work.write("a.persona", source("// why\n"))
    #expect(try check("a.persona").contains("no problems"))
  }

  @Test func `of equal findings as many are silenced as the baseline holds`() throws {
    try work.write("p.json", policy(unknown, unknown))
    try accept("p.json")
    try work.write("p.json", policy(unknown, unknown, unknown))
    let errors = try check("p.json", code: 1)
    let places = errors.split(separator: "\n").filter { $0.contains("error[SMP0506]") }.map { $0.prefix(9) }
    #expect(places == ["p.json:4:"])
    #expect(try json(work.read("b.json"))["files"]?["p.json"]?.elements.first?["count"]?.number == "2")
  }

  @Test func `findings that are gone are a note until the baseline is updated`() throws {
    try work.write("p.json", policy(unknown, #""s3:PutObjct""#))
    try accept("p.json")
    try work.write("p.json", policy(#""s3:PutObjct""#))
    let errors = try check("p.json")
    #expect(errors.hasPrefix("b.json: note[SMP0714]: `b.json` holds 1 finding that no longer occurs\n"))
    #expect(errors.hasSuffix("p.json: 1 policy, 1 note, 1 silenced\n"))
    #expect(try check("--deny", "SMP0714", "p.json", code: 1).contains("error[SMP0714]"))
    #expect(try check("--update-baseline", "p.json").hasSuffix("b.json: no findings added, 1 removed\n"))
    #expect(try check("p.json") == "p.json: 1 policy, no problems, 1 silenced\n")
  }

  @Test func `findings of files that are not checked stay, those of files that are gone do not`() throws {
    for name in ["p.json", "q.json", "r.json"] { try work.write(name, policy(unknown)) }
    try accept("p.json", "q.json", "r.json")
    try work.shell("rm r.json")
    #expect(try check("p.json").contains("holds 1 finding that"))
    #expect(try check("--update-baseline", "p.json").hasSuffix("b.json: no findings added, 1 removed\n"))
    #expect(try json(work.read("b.json"))["files"]?.keys == ["p.json", "q.json"])
  }

  @Test func `a finding of one environment is new where it holds in all`() throws {
    let item = persona(named: "A", []).replacing(">", with: "allow s3:GetObject on \"\\(r)\"; >")
    func source(_ prod: String) -> String {
      "environment dev < let r = \"*\"; >\nenvironment prod < let r = \"\(prod)\"; >\n" + header + item
    }
    try work.write("a.persona", source("arn:aws:s3:::b/*"))
    try accept("a.persona")
    #expect(try check("a.persona").contains("no problems, 1 silenced"))
    try work.write("a.persona", source("*"))
    let errors = try check("a.persona")
    #expect(errors.contains("note[SMP0516]: `s3:GetObject` could be limited to some resources\n"))
    #expect(errors.contains("note[SMP0714]"))
  }

  @Test(arguments: ["--deny-warnings", "--deny=SMP0109"])
  func `what a baseline holds is silent though it is denied`(option: String) throws {
    try work.write("a.persona", warned)
    try accept("a.persona", option)
    #expect(try check("a.persona", option) == "a.persona: 1 persona, no problems, 1 silenced\n")
  }

  @Test func `errors of sources and JSON that is none are never accepted`() throws {
    try work.write("good.json", policy(unknown))
    try work.write("p.json", "{")
    try work.write("a.persona", wrong)
    for name in ["p.json", "a.persona"] {
      let errors = try check("--update-baseline", name, "good.json", code: 1)
      #expect(errors.hasSuffix("1 silenced\nb.json: not written, since there are errors\n"))
    }
    #expect(work.files == ["a.persona", "good.json", "p.json"])
  }

  @Test func `a source that cannot be read leaves the baseline as it is`() throws {
    try work.write("p.json", policy(unknown))
    try accept("p.json")
    let text = try work.read("b.json")
    #expect(try check("--update-baseline", "p.json", "none.json", code: 1).contains("error[SMP0701]"))
    #expect(try work.read("b.json") == text)
  }

  @Test func `a baseline that is missing is an error, and one that is to be written needs a name`() throws {
    try work.write("p.json", policy(unknown))
    #expect(try check("p.json", code: 1).contains("b.json: error[SMP0701]: `b.json` does not exist\n"))
    let outcome = try work.smpc("check", "--update-baseline", "p.json")
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("smpc: `--update-baseline` needs `--baseline FILE`\n"))
  }

  @Test(arguments: [
    ("", "is not JSON"), ("[]", "does not name its format"), (#"{"format_version":3,"files":{}}"#, "has format 3"),
    (#"{"format_version":1,"files":{}}"#, "has format 1, in which a statement that is changed stays accepted"),
    (#"{"format_version":2}"#, "does not list any files"), (#"{"format_version":2,"files":{"a":1}}"#, "has no list"),
    (#"{"format_version":2,"files":{"a":[1]}}"#, "without code or message"),
    (#"{"format_version":2,"files":{"a":[{"code":"SMP9999","message":"m","count":1}]}}"#, "no code that this version"),
    (#"{"format_version":2,"files":{"a":[{"code":"SMP0506","message":"m","count":0}]}}"#, "how often"),
    (#"{"format_version":2,"files":{"a":[{"code":"SMP0506","message":"m","count":1.5}]}}"#, "how often"),
    (
      #"{"format_version":2,"files":{"a":[{"code":"SMP0506","message":"m","count":1},"#
        + #"{"code":"SMP0506","message":"m","count":2}]}}"#, "twice"
    ),
  ])
  func `a baseline that smpc did not write is an error and stays`(text: String, flaw: String) throws {
    try work.write("b.json", text)
    try work.write("p.json", policy(unknown))
    for words in [[], ["--update-baseline"]] {
      let outcome = try work.smpc(words: ["check", "--plain", "--baseline=b.json", "p.json"] + words, variables: [:])
      #expect(outcome.code == 1)
      #expect(outcome.errors.hasPrefix("b.json: error[SMP0713]: `b.json` "))
      #expect(outcome.errors.contains(flaw))
      #expect(try work.read("b.json") == text)
    }
  }

  @Test func `the baseline is no input, though a pattern of the shell names it`() throws {
    try work.write("p.json", policy(unknown))
    try accept("p.json")
    #expect(try check("./b.json", "b.json", "p.json") == "p.json: 1 policy, no problems, 1 silenced\n")
  }

  @Test func `machines are told what a baseline holds`() throws {
    try work.write("p.json", policy(unknown))
    try accept("p.json")
    let report = try json(try work.smpc("check", "--baseline=b.json", "--diagnostics=json", "p.json").output)
    #expect(report["diagnostics"]?.elements.isEmpty == true)
    #expect(report["counts"]?["error"]?.number == "0")
    #expect(report["silenced"]?.elements.map { $0["silence"]?["kind"]?.text } == ["baseline"])
    let log = try json(try work.smpc("check", "--baseline=b.json", "--diagnostics=sarif", "p.json").output)
    let result = try #require(log["runs"]?.elements.first?["results"]?.elements.first)
    #expect(result["suppressions"]?.elements.map { $0["kind"]?.text } == ["external"])
    #expect(try work.smpc("check", "--baseline=b.json", "--diagnostics=github", "p.json").output.isEmpty)
  }

  @Test func `a baseline keeps its mode and the link that leads to it`() throws {
    try work.write("p.json", policy(unknown))
    try work.shell(
      "mkdir d; $SMPC check --baseline d/b.json --update-baseline p.json; chmod 640 d/b.json; ln -s d/b.json b.json")
    try work.write("p.json", policy(unknown, unknown))
    try accept("p.json")
    #expect(try work.shell("stat -c %a d/b.json; readlink b.json").output == "640\nd/b.json\n")
    #expect(try work.read("d/b.json").contains("\"count\": 2"))
  }
}
