import Foundation
import JSON
import Testing

@Suite struct EvaluateTests {
  let work = Workplace()

  private let policy = """
    {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*",\
    "Condition":{"Bool":{"aws:SecureTransport":"false"}}},{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}
    """

  /// The decisions on which two evaluators agree, of which the cases hold 900.
  @Test func `every case is decided as it should be`() throws {
    let cases = try golden("evaluation/cases.jsonl")
    let outcome = try work.smpc("evaluate", input: cases)
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let wanted = try cases.split(separator: "\n").map { try json(String($0)) }
    let answers = try outcome.lines.map { try json(String($0)) }
    #expect(wanted.count == 900 && answers.count == 900)
    for (wanted, answer) in zip(wanted, answers) {
      #expect(answer["id"]?.text == wanted["id"]?.text)
      #expect(answer["decision"]?.text == wanted["expected"]?.text, "\(wanted["id"]?.text ?? "")")
    }
  }

  @Test func `an answer names the statement that makes it so`() throws {
    let others = policy.replacing("s3:", with: "sqs:")
    let lines = [
      #"{"id":"a","policies":[\#(policy)],"request":{"action":"S3:getobject","resource":"arn:aws:s3:::b/k"}}"#,
      #"{"policies":[\#(policy)],"request":{"action":"s3:PutObject","resource":"arn:aws:s3:::b/k","context":{"aws:SecureTransport":true}}}"#,
      #"{"id":7,"policies":[\#(others),\#(policy)],"request":{"action":"s3:GetObject","resource":"*","context":{"aws:SecureTransport":"False"}}}"#,
    ]
    let outcome = try work.smpc("evaluate", input: lines.joined(separator: "\n"))
    #expect(
      outcome.output == """
        {"id":"a","decision":"allowed","statement":{"policy":0,"index":1}}
        {"id":2,"decision":"implicitDeny"}
        {"id":7,"decision":"explicitDeny","statement":{"policy":1,"index":0}}

        """)
  }

  @Test func `policies are given once for all lines, and a boundary limits them`() throws {
    try work.write("policies.json", policy)
    try work.write("boundary.json", policy.replacing("s3:Get*", with: "s3:GetObject"))
    let requests = """
      {"id":1,"request":{"action":"s3:GetObject","resource":"arn:aws:s3:::b/k"}}
      {"id":2,"request":{"action":"s3:GetBucketAcl","resource":"arn:aws:s3:::b"}}

      """
    let open = try work.smpc("evaluate", "--policies", "policies.json", input: requests)
    #expect(open.lines.allSatisfy { $0.contains("allowed") } && open.lines.count == 2)
    let limited = try work.smpc(
      "evaluate", "--policies", "policies.json", "--boundary", "boundary.json", input: requests)
    #expect(limited.lines.last == #"{"id":2,"decision":"implicitDeny"}"#)
  }

  @Test(arguments: [
    (#""request":{R},"context":{"aws:SecureTransport":"false"}"#, "stands beside the request"),
    (#""boundry":{},"request":{R}"#, "did you mean `boundary`"), (#""boundary":[],"request":{R}"#, "this is none"),
    (#""id":{},"request":{R}"#, "an `id` is"),
    (#""request":{R,"context":{"aws:ResourceTag/a":"1","AWS:resourcetag/A":"2"}}"#, "a key twice"),
  ])
  func `what would be lost in silence is told`(members: String, words: String) throws {
    let request = members.replacing("{R", with: #"{"action":"s3:GetObject","resource":"*""#)
    let outcome = try work.smpc("evaluate", input: #"{"policies":[\#(policy)],\#(request)}"#)
    #expect(outcome.code == 1 && outcome.output.isEmpty && outcome.errors.contains(words))
  }

  @Test func `what is the line's own is let pass, and a policy of a resource is none of an identity`() throws {
    let line =
      #"{"expected":"allowed","note":[],"policies":[\#(policy)],"request":{"action":"s3:GetObject","resource":"*"}}"#
    #expect(try work.smpc("evaluate", input: line).code == 0)
    try work.write("bucket.json", policy.replacing(#""Effect""#, with: #""Principal":"*","Effect""#))
    let outcome = try work.smpc("evaluate", "--policies", "bucket.json", input: line)
    #expect(outcome.code == 1 && outcome.errors.contains("SMP0116"))
    let asked = try work.smpc("ask", "bucket.json", #""bucket.json" can s3:GetObject on "arn:aws:s3:::b/k""#)
    #expect(asked.code == 1 && asked.errors.contains("is the policy of a resource"))
  }

  @Test func `a mistake costs its line, whose number is told`() throws {
    let lines = [
      #"{"id":1,"policies":[\#(policy)],"request":{"action":"s3:GetObject","resource":"*"}}"#,
      #"{"id":2,"policies":[\#(policy)]"#,
      #"{"id":3,"policies":[\#(policy)],"request":{"action":"s3:GetObject","resource":"*","contxt":{}}}"#,
      #"{"id":4,"request":{"action":"s3:GetObject","resource":"*"}}"#,
      #"{"id":5,"policies":[\#(policy)],"request":{"action":"s3:GetObject"}}"#,
      #"{"id":6,"policies":[{"Statement":[{"Effect":"Permit","Action":"*","Resource":"*"}]}],"request":{"action":"s3:GetObject","resource":"*"}}"#,
      "[]", "",
      #"{"id":9,"policies":[\#(policy)],"request":{"action":"s3:GetObject","resource":"*","context":{"a:b":{"c":1}}}}"#,
      #"{"id":10,"policies":[\#(policy)],"request":{"action":"s3:PutObject","resource":"*","context":{"a:b":null}}}"#,
    ]
    let outcome = try work.smpc("evaluate", "--plain", input: lines.joined(separator: "\n") + "\n")
    #expect(outcome.code == 1)
    #expect(outcome.lines.map { $0.prefix(9) } == [#"{"id":1,""d"#, #"{"id":10,"#].map { $0.prefix(9) })
    let places = outcome.errors.split(separator: "\n").filter { $0.contains("error[") }.map {
      $0.split(separator: ":")[1]
    }
    #expect(places == ["2", "3", "4", "5", "6", "7", "9"])
    #expect(outcome.errors.contains("did you mean `context`?"))
  }

  @Test(arguments: [
    (#"\357\273\277{}"#, "byte order mark"), (#"{"id":"\377"}"#, "not UTF-8"), (#"{"id":"\355\240\200"}"#, "not UTF-8"),
    (#"'"$(head -c 100000 /dev/zero | tr '\0' '[')"'"#, "nested deeper"),
    (#"'"$(head -c 100000 /dev/zero | tr '\0' 9)"'"#, "is an object"), (#"{"id":1,"id":2}"#, "twice in one object"),
  ])
  func `a line of any bytes costs no other`(bytes: String, words: String) throws {
    try work.write("good.json", #"{"id":1,"policies":[\#(policy)],"request":{"action":"s3:GetObject","resource":"*"}}"#)
    // Lines end as on Windows, but for the last, which has no end.
    let outcome = try work.shell(
      #"(cat good.json; printf '\r\n\r\n\#(bytes)\r\n'; cat good.json) | $SMPC evaluate --plain"#)
    #expect(outcome.code == 1 && outcome.lines.count == 2)
    #expect(outcome.errors.hasPrefix("-:3:") && outcome.errors.contains(words))
  }

  @Test func `a line too long is skipped`() throws {
    try work.write("good.json", #"{"id":1,"policies":[\#(policy)],"request":{"action":"s3:GetObject","resource":"*"}}"#)
    let outcome = try work.shell(
      "(head -c 50000000 /dev/zero | tr '\\0' x; echo; cat good.json) | $SMPC evaluate --plain")
    #expect(outcome.code == 1 && outcome.lines.count == 1 && outcome.errors.contains("longer than"))
  }

  @Test func `an undocumented point that decides is named`() throws {
    let line = """
      {"policies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*",\
      "Condition":{"StringEquals":{"aws:TagKeys":"a"}}}}],"request":{"action":"s3:PutObject","resource":"*",\
      "context":{"aws:TagKeys":["a","b"]}}}
      """
    let answer = try json(try work.smpc("evaluate", input: line).output)
    #expect(answer["decision"]?.text == "implicitDeny")
    #expect(answer["undocumented"]?.elements.map(\.text) == ["listUnderPlainOperator"])
  }

  /// Capitals of three and two bytes have small letters of one and three.
  @Test(arguments: [
    ("\u{212A}\u{212A}\u{212A}}$", "kkk}$"), ("\u{130}\u{130}\u{130}${*}", "\u{130}\u{130}\u{130}*"),
    ("\u{130}\u{130}${a:b}", "\u{130}\u{130}c"),
  ])
  func `variables are found where small letters are longer or shorter`(value: String, text: String) throws {
    let line = """
      {"policies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*",\
      "Condition":{"StringEqualsIgnoreCase":{"c:d":"\(value)"}}}}],"request":{"action":"s3:GetObject","resource":"*",\
      "context":{"c:d":"\(text)","a:b":"C"}}}
      """
    #expect(try json(try work.smpc("evaluate", input: line).output)["decision"]?.text == "allowed")
  }

  /// An escape is a text, and a Boolean is none; in the first version of the language a variable is one, too.
  @Test(arguments: [("2012-10-17", "?"), ("2008-10-17", "true")])
  func `a Boolean operator compares nothing but true and false`(version: String, value: String) throws {
    let line = """
      {"policies":[{"Version":"\(version)","Statement":{"Effect":"Allow","Action":"*","Resource":"*",\
      "Condition":{"Bool":{"a:b":["${?}","${a:b}"]}}}}],"request":{"action":"s3:GetObject","resource":"*",\
      "context":{"a:b":"\(value)"}}}
      """
    #expect(try work.smpc("evaluate", input: line).lines == [#"{"id":1,"decision":"implicitDeny"}"#])
  }

  @Test(arguments: [("${a:b, 'x'}", "allowed"), ("${a:b}", "implicitDeny")])
  func `a key with several values has none for a variable`(variable: String, decision: String) throws {
    let line = """
      {"policies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::\(variable)"}}],\
      "request":{"action":"s3:GetObject","resource":"arn:aws:s3:::x","context":{"a:b":["x","y"]}}}
      """
    #expect(try json(try work.smpc("evaluate", input: line).output)["decision"]?.text == decision)
  }

  /// What is quadratic would take hours here.
  @Test func `patterns made to take long are decided like others`() throws {
    let stars = String(repeating: "*a", count: 5000) + "*b"
    let text = String(repeating: "a", count: 100_000)
    let variables = String(repeating: "${aws:username}", count: 10_000)
    func line(_ resource: String) -> String {
      #"{"policies":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::\#(resource)"}}],"request":{"action":"s3:GetObject","resource":"arn:aws:s3:::\#(text)","context":{"aws:username":"a"}}}"#
    }
    let outcome = try work.smpc(
      "evaluate", input: [stars, variables, variables + "*"].map(line).joined(separator: "\n"))
    #expect(outcome.lines.map { $0.contains("allowed") } == [false, false, true])
  }

  @Test func `what cannot be is refused`() throws {
    #expect(try work.smpc("evaluate", "--boundary", "b.json").code == 64)
    #expect(try work.smpc("evaluate", "missing.jsonl").code == 1)
    #expect(try work.smpc("evaluate", "--policies", "missing.json").code == 1)
  }
}
