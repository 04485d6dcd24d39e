import Testing

@Suite struct StreamTests {
  let work = Workplace()

  init() throws {
    try work.write("team.persona", source((0..<1000).map { ("P\($0)", ["A", "B", "C", "D"]) }))
  }

  @Test(arguments: ["compile team.persona", "fmt - < team.persona", "help", "--version", "explain"])
  func `a reader that has gone ends the program quietly`(line: String) throws {
    let outcome = try work.shell("{ $SMPC \(line); echo code $? >&2; } | true")
    #expect(outcome.errors == "code 0\n")
  }

  @Test func `what was written before the reader left is right`() throws {
    let outcome = try work.shell("$SMPC compile team.persona | head -2")
    #expect(outcome.output == "{\n  \"P0\": {\n")
    #expect(outcome.errors.isEmpty)
  }

  #if os(Linux)
    @Test(arguments: [
      "compile team.persona", "check --diagnostics json team.persona", "fmt - < team.persona", "help", "--version",
      "explain",
    ])
    func `a full disk is an error`(line: String) throws {
      let outcome = try work.shell("$SMPC \(line) > /dev/full")
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains("`standard output` cannot be written: no space is left"))
    }
  #endif

  @Test func `a closed standard output is an error`() throws {
    #expect(try work.shell("$SMPC compile team.persona >&-").code == 1)
  }

  @Test func `diagnostics that nobody can read change nothing`() throws {
    try work.write("warned.persona", warned)
    let expected = try work.smpc("compile", "warned.persona")
    #expect(expected.errors.contains("1 warning"))
    let outcome = try work.shell("$SMPC compile warned.persona 2>&-")
    #expect(outcome.code == 0)
    #expect(outcome.output == expected.output)
  }
}
