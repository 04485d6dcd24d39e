import JSON
import Testing

@Suite struct NewTests {
  let work = Workplace()

  @Test func `a new source compiles without a word, in the one layout`() throws {
    let outcome = try work.smpc("new", "team.persona")
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "team.persona: written; `smpc check team.persona` checks it\n")
    #expect(work.files == ["team.persona"])
    let compiled = try work.smpc("compile", "team.persona", "--deny-warnings")
    #expect(compiled.code == 0)
    #expect(compiled.errors.isEmpty)
    #expect(try json(compiled.output).keys == ["Trainer", "Auditor"])
    #expect(try work.smpc("check", "team.persona").errors.contains("2 personas, 1 claim, no problems"))
    #expect(try work.smpc("fmt", "--check", "team.persona").code == 0)
  }

  @Test func `without a file the same is printed`() throws {
    let printed = try work.smpc("new")
    #expect(printed.code == 0)
    #expect(printed.errors.isEmpty)
    #expect(work.files.isEmpty)
    _ = try work.smpc("new", "team.persona")
    #expect(try work.read("team.persona") == printed.output)
  }

  @Test func `a file that is there stays, unless it is to be replaced`() throws {
    try work.write("team.persona", "mine")
    let outcome = try work.smpc("new", "team.persona", "--plain")
    #expect(outcome.code == 1)
    #expect(outcome.errors.hasPrefix("team.persona: error[SMP0705]: `team.persona` is there already\n"))
    #expect(try work.read("team.persona") == "mine")
    #expect(try work.smpc("new", "--force", "team.persona").code == 0)
    #expect(try work.read("team.persona") == (try work.smpc("new")).output)
    #expect(work.files == ["team.persona"])
  }

  @Test(arguments: [
    ("mkdir a.persona", "a.persona", "SMP0704"), ("ln -s b.persona a.persona", "a.persona", "SMP0706"),
    ("mkfifo a.persona", "a.persona", "SMP0704"), (":", "none/a.persona", "SMP0704"),
  ])
  func `what is in the way is named, also with force`(preparation: String, path: String, code: String) throws {
    try work.shell(preparation)
    let before = work.files
    for words in [["new", path, "--plain"], ["new", path, "--plain", "--force"]] {
      let outcome = try work.run(words)
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains("error[\(code)]"))
      #expect(outcome.errors.hasSuffix("1 error\n"))
    }
    #expect(work.files == before)
  }

  @Test func `folders on the way are found, and programs are answered as they ask`() throws {
    try work.shell("mkdir iam")
    #expect(try work.smpc("new", "iam/team.persona").code == 0)
    let outcome = try work.smpc("new", "iam/team.persona", "--diagnostics", "json")
    #expect(outcome.code == 1)
    #expect(try json(outcome.errors)["diagnostics"]?.elements.first?["code"]?.text == "SMP0705")
    #expect(work.files == ["iam/team.persona"])
  }

  @Test(arguments: [
    (["team"], "`team` does not: `smpc new team.persona`"), (["iam/team.txt"], "`smpc new iam/team.persona`"),
    ([".persona"], "`.persona` does not"), ([""], "does not"), (["a.persona", "b.persona"], "takes one word at most"),
    (["--force"], "`--force` needs the name of a file"),
  ])
  func `what is no source is explained`(words: [String], message: String) throws {
    let outcome = try work.run(["new"] + words)
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains(message))
    #expect(work.files.isEmpty)
  }

  #if os(Linux)
    @Test func `a disk that takes no more leaves nothing`() throws {
      let outcome = try work.shell("ulimit -f 1; exec $SMPC new team.persona --plain")
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains("error[SMP0704]"))
      #expect(work.files.isEmpty)
    }
  #endif
}
