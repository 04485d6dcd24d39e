import Testing

@Suite struct CommandLineTests {
  let work = Workplace()

  @Test func `without a command there is a short help and exit code 64`() throws {
    let outcome = try work.smpc()
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("usage: smpc COMMAND"))
  }

  @Test(arguments: [
    (["compil", "a"], "there is no command `compil`; did you mean `compile`?"),
    (["compile", "--minfy", "a"], "there is no option `--minfy`; did you mean `--minify`?"),
    (["compile", "-x", "a"], "there is no option `-x`"),
    (["check", "a", "--minify"], "`smpc check` does not take `--minify`; `smpc compile` does"),
    (["compile", "a", "-o"], "`--output` needs a value: --output DIR"),
    (["compile", "a", "--persona"], "`--persona` needs a value: --persona NAME"),
    (["compile", "a", "--persona", "--minify"], "`--persona` needs a value"),
    (["compile", "a", "--persona="], "`--persona` needs a value"),
    (["compile", "a", "--minify=yes"], "`--minify` takes no value"),
    (["compile", "a", "-o", "x", "--output=y"], "`--output` is given twice"),
    (["compile", "a", "--color", "alway"], "`--color` is one of `auto`, `always`, `never`, and not `alway`"),
    (["compile", "a", "--account", "12"], "`--account 12` cannot be: "),
    (["compile"], "`smpc compile` needs a file"),
    (["check"], "`smpc check` needs a file"),
    (["compile", "-", "-"], "can be read only once"),
    (["compile", "a", "--check"], "`--check` needs `-o DIR`"),
    (["compile", "a", "--force"], "`--force` needs `-o DIR`"),
    (["compile", "a", "-o", "x", "--policy"], "choose one of them"),
    (["check", "a", "--deny", "SMP071"], "there is no code `SMP071`; did you mean `SMP07"),
    (["explain", "SMP9999"], "there is no code `SMP9999`"),
    (["explain", "SMP0101", "SMP0102"], "takes one word at most"),
    (["help", "chek"], "there is no command `chek`; did you mean `check`?"),
    (["\u{1B}[2J"], #"there is no command `\u{1B}[2J`"#),
  ])
  func `a command line that makes no sense is explained`(words: [String], message: String) throws {
    let outcome = try work.run(words)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("smpc: "))
    #expect(outcome.errors.contains(message))
    #expect(outcome.errors.contains("Try `smpc help"))
  }

  @Test func `options stand anywhere and in every spelling`() throws {
    try work.write("team.persona", source(("A", ["P"]), ("B", ["P"])))
    let expected = try work.smpc("compile", "--minify", "--persona", "B", "team.persona")
    #expect(expected.code == 0)
    #expect(try work.smpc("--persona=B", "compile", "team.persona", "--minify").output == expected.output)
    #expect(try work.smpc("--persona", "B", "--minify", "compile", "--", "team.persona").output == expected.output)
    for words in [["-o", "out"], ["-oout"], ["-o=out"], ["--output=out"], ["--output", "out"]] {
      #expect(try work.run(["compile", "team.persona"] + words).code == 0)
    }
    #expect(work.files.filter { $0.hasSuffix("role.json") } == ["out/A/role.json", "out/B/role.json"])
  }

  @Test func `after two dashes a word is a file`() throws {
    try work.write("--minify", source(("A", ["P"])))
    #expect(try work.smpc("compile", "--", "--minify").output.hasPrefix("{\n  \"A\": {"))
  }
}

extension Workplace {
  /// Runs smpc with a list of words.
  func run(_ words: [String]) throws -> Outcome {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    return try shell("exec \"$SMPC\" \(quoted)")
  }
}
