import Testing

@Suite struct FolderCheckTests {
  let work = Workplace()

  init() throws { try work.write("team.persona", source(("A", ["P"]))) }

  @Test func `what would change is listed, and nothing changes`() throws {
    let first = try work.smpc("compile", "team.persona", "-o", "out", "--check")
    #expect(first.code == 2)
    #expect(first.errors.isEmpty)
    #expect(
      first.lines == [
        "create .smpc-manifest.json", "create A/policies/P.json", "create A/role.json", "create A/trust.json",
      ])
    #expect(work.files == ["team.persona"])
  }

  @Test func `nothing to change is exit code 0`() throws {
    _ = try work.smpc("compile", "team.persona", "-o", "out")
    let outcome = try work.smpc("compile", "team.persona", "-o", "out", "--check")
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
  }

  @Test func `changes and removals are listed by path`() throws {
    _ = try work.smpc("compile", "team.persona", "-o", "out")
    let dates = try work.changeDates()
    try work.write("new.persona", source(("A", ["Q"])))
    let outcome = try work.smpc("compile", "new.persona", "-o", "out", "--check")
    #expect(outcome.code == 2)
    #expect(
      outcome.lines == [
        "change .smpc-manifest.json", "remove A/policies/P.json", "create A/policies/Q.json", "change A/role.json",
      ])
    let after = try work.changeDates().filter { $0.key != "new.persona" }
    #expect(after == dates)
  }

  @Test func `errors come before what would change`() throws {
    _ = try work.smpc("compile", "team.persona", "-o", "out")
    try work.write("out/A/role.json", "{}")
    let outcome = try work.smpc("compile", "team.persona", "-o", "out", "--check", "--plain")
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("error[SMP0705]"))
    let forced = try work.smpc("compile", "team.persona", "-o", "out", "--check", "--force")
    #expect(forced.code == 2)
    #expect(forced.lines == ["change A/role.json"])
  }
}
