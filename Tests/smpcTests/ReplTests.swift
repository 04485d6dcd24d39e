import Foundation
import JSON
import Testing

@Suite struct ReplTests {
  let work = Workplace()

  init() throws { try work.write("team.persona", try golden("repl/team.persona")) }

  @Test func `a conversation is exactly this`() throws {
    let input = try golden("repl/conversation.txt")
    try work.write("input", input)
    let outcome = try work.shell("$SMPC repl team.persona < input 2>&1")
    try expectGolden("repl/conversation.golden", outcome.output)
    #expect(outcome.code == 1)
  }

  @Test func `each input has one object in a line`() throws {
    let outcome = try work.smpc("repl", "--json", "team.persona", input: try golden("repl/conversation.txt"))
    let objects = try outcome.lines.map { try json(String($0)) }
    #expect(objects.count == 31 && outcome.errors.isEmpty)
    #expect(objects[0]["answer"]?["answer"]?.text == "yes")
    #expect(objects[8]["diagnostics"]?.elements.first?["code"]?.text == "SMP0506")
    #expect(objects.last?["diagnostics"]?.elements.first?["code"]?.text == "SMP0904")
  }

  @Test func `the exit code is that of the last input`() throws {
    let yes = #"Reader can s3:GetObject on "arn:aws:s3:::data/x""#
    let (no, depends) = (yes.replacing("Get", with: "Put"), "Lister can s3:ListBucket on bucket")
    for (inputs, code) in [
      ([no, yes], 0), ([yes, no], 2), ([yes, depends], 3), ([yes, "Reader can"], 1), ([yes, "// words"], 0),
    ] {
      let words = ["repl", "team.persona"] + inputs.flatMap { ["-c", $0] }
      #expect(try work.smpc(words: words, variables: [:]).code == Int32(code))
      let piped = try work.smpc("repl", "team.persona", input: inputs.joined(separator: "\n"))
      #expect(piped.code == Int32(code))
    }
  }

  @Test func `an input that is never complete ends with the text`() throws {
    let outcome = try work.smpc("repl", "team.persona", input: "Reader\npersona Half < allow")
    #expect(outcome.code == 1 && outcome.errors.contains("SMP01") && outcome.output.contains("persona Reader"))
  }

  @Test func `a session is saved as a source that compiles with the files`() throws {
    let input = """
      persona Writer < trust account account; allow s3:PutObject on "arn:aws:s3:::data/*"; >
      Writer can s3:PutObject on "arn:aws:s3:::data/x"
      why Reader can s3:PutObject on "arn:aws:s3:::data/x"
      :save own.persona

      """
    #expect(try work.smpc("repl", "team.persona", input: input).code == 0)
    #expect(try work.smpc("check", "team.persona", "own.persona").code == 0)
    let words = ["repl", "-c", "let mine = s3:GetObject;", "-c", ":save own.persona"]
    let refused = try work.smpc(words: words, variables: [:])
    #expect(refused.code == 1 && refused.errors.contains("give another name"))
  }

  @Test func `a script answers nothing while its files do not check`() throws {
    let question = "who can s3:GetObject on \"arn:aws:s3:::data/x\""
    let outcome = try work.smpc("repl", "missing.persona", "-c", question)
    #expect(outcome.code == 1 && outcome.output.isEmpty && outcome.errors.contains("SMP0701"))
  }

  @Test func `documents of managed policies are read again, and shown where they decide`() throws {
    let policy = #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}]}"#
    try FileManager.default.createDirectory(at: work.url("mp"), withIntermediateDirectories: true)
    try work.write("mp/Own.json", policy)
    let input = """
      persona M < trust account account; managed "arn:aws:iam::111122223333:policy/Own"; >
      why M can sqs:SendMessage on "arn:aws:sqs:eu-west-1:111122223333:q"

      """
    let outcome = try work.smpc("repl", "--managed-policies", "mp", "team.persona", input: input)
    #expect(outcome.code == 0 && outcome.output.contains("mp/Own.json:1:"))
  }

  @Test func `names and facts that are not there end as mistakes do`() throws {
    for (input, code) in [
      ("Nobody", 1), (":facts s3:GetObjekt", 2), (":facts key", 1), (":facts aws:SourceIp", 0), ("quit", 1),
    ] {
      let outcome = try work.smpc("repl", "team.persona", "-c", input)
      #expect(outcome.code == Int32(code) && outcome.output.isEmpty == (code != 0), "\(input)")
    }
  }

  @Test func `files that are missing or mistaken are told at once`() throws {
    let missing = try work.smpc("repl", "missing.persona", input: "Reader\n")
    #expect(missing.errors.contains("SMP0701"))
    try work.write("broken.persona", "persona")
    #expect(try work.smpc("repl", "broken.persona", input: "").code == 1)
  }

  @Test func `bytes that are no text cost their line`() throws {
    try work.shell(#"printf '\377\nReader can s3:GetObject on "arn:aws:s3:::data/x"\n' > input"#)
    let outcome = try work.shell("$SMPC repl team.persona < input")
    #expect(outcome.output.hasPrefix("yes\n") && outcome.errors.contains("not UTF-8"))
  }
}
