import Compiler
import Explore
import IAM
import Source
import Testing

private let team = """
  account 111122223333; region eu-west-1;
  persona A < trust account account; allow s3:GetObject on "arn:aws:s3:::a/*"; >
  """

/// Returns the helps of what is wrong.
private func helps(_ outputs: [Output]) -> [String] {
  outputs.flatMap { output in
    if case .diagnostics(let diagnostics, _) = output { diagnostics.compactMap(\.help) } else { [String]() }
  }
}

/// Returns the lines for people.
private func lines(_ outputs: [Output]) -> [String] {
  outputs.flatMap { if case .lines(let lines) = $0 { lines } else { [String]() } }
}

private func codes(_ outputs: [Output]) -> [Code] {
  outputs.flatMap { if case .diagnostics(let diagnostics, _) = $0 { diagnostics.map(\.code) } else { [Code]() } }
}

private func verdict(_ outputs: [Output]) -> Verdict? {
  for case .answer(let answer) in outputs { return answer.verdict }
  return nil
}

@Suite struct `What a newcomer types` {
  private var session = Session(MemoryFiles(["team.persona": team]))

  init() { _ = session.load(["team.persona"]) }

  @Test(arguments: [
    ("load team.persona", "did you mean `:load team.persona`?"),
    ("help load", "did you mean `:help load`?"),
    ("exit", "did you mean `:quit`?"),
    ("can A s3:GetObject", "the name comes first: `A can s3:GetObject`"),
    ("is A allowed to s3:GetObject", "the name comes first: `A can s3:GetObject`"),
    ("what can A do", "`:actions A` lists what the policies of `A` allow"),
    ("who can delete a model", "did you mean `who can sagemaker:DeleteModel`? 4 services have an action of that name"),
    (
      "who can delete the models",
      "did you mean `who can sagemaker:DeleteModel`? 4 services have an action of that name"
    ),
    ("who can DeleteModel", "did you mean `sagemaker:DeleteModel`? 4 services have an action of that name"),
    (
      "A can get my objekt",
      "a question names its actions as AWS does, such as `s3:GetObject`; `:facts s3:*` lists those of a service"
    ),
    ("A cant s3:GetObject", "did you mean `cannot`?"),
    (
      "A can s3:*", "`:facts s3:*` lists the actions that it means; ask about one of them, or about several with commas"
    ),
    (#"A can s3:GetObject on "arn:aws:s3:::a/*""#, "write the ARN of one resource"),
    (#"A can s3:GetObject on "s3://a/b""#, #"write `"arn:aws:s3:::a/b"`"#),
    (
      #"A can s3:GetObject on "arn:aws:s3:::a/b" when aws:SecureTransport is true"#,
      "a question fixes the context by `with KEY = VALUE`"
    ),
    (
      #"A can s3:GetObject on "arn:aws:s3:::a/b" with aws:SecureTransport = true, s3:prefix = "a""#,
      "`and` stands between keys: `with KEY = VALUE and KEY = VALUE`"
    ),
    ("who cannot s3:GetObject", "`NAME cannot …` asks of one whether they cannot"),
    ("every persona can s3:GetObject", "of all of them asks `who can …`"),
    (
      #"A can sagemaker:DeleteModel on "arn:aws:sagemaker:eu-west-1:111122223333:model/${ModelName}""#,
      "write a name in the place of `${ModelName}`"
    ),
    (
      #"A can s3:GetObject on "arn:aws:s3:::a/b" with aws:SourceIp = "1.2.3""#,
      "it takes an address, such as `203.0.113.7`"
    ),
    (
      "persona B < inherits A; >",
      "what a persona has from others stands before its `<`: `persona NAME extends OTHER <`"
    ),
    (":save a b", "quotes stand around spaces"),
    ("persna B < >", "did you mean `persona B`?"),
    ("acount 111122223333;", "did you mean `account 111122223333`?"),
    ("s3", "`:facts s3` tells of the service, `:facts s3:*` lists its actions"),
    (":actions s3", "`:facts s3` tells of the service, `:facts s3:*` lists its actions"),
    (":why", #"ask `NAME can ACTION on "ARN"`"#),
    ("why", #"ask `NAME can ACTION on "ARN"`"#),
    (":edit", #"ask `NAME can ACTION on "ARN"`"#),
  ])
  func `is answered by what was meant`(text: String, help: String) {
    var session = session
    #expect(helps(session.handle(text)) == [help])
  }

  @Test func `an item of a persona by itself is none of the session`() {
    var session = session
    for text in [#"allow s3:GetObject on "arn:aws:s3:::a/*";"#, #"bucket "data";"#, "capability ManageModels;"] {
      #expect(helps(session.handle(text)).first?.hasPrefix("that stands in a persona") == true, "\(text)")
    }
  }

  @Test func `a question may end as questions do`() {
    var session = session
    #expect(verdict(session.handle(#"A can s3:GetObject on "arn:aws:s3:::a/b" ?"#)) == .yes)
    #expect(verdict(session.handle("why")) == .yes)
    #expect(verdict(session.handle(":why")) == .yes)
  }

  @Test func `who is called like a word of the language is asked about all the same`() {
    var session = session
    _ = session.handle(#"persona Test < trust account account; allow s3:GetObject on "*"; >"#)
    _ = session.handle(#"persona Load < trust account account; allow s3:GetObject on "*"; >"#)
    #expect(helps(session.handle("Test cant s3:GetObject")) == ["did you mean `cannot`?"])
    #expect(helps(session.handle("Load cant s3:GetObject")) == ["did you mean `cannot`?"])
  }

  @Test func `nobody is no answer where there is nobody`() {
    var session = Session(MemoryFiles([:]))
    #expect(codes(session.handle(#"who can s3:GetObject on "arn:aws:s3:::a/b""#)) == [.unknownPersona])
  }

  @Test func `an environment that is declared is chosen`() {
    var session = Session(MemoryFiles([:]))
    let outputs = session.handle("environment prod < account 111122223333; >")
    #expect(lines(outputs) == ["defined environment prod, and prod is chosen"])
    _ = session.handle(#"persona B < trust account account; allow s3:GetObject on "arn:aws:s3:::\(environment)/*"; >"#)
    #expect(verdict(session.handle(#"B can s3:GetObject on "arn:aws:s3:::prod/x""#)) == .yes)
    _ = session.handle(":undo")
    #expect(lines(session.handle(":undo")) == ["taken back: environment prod"])
    #expect(lines(session.handle(":set environment")) == ["environment as the files say"])
  }

  @Test func `of who there is no why`() {
    var session = session
    _ = session.handle(#"who can s3:GetObject on "arn:aws:s3:::a/b""#)
    #expect(helps(session.handle("why")) == ["ask about one of them: `why NAME can …`"])
  }

  @Test func `a change that is proposed is taken over, and taken back`() {
    var session = session
    let question = #"A can s3:PutObject on "arn:aws:s3:::a/b""#
    #expect(verdict(session.handle("why " + question)) == .no)
    #expect(lines(session.handle(":edit")) == ["defined persona A"])
    #expect(verdict(session.handle(question)) == .yes)
    #expect(helps(session.handle(":edit")) == ["it does so where nothing allows it"])
    _ = session.handle(":undo")
    #expect(verdict(session.handle(question)) == .no)
    #expect(helps(session.handle(":edit")) == ["`why` looks for changes that would allow it"])
    #expect(verdict(session.handle("why")) == .no)
    #expect(helps(session.handle(":edit 9")).count == 1)
    _ = session.handle(#"persona A < trust account account; allow s3:* on "*"; >"#)
    #expect(helps(session.handle(":edit")) == ["`:undo` takes back what allows it, if it was defined here"])
  }

  @Test func `a persona of a file is changed in its file, with what it has from there`() {
    let files = MemoryFiles([
      "team.persona": """
      account 111122223333;
      let reading = s3:GetObject;
      trust account account;
      /// Reads.
      persona A < allow reading on "arn:aws:s3:::a/*"; >
      persona B < allow reading on "arn:aws:s3:::b/*"; >
      """
    ])
    var session = Session(files)
    _ = session.load(["team.persona"])
    _ = session.handle(#"why A can s3:PutObject on "arn:aws:s3:::a/b""#)
    let outputs = session.handle(":edit")
    #expect(lines(outputs) == ["defined persona A"] && codes(outputs).isEmpty)
    #expect(verdict(session.handle(#"A can s3:PutObject on "arn:aws:s3:::a/b""#)) == .yes)
    #expect(verdict(session.handle(#"B can s3:GetObject on "arn:aws:s3:::b/b""#)) == .yes)
    #expect(session.world.compilation.description(of: "A")?.role.description == "Reads.")
    #expect(helps(session.handle(":edit")) == ["it does so where nothing allows it"])
    #expect(session.unsaved == ["persona A"])
    _ = session.handle(":save own.persona")
    #expect(files.texts["own.persona"]?.contains("// in team.persona:\n// persona A <") == true)
    _ = session.handle(":undo")
    #expect(verdict(session.handle(#"A can s3:PutObject on "arn:aws:s3:::a/b""#)) == .no)
  }

  @Test func `nothing is saved where there is nothing`() {
    var session = session
    #expect(lines(session.handle(":save own.persona")).first?.hasPrefix("there is nothing to save") == true)
  }

  @Test func `what AWS says of a refusal asks why`() {
    var session = session
    let text =
      "An error occurred (AccessDenied) when calling the PutObject operation: User: "
      + "arn:aws:sts::111122223333:assumed-role/A/bob is not authorized to perform: s3:PutObject on resource: "
      + #""arn:aws:s3:::a/b" because no identity-based policy allows the s3:PutObject action"#
    let outputs = session.handle(text)
    #expect(lines(outputs).first == #"asked: why A can s3:PutObject on "arn:aws:s3:::a/b""#)
    #expect(verdict(outputs) == .no)
    #expect(lines(session.handle(":edit")) == ["defined persona A"])
  }

  @Test func `what a role may do is asked before anybody may assume it`() {
    var session = session
    let outputs = session.handle(#"persona B < allow s3:GetObject on "arn:aws:s3:::b/*"; >"#)
    #expect(lines(outputs) == ["defined persona B"])
    guard case .diagnostics(let warnings, _) = outputs.last else {
      Issue.record("the persona has no trust, and nothing says so")
      return
    }
    #expect(warnings.map(\.code) == [.noTrust] && warnings.map(\.severity) == [.warning])
    #expect(verdict(session.handle(#"B can s3:GetObject on "arn:aws:s3:::b/x""#)) == .yes)
  }

  @Test func `what a definition does besides is told`() {
    var session = session
    let outputs = session.handle(#"persona B < trust account account; bucket "data"; >"#)
    #expect(codes(outputs) == [.impliedCapability])
    // Of what has not changed nothing is said again.
    #expect(codes(session.handle("let here = s3:GetObject;")).isEmpty)
    #expect(lines(session.handle("account 444455556666;"))[1].contains("the files have 111122223333"))
    let settings = lines(session.handle(":set"))
    #expect(settings.first == "account 111122223333, as the files say; 444455556666 for what is defined here")
  }

  @Test func `what is not saved is known`() {
    var session = session
    #expect(session.unsaved.isEmpty)
    _ = session.handle("let here = \"arn:aws:s3:::c/x\";")
    _ = session.handle("persona C < trust account account; allow s3:GetObject on here; >")
    #expect(session.unsaved == ["let here", "persona C"])
    _ = session.handle(":save own.persona")
    #expect(session.unsaved.isEmpty)
    _ = session.handle("let here = \"arn:aws:s3:::d/x\";")
    #expect(session.unsaved == ["let here"])
  }

  @Test func `a let is shown, and an answer says which one has the action`() {
    var session = session
    _ = session.handle("let reading = s3:GetObject, s3:ListBucket;")
    _ = session.handle(#"persona B < trust account account; allow reading on "arn:aws:s3:::b/*"; >"#)
    guard case .show("reading") = session.handle("reading").first else {
      Issue.record("a let is not shown")
      return
    }
    for case .answer(let answer) in session.handle(#"B can s3:GetObject on "arn:aws:s3:::b/x""#) {
      guard case .statement(let statement) = answer.results.first?.requests.first?.reason else { continue }
      #expect(statement.letPlace.map(answer.sources.text) == "s3:GetObject")
    }
    for case .answer(let answer) in session.handle(#"A can s3:GetObject on "arn:aws:s3:::a/x""#) {
      guard case .statement(let statement) = answer.results.first?.requests.first?.reason else { continue }
      #expect(statement.letPlace == nil)
    }
  }
}
