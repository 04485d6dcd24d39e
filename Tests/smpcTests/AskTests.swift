import Foundation
import JSON
import Testing

@Suite struct AskTests {
  let work = Workplace()

  init() throws { try work.write("team.persona", try golden("repl/team.persona")) }

  private let get = #"Reader can s3:GetObject on "arn:aws:s3:::data/x""#

  @Test func `the exit code is the answer`() throws {
    #expect(try work.smpc("ask", "team.persona", get).code == 0)
    #expect(try work.smpc("ask", "team.persona", get.replacing("Get", with: "Put")).code == 2)
    #expect(try work.smpc("ask", "team.persona", "Lister can s3:ListBucket on bucket").code == 3)
    #expect(try work.smpc("ask", "team.persona", "Lister can s3:ListBuckets on bucket").code == 1)
    #expect(try work.smpc("ask", "team.persona").code == 64)
    #expect(try work.smpc("ask").code == 64)
    #expect(try work.smpc("ask", "missing.persona", get).code == 1)
  }

  @Test func `an answer is short without why, and shows the lines with it`() throws {
    #expect(
      try work.smpc("ask", "team.persona", get).output == """
        yes
          allowed by statement 1 (Read) of policy Reader: team.persona:8
        not seen: organisation policies, resource and key policies, session policies

        """)
    let why = try work.smpc("ask", "--color", "never", "team.persona", "why " + get).output
    #expect(why.contains(#"8 │   allow s3:GetObject on "\(bucket.arn)/*" as Read;"#))
  }

  @Test func `JSON says the same`() throws {
    let answer = try json(try work.smpc("ask", "--json", "team.persona", get).output)
    #expect(answer["answer"]?.text == "yes" && answer["not_seen"]?.elements.count == 3)
    let request = answer["results"]?.elements.first?["requests"]?.elements.first
    #expect(request?["statement"]?["sid"]?.text == "Read" && request?["allowed"]?.text == "yes")
  }

  @Test func `a role that compile wrote answers as its persona`() throws {
    try work.shell("$SMPC compile team.persona > roles.json")
    for (question, code) in [(get, 0), (get.replacing("data/x", with: "data/secret/x"), 2)] {
      #expect(try work.smpc("ask", "roles.json", question).code == Int32(code))
    }
    #expect(try work.smpc("ask", "roles.json", #"Lister can s3:ListBucket on "arn:aws:s3:::data""#).code == 3)
  }

  @Test func `documents of managed policies are read from a folder`() throws {
    try work.shell("mkdir docs; $SMPC compile --persona Reader --policy team.persona > docs/Known.json")
    let source = """
      account 111122223333; region eu-west-1;
      persona Borrower < trust account account; managed "arn:aws:iam::111122223333:policy/Known"; >
      """
    try work.write("borrower.persona", source)
    let question = get.replacing("Reader", with: "Borrower")
    #expect(try work.smpc("ask", "borrower.persona", question).code == 3)
    #expect(try work.smpc("ask", "--managed-policies", "docs", "borrower.persona", question).code == 0)
    #expect(try work.smpc("ask", "--ignore-unknown-policies", "borrower.persona", question).code == 2)
    #expect(try work.smpc("ask", "--managed-policies", "none", "borrower.persona", question).code == 1)
  }

  @Test func `what a stranger wrote is made visible`() throws {
    try work.write(
      "p.json",
      #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::\u001b[31m*"}}"#
    )
    let outcome = try work.smpc("ask", "p.json", #""p.json" can s3:GetObject on "arn:aws:s3:::data/x""#)
    #expect(outcome.code == 2 && outcome.output.contains(#"\u{1B}[31m"#) && !outcome.output.contains("\u{1B}"))
  }
}

@Suite struct WhyDeniedTests {
  let work = Workplace()

  init() throws { try work.write("team.persona", try golden("repl/team.persona")) }

  private let text = """
    An error occurred (AccessDenied) when calling the PutObject operation: User: \
    arn:aws:sts::111122223333:assumed-role/Reader/me is not authorized to perform: s3:PutObject on resource: \
    "arn:aws:s3:::data/x" because no identity-based policy allows the s3:PutObject action
    """

  @Test func `a refusal is asked of the files, with what would allow it`() throws {
    let outcome = try work.smpc("why-denied", "--plain", text, "team.persona")
    #expect(outcome.code == 2)
    #expect(outcome.lines.first == #"asked: why Reader can s3:PutObject on "arn:aws:s3:::data/x""#)
    #expect(outcome.output.contains(#"to allow it, add: allow s3:PutObject on "arn:aws:s3:::data/x";"#))
  }

  @Test func `it may come from standard input, and whom AWS blames is told`() throws {
    let denial = text.replacing("no identity-based policy allows", with: "no service control policy allows")
    try work.write("denial", denial)
    let outcome = try work.shell("$SMPC why-denied - team.persona < denial")
    #expect(outcome.code == 2 && outcome.lines[1].hasPrefix("AWS blames the lack of an allow in a service control"))
  }

  @Test func `where files and AWS differ, that is said, and nothing is proposed against somebody's deny`() throws {
    for (reason, words) in [
      ("with an explicit deny in an identity-based policy", "the files have no such deny"),
      ("with an explicit deny in a service control policy", "AWS blames an explicit deny in a service control policy"),
    ] {
      let denial = text.replacing("because no identity-based policy allows the s3:PutObject action", with: reason)
      let outcome = try work.smpc("why-denied", "--plain", denial, "team.persona")
      #expect(
        outcome.code == 2 && outcome.output.contains(words) && !outcome.output.contains("to allow it"), "\(reason)")
      let json = try json(try work.smpc("why-denied", "--json", denial, "team.persona").output)
      #expect(json["conclusions"]?.elements.contains { $0.text?.contains(words) == true } == true)
    }
    let allowed = text.replacing("PutObject", with: "GetObject")
    let outcome = try work.smpc("why-denied", "--plain", allowed, "team.persona")
    #expect(outcome.code == 0 && outcome.output.contains("the files allow it: what is deployed differs"))
    let elsewhere = text.replacing("111122223333", with: "999988887777")
    #expect(
      try work.smpc("why-denied", elsewhere, "team.persona").output.contains("the refusal is of the account 9999"))
  }

  @Test func `an action that is cut off is told, and one that AWS does not list keeps its resource`() throws {
    let cut = try work.smpc("why-denied", text.replacing("s3:PutObject", with: "s3:PutOb"), "team.persona")
    #expect(cut.code == 1 && cut.errors.contains("cut short") && cut.output.isEmpty)
    let unlisted = try work.smpc("why-denied", text.replacing("s3:PutObject", with: "s3:NewThing"), "team.persona")
    #expect(unlisted.lines.first == #"asked: why Reader can "s3:NewThing" on "arn:aws:s3:::data/x""#)
  }

  @Test func `what is not made yet has a star for a name, as AWS writes it`() throws {
    let denial = """
      User: arn:aws:sts::111122223333:assumed-role/Reader/me is not authorized to perform: ec2:RunInstances on resource: \
      arn:aws:ec2:eu-west-1:111122223333:instance/* because no identity-based policy allows the ec2:RunInstances action
      """
    #expect(try work.smpc("why-denied", denial, "team.persona").code == 2)
  }

  @Test func `a decoded message brings its context along`() throws {
    let decoded = """
      {"allowed":false,"explicitDeny":false,"context":{"principal":{"id":"A:me","arn":\
      "arn:aws:sts::111122223333:assumed-role/Lister/me"},"action":"s3:ListBucket","resource":"arn:aws:s3:::data",\
      "conditions":{"items":[{"key":"aws:SourceVpc","values":{"items":[{"value":"vpc-2"}]}}]}}}
      """
    let outcome = try work.smpc("why-denied", "--plain", decoded, "team.persona")
    #expect(outcome.code == 2 && outcome.lines[0].hasSuffix(#" with aws:SourceVpc = "vpc-2""#))
    #expect(outcome.output.contains("its condition does not hold"))
  }

  @Test(arguments: ["", "hello", "User: arn:aws:sts::111122223333:assumed-role/Reader/me is not auth"])
  func `what is no refusal, or cut short, is told`(text: String) throws {
    let outcome = try work.smpc("why-denied", text, "team.persona")
    #expect(outcome.code == 1 && outcome.errors.contains("SMP0905") && outcome.output.isEmpty)
  }

  @Test func `every beginning of a refusal has an answer or a reason why not`() throws {
    for end in stride(from: 1, to: text.count, by: 23) {
      let code = try work.smpc("why-denied", String(text.prefix(end)), "team.persona").code
      #expect([0, 1, 2, 3].contains(code))
    }
  }
}
