import Explore
import Source
import Testing

private let team = """
  account 111122223333; region eu-west-1;
  persona A < trust account account; allow s3:GetObject on "arn:aws:s3:::a/*"; >
  persona B < trust account account; allow s3:GetObject on "arn:aws:s3:::b/*"; >
  """

/// What a session says of files and definitions that go on changing.
@Suite struct `A session over time` {
  private let files = MemoryFiles(["team.persona": team])

  private func session() -> Session {
    var session = Session(files)
    _ = session.load(["team.persona"])
    return session
  }

  private func diagnostics(_ outputs: [Output]) -> (found: [Diagnostic], sources: SourceMap) {
    for case .diagnostics(let found, let sources) in outputs { return (found, sources) }
    return ([], SourceMap())
  }

  /// Returns where an answer's statements are, or the first diagnostic is: `FILE:LINE`.
  private func places(_ outputs: [Output]) -> [String] {
    for case .answer(let answer) in outputs {
      guard case .statement(let statement)? = answer.results.first?.requests.first?.reason else { return [] }
      return statement.places.map { place($0.start, answer.sources) }
    }
    let (found, sources) = diagnostics(outputs)
    return found.compactMap { $0.place.span.map { place($0.start, sources) } }
  }

  private func place(_ position: UInt32, _ sources: SourceMap) -> String {
    let file = sources.file(at: position)
    return "\(file.name):\(file.line(of: position))"
  }

  @Test func `reads files again before what is asked of them, and not before what has nothing to do with them`() {
    var session = session()
    files.texts["team.persona"] = team.replacing("s3:::b/*", with: "s3:::c/*")
    for input in [":reload", ":load x", ":help", ":history", ":facts s3:GetObject", ":quit", ":nonsense"] {
      #expect(session.refresh(before: input).isEmpty, "\(input)")
    }
    #expect(!session.refresh(before: #"who can s3:GetObject on "arn:aws:s3:::c/x""#).isEmpty)
    files.texts["team.persona"] = team
    #expect(!session.refresh(before: ":diff").isEmpty)
  }

  @Test func `saves what holds now of what was asked before`() {
    var session = session()
    let define = { (letter: String) in
      #"persona C < trust account account; allow s3:GetObject on "arn:aws:s3:::\#(letter)/*"; >"#
    }
    _ = session.handle(define("c"))
    _ = session.handle(#"C can s3:GetObject on "arn:aws:s3:::c/x""#)
    _ = session.handle(#"why C can s3:GetObject on "arn:aws:s3:::d/x""#)
    _ = session.handle(#"who can s3:GetObject on "arn:aws:s3:::d/x""#)
    _ = session.handle(define("d"))
    _ = session.handle(":save own.persona")
    #expect(
      files.texts["own.persona"]?.contains(
        """
          C cannot s3:GetObject on "arn:aws:s3:::c/x";
          C can s3:GetObject on "arn:aws:s3:::d/x";
          // who can s3:GetObject on "arn:aws:s3:::d/x": yes
        """) == true, "\(files.texts["own.persona"] ?? "")")
  }

  @Test func `shows what was typed by the name of what it declares and the lines that were typed`() {
    var session = session()
    _ = session.handle("let first = \"arn:aws:s3:::c/*\";\nlet second = \"arn:aws:s3:::d/*\";")
    _ = session.handle("persona C <\n  trust account account;\n  allow s3:GetObject on first;\n>")
    _ = session.handle("persona D <\n  trust account account;\n\n  allow s3:GetObject on second;\n>")
    #expect(places(session.handle(#"D can s3:GetObject on "arn:aws:s3:::d/x""#)) == ["session:D:4"])
    #expect(places(session.handle(#"C can s3:GetObject on "arn:aws:s3:::c/x""#)) == ["session:C:3"])
    #expect(places(session.handle(#"A can s3:GetObject on "arn:aws:s3:::a/x""#)) == ["team.persona:2"])
    let broken = session.handle("persona E <\n  trust account account;\n  capability Nothing;\n>")
    #expect(places(broken) == ["session:E:3"])
    // A text that cannot be read declares nothing that has a name.
    #expect(
      places(session.handle("persona F <\n  trust account account\n  allow s3:GetObject on first;\n>")) == ["session:2"]
    )
    let (found, sources) = diagnostics(session.handle(#"D can s3:GetObject on missing"#))
    #expect(found.first?.place.span.map { place($0.start, sources) } == "question:1")
  }

  @Test func `says how to choose an environment in its own words`() {
    files.texts["more.persona"] =
      "environment dev < account 111122223333; >\nenvironment prod < account 444455556666; >\n"
    var session = session()
    let missing = diagnostics(session.handle(":load more.persona")).found.first
    #expect(missing?.code == .environmentNotChosen)
    #expect(missing?.help == "`:set environment NAME` chooses one of `dev`, `prod`")
    _ = session.handle(":set environment dev")
    let superfluous = diagnostics(session.handle(":load team.persona")).found.first
    #expect(
      superfluous?.code == .unknownEnvironment && superfluous?.help?.hasPrefix("`:set environment -`") == true)
  }

  @Test func `takes a path that begins at home, and names with spaces in quotes`() {
    files.texts["home/a b.persona"] = team
    var session = Session(files)
    #expect(diagnostics(session.handle(#":load "~/a b.persona""#)).found.isEmpty && session.subjectCount == 2)
    _ = session.handle(#"let mine = "arn:aws:s3:::c";"#)
    _ = session.handle(":save ~/own.persona")
    #expect(files.texts["home/own.persona"] != nil)
  }

  @Test func `knows services whose actions are listed`() {
    var session = session()
    let mistake = diagnostics(session.handle(":actions A s33")).found.first
    #expect(mistake?.code == .unknownCommand && mistake?.help == "did you mean `s3`?")
  }
}
