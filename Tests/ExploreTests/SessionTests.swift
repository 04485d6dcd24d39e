import Compiler
import Explore
import Source
import Testing

private let team = """
  account 111122223333; region eu-west-1;
  persona A < trust account account; allow s3:GetObject on "arn:aws:s3:::a/*"; >
  persona B < trust account account; allow s3:GetObject on "arn:aws:s3:::b/*"; >
  """

/// Returns what a session says, a line for each output.
private func said(_ outputs: [Output]) -> [String] {
  outputs.map { output in
    switch output {
    case .lines(let lines): lines.joined(separator: "\n")
    case .diagnostics(let diagnostics, _): diagnostics.map(\.code.description).joined(separator: " ")
    case .answer(let answer): answer.verdict.rawValue
    case .show(let name): "show \(name)"
    case .list(let category): "list \(category.rawValue)"
    case .facts(let words): "facts \(words.joined(separator: " "))"
    case .changes(let changes):
      changes.map { "\($0.kind.rawValue) \($0.name) +\($0.added.count) -\($0.removed.count)" }.joined(separator: ", ")
    case .help(let commands): "help \(commands.count)"
    case .topic(let topic): "help of \(topic.rawValue)"
    case .history: "history"
    case .actions(let allowed):
      (allowed.services.map { "\($0.prefix): \($0.actions.joined(separator: ", "))" } + allowed.unknown.map(\.name))
        .joined(separator: "\n")
    case .form(let isJSON): isJSON ? "JSON" : "text"
    case .quit: "quit"
    }
  }
}

@Suite struct `A session` {
  private let files = MemoryFiles(["team.persona": team])

  private func session() -> Session {
    var session = Session(files)
    #expect(said(session.load(["team.persona"])) == ["loaded team.persona: A, B"])
    return session
  }

  @Test func `asks, shows, and takes commands by the beginnings of their names`() {
    var session = session()
    #expect(session.subjectCount == 2)
    for (input, output) in [
      (#"A can s3:GetObject on "arn:aws:s3:::a/x""#, "yes"), ("A", "show A"), (":list kinds", "list kinds"),
      (":li cap", "list capabilities"), (":facts s3:GetObject", "facts s3:GetObject"), (":q", "quit"), (":j", "JSON"),
      (#":who s3:GetObject on "arn:aws:s3:::a/x""#, "yes"), (":h", "SMP0904"), (":nothing", "SMP0904"),
      (":show", "SMP0904"), (":help load", "help 1"), (":help with", "help of questions"),
      (":help decl", "help of declarations"), (":help nothing", "SMP0904"), (":actions A", "s3: GetObject"),
      ("  ", ""), ("// words", ""),
      ("A can s3:Get* on *", "SMP0903"), (":set region eu-nowhere-1", "SMP0904"),
    ] {
      #expect(said(session.handle(input)).joined() == output, "\(input)")
    }
  }

  @Test func `defines, redefines and takes back`() {
    var session = session()
    let question = #"A can s3:PutObject on "arn:aws:s3:::a/x""#
    #expect(said(session.handle(question)) == ["no"])
    let better = #"persona A < trust account account; allow s3:GetObject, s3:PutObject on "arn:aws:s3:::a/*"; >"#
    #expect(said(session.handle(better)) == ["defined persona A", "changed A +1 -1"])
    #expect(said(session.handle(question)) == ["yes"])
    #expect(said(session.handle(":diff")) == ["changed A +1 -1"])
    #expect(said(session.handle(":undo")) == ["taken back: persona A"])
    #expect(said(session.handle(question)) == ["no"])
    #expect(said(session.handle(":undo")) == ["nothing is left to take back"])
  }

  @Test func `is not changed by a mistake`() {
    var session = session()
    #expect(said(session.handle("persona A < allow s3:GetObjekt on *; >")).joined().contains("SMP0506"))
    #expect(said(session.handle("persona A < allow")).joined().contains("SMP01"))
    #expect(said(session.handle(":load missing.persona")) == ["SMP0701"])
    #expect(said(session.handle(#"A can s3:GetObject on "arn:aws:s3:::a/x""#)) == ["yes"])
    #expect(session.unsaved.isEmpty && session.subjectCount == 2)
  }

  @Test func `reads files again that have changed, and keeps what was defined`() {
    var session = session()
    _ = session.handle(#"let mine = "arn:aws:s3:::c/x";"#)
    _ = session.handle(#"persona C < trust account account; allow s3:GetObject on mine; >"#)
    #expect(session.refresh().isEmpty)
    files.texts["team.persona"] = team.replacing("s3:::b/*", with: "s3:::c/*")
    #expect(said(session.refresh()) == ["the files have changed:", "changed B +1 -1"])
    #expect(said(session.handle("who can s3:GetObject on mine")) == ["yes"])
    #expect(said(session.handle("B can s3:GetObject on mine")) == ["yes"])
  }

  @Test func `is stale while the files do not check, and answers from before`() {
    var session = session()
    files.texts["team.persona"] = team + "persona"
    #expect(said(session.refresh()).joined().hasPrefix("SMP01") && session.isStale)
    #expect(session.refresh().isEmpty && session.isStale)
    #expect(said(session.handle(#"A can s3:GetObject on "arn:aws:s3:::a/x""#)) == ["yes"])
    files.texts["team.persona"] = team
    #expect(session.refresh().isEmpty && !session.isStale)
  }

  @Test func `begins with files that do not check yet, and has them once they do`() {
    files.texts["team.persona"] = team + "persona"
    var session = Session(files)
    #expect(said(session.open(["team.persona"])).joined().hasPrefix("SMP01") && session.isStale)
    #expect(session.subjectCount == 0)
    files.texts["team.persona"] = team
    #expect(said(session.refresh()).first == "the files have changed:" && !session.isStale)
    #expect(session.subjectCount == 2)
  }

  @Test func `loads files with environments once one is chosen, and keeps what was set when they change`() {
    let environments =
      "environment prod < account 111122223333; > " + team.replacing("account 111122223333; ", with: "")
    files.texts["team.persona"] = environments
    var session = Session(files)
    #expect(said(session.handle(":load team.persona")) == ["SMP0230"])
    #expect(said(session.handle(":set environment nowhere")) == ["SMP0229"])
    #expect(said(session.handle(":set environment prod")) == ["loaded team.persona: A, B"])
    files.texts["team.persona"] = environments + "// more"
    #expect(session.refresh().isEmpty && !session.isStale)
    #expect(said(session.handle(":set")).joined().contains("environment prod"))
  }

  @Test func `a setting can be taken back`() {
    var session = session()
    #expect(said(session.handle(":set region eu-central-1")) == ["region eu-central-1"])
    #expect(said(session.handle(":set region -")) == ["region eu-west-1, as the files say"])
    let all = ["account 111122223333, as the files say", "region eu-west-1, as the files say"]
    #expect(
      said(session.handle(":set")).joined().hasPrefix(all.joined(separator: "\n") + "\npartition as the files say"))
  }

  @Test func `lists the actions that are left when some are excepted, denied or beyond the boundary`() {
    var session = session()
    let trust = "trust account account;"
    _ = session.handle("persona E < \(trust) allow except s3:*, ec2:* on *; deny iam:Create* on *; >")
    let listed = said(session.handle(":actions E iam")).joined()
    #expect(listed.contains("iam: ") && listed.contains("DeleteUser") && !listed.contains("CreateUser"))
    #expect(said(session.handle(":actions E s3")) == [""])
    _ = session.handle(#"persona M < \#(trust) managed "ReadOnlyAccess"; >"#)
    #expect(
      said(session.handle(":actions M")).joined().contains("policy/ReadOnlyAccess"))
  }

  @Test func `what is saved of a question is a claim that checks`() {
    var session = session()
    _ = session.handle(":set account 444455556666")
    for context in [#"aws:SourceIp = "10.0.0.1""#, #"s3:prefix = "a*""#, "aws:SecureTransport = true"] {
      _ = session.handle(#"B can s3:GetObject on "arn:aws:s3:::a/x" with \#(context)"#)
    }
    #expect(said(session.handle(":save own.persona")) == ["written to own.persona"])
    let saved = files.texts["own.persona"] ?? ""
    #expect(saved.contains("account 444455556666;"))
    for clause in [#"aws:SourceIp in "10.0.0.1""#, #"s3:prefix StringEquals "a*""#, "aws:SecureTransport is true"] {
      #expect(saved.contains("when " + clause), "\(clause)")
    }
    #expect(said(session.handle(":save --force x")) == ["SMP0904"])
  }

  @Test func `is saved as a source with its questions as a test`() throws {
    var session = session()
    _ = session.handle(#"persona C < trust account account; allow s3:GetObject on "arn:aws:s3:::c/*"; >"#)
    _ = session.handle(#"C can s3:GetObject on "arn:aws:s3:::c/x""#)
    _ = session.handle(#"why C can s3:GetObject on "arn:aws:s3:::a/x" with aws:SecureTransport = true"#)
    _ = session.handle(#"who can s3:GetObject on "arn:aws:s3:::a/x""#)
    #expect(said(session.handle(":save own.persona")) == ["written to own.persona"])
    #expect(
      files.texts["own.persona"] == """
        // of one program with team.persona

        account 111122223333;
        region eu-west-1;

        persona C < trust account account; allow s3:GetObject on "arn:aws:s3:::c/*"; >

        test "asked in a session" <
          C can s3:GetObject on "arn:aws:s3:::c/x";
          C cannot s3:GetObject on "arn:aws:s3:::a/x" when aws:SecureTransport is true;
          // who can s3:GetObject on "arn:aws:s3:::a/x": yes
        >

        """)
    #expect(said(session.load(["own.persona"])) == ["loaded own.persona: C"])
    #expect(said(session.handle(":save team.persona")) == ["SMP0704"])
  }

  @Test func `what it has written itself is written anew, unless somebody has changed it`() {
    var session = session()
    _ = session.handle(#"let mine = "arn:aws:s3:::c/x";"#)
    #expect(said(session.handle(":save own.persona")) == ["written to own.persona"])
    _ = session.handle(#"let more = "arn:aws:s3:::d/x";"#)
    #expect(said(session.handle(":save own.persona")) == ["written to own.persona"])
    #expect(files.texts["own.persona"]?.contains("let more") == true)
    files.texts["own.persona"] = "// by hand"
    #expect(said(session.handle(":save own.persona")) == ["SMP0704"])
  }

  @Test func `what is saved says which personas it takes the place of`() {
    var session = session()
    _ = session.handle(#"persona A < trust account account; allow s3:PutObject on "arn:aws:s3:::a/*"; >"#)
    _ = session.handle(":save own.persona")
    let saved = files.texts["own.persona"] ?? ""
    #expect(saved.hasPrefix("// of one program with team.persona, without persona A there\n"))
  }

  @Test func `a setting is taken back like a definition`() {
    var session = session()
    _ = session.handle(#"let mine = "arn:aws:s3:::c/x";"#)
    _ = session.handle(":set region eu-central-1")
    #expect(said(session.handle(":undo")) == ["taken back: region eu-central-1"])
    #expect(said(session.handle(":set region")) == ["region eu-west-1, as the files say"])
    #expect(said(session.handle(":undo")) == ["taken back: let mine"])
  }

  @Test func `what differs from other files is shown`() {
    var session = session()
    files.texts["old.persona"] = team.replacing(
      "s3:GetObject on \"arn:aws:s3:::b", with: "s3:PutObject on \"arn:aws:s3:::b")
    #expect(said(session.handle(":diff old.persona")) == ["changed B +1 -1"])
    #expect(said(session.handle(":diff team.persona")) == [""])
    #expect(said(session.handle(":diff none.persona")) == ["SMP0701"])
  }

  @Test func `what did not check is read again by name of none`() {
    var session = session()
    files.texts["more.persona"] = "persona C <"
    #expect(said(session.handle(":load more.persona")).joined().contains("SMP01"))
    files.texts["more.persona"] =
      #"persona C < trust account "111122223333"; allow s3:GetObject on "arn:aws:s3:::c/*"; >"#
    #expect(said(session.handle(":reload")).first == "loaded more.persona: C")
  }
}
