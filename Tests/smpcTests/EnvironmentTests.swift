import Testing

@Suite struct EnvironmentTests {
  let work = Workplace()

  init() throws {
    try work.write(
      "team.persona",
      """
      region eu-west-1;
      environment dev < account 111122223333; >
      environment prod < account 444455556666; >
      persona A < trust account account; allow s3:ListAllMyBuckets on *; >
      persona B < trust account account; allow s3:ListAllMyBuckets on *; >
      """)
  }

  private func outFiles() -> [String] { work.files.filter { $0.hasPrefix("out/") } }

  @Test func `standard output needs one`() throws {
    let none = try work.smpc("compile", "team.persona", "--plain")
    #expect(none.code == 1 && none.output.isEmpty)
    #expect(none.errors.contains("error[SMP0230]"))
    let one = try work.smpc("compile", "team.persona", "--environment", "prod")
    #expect(one.code == 0)
    #expect(one.output.contains("444455556666") && !one.output.contains("111122223333"))
  }

  @Test func `each has a folder of its own`() throws {
    #expect(try work.smpc("compile", "team.persona", "-o", "out").code == 0)
    let below = ["A", "B"].flatMap { ["\($0)/policies/\($0).json", "\($0)/role.json", "\($0)/trust.json"] }
    #expect(
      outFiles() == ["out/.smpc-manifest.json"] + ["dev", "prod"].flatMap { name in below.map { "out/\(name)/\($0)" } })
    #expect(try work.read("out/prod/A/trust.json").contains("444455556666"))
    #expect(try work.smpc("compile", "team.persona", "-o", "out", "--check").code == 0)
  }

  @Test func `the files of the others stay as they are`() throws {
    _ = try work.smpc("compile", "team.persona", "-o", "out")
    try work.write("team.persona", try work.read("team.persona").replacing("ListAllMyBuckets", with: "ListBucket"))
    #expect(try work.smpc("compile", "team.persona", "-o", "out", "--environment", "dev", "--persona", "A").code == 0)
    let outcome = try work.smpc("compile", "team.persona", "-o", "out", "--check")
    #expect(outcome.code == 2)
    #expect(
      outcome.output == """
        change .smpc-manifest.json
        change dev/B/policies/B.json
        change dev/B/role.json
        change prod/A/policies/A.json
        change prod/A/role.json
        change prod/B/policies/B.json
        change prod/B/role.json

        """)
  }

  @Test func `one that is gone is removed, and so are files from before there were any`() throws {
    let text = try work.read("team.persona")
    try work.write(
      "plain.persona",
      text.replacing(/environment .*/, with: "").replacing("account account", with: "account 111122223333"))
    #expect(try work.smpc("compile", "plain.persona", "-o", "out").code == 0)
    #expect(outFiles().contains("out/A/role.json"))
    #expect(try work.smpc("compile", "team.persona", "-o", "out").code == 0)
    #expect(!outFiles().contains("out/A/role.json"))
    try work.write("team.persona", text.replacing(/environment prod.*/, with: ""))
    #expect(try work.smpc("compile", "team.persona", "-o", "out").code == 0)
    #expect(!outFiles().contains { $0.hasPrefix("out/prod") })
  }

  @Test func `a mistake in one of them stops all of them`() throws {
    try work.write("team.persona", try work.read("team.persona").replacing("444455556666", with: "4"))
    let outcome = try work.smpc("compile", "team.persona", "-o", "out", "--plain")
    #expect(outcome.code == 1)
    #expect(outFiles().isEmpty)
  }

  @Test func `check checks all`() throws {
    #expect(try work.smpc("check", "team.persona").errors == "team.persona: 2 personas, 2 environments, no problems\n")
    let text = try work.read("team.persona")
    try work.write("team.persona", text.replacing("444455556666", with: "4"))
    let outcome = try work.smpc("check", "team.persona", "--plain")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("there is no account `4` (in the environment `prod`)"))
  }
}
