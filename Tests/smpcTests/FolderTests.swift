import JSON
import Testing

@Suite struct FolderTests {
  let work = Workplace()

  init() throws { try work.write("team.persona", source(("A", ["P", "Q"]), ("B", ["P"]))) }

  static let all = [
    "out/.smpc-manifest.json", "out/A/policies/P.json", "out/A/policies/Q.json", "out/A/role.json", "out/A/trust.json",
    "out/B/policies/P.json", "out/B/role.json", "out/B/trust.json",
  ]

  private func outFiles() -> [String] { work.files.filter { $0.hasPrefix("out/") } }

  @Test func `each role, trust and policy is a file`() throws {
    let outcome = try work.smpc("compile", "team.persona", "-o", "out")
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    #expect(outFiles() == Self.all)
    let roles = try work.smpc("compile", "team.persona", "--minify", "-o", "small").code
    #expect(roles == 0)
    let role = try json(try work.read("out/A/role.json"))
    #expect(role["RoleName"]?.text == "A")
    #expect(try work.read("out/A/policies/P.json").hasPrefix("{\n  \"Version\": \"2012-10-17\",\n"))
    #expect(try work.read("small/A/trust.json").hasPrefix(#"{"Version":"2012-10-17","Statement":[{"#))
    for path in Self.all { #expect(try work.read(path).hasSuffix("}\n")) }
  }

  @Test func `the manifest lists the files in order with checksums that others can check`() throws {
    _ = try work.smpc("compile", "team.persona", "-o", "out")
    let manifest = try json(try work.read("out/.smpc-manifest.json"))
    #expect(manifest.keys == ["format_version", "files"])
    let paths = try #require(manifest["files"]).keys
    #expect(paths.map { "out/\($0)" } == Array(Self.all.dropFirst()))
    let sum = try work.shell("sha256sum out/A/role.json || shasum -a 256 out/A/role.json").output.prefix(64)
    #expect(manifest["files"]?["A/role.json"]?.text == "sha256:\(sum)")
  }

  @Test func `a second run touches nothing`() throws {
    _ = try work.smpc("compile", "team.persona", "-o", "out")
    let dates = try work.changeDates()
    #expect(try work.smpc("compile", "team.persona", "-o", "out").code == 0)
    #expect(try work.changeDates() == dates)
  }

  @Test func `a change leaves the files alone that it does not concern`() throws {
    _ = try work.smpc("compile", "team.persona", "-o", "out")
    let dates = try work.changeDates()
    try work.write("team.persona", source(("A", ["P", "Q", "R"]), ("B", ["P"])))
    #expect(try work.smpc("compile", "team.persona", "-o", "out").code == 0)
    let after = try work.changeDates()
    let changed = after.keys.filter { dates[$0] != after[$0] && !$0.hasSuffix("policies") }.sorted()
    let expected = [
      "out", "out/.smpc-manifest.json", "out/A", "out/A/policies/R.json", "out/A/role.json", "team.persona",
    ]
    #expect(changed == expected)
  }

  @Test func `what is no longer produced is removed with its folders`() throws {
    _ = try work.smpc("compile", "team.persona", "-o", "out")
    try work.write("out/notes.txt", "mine")
    try work.write("team.persona", source(("A", ["Q"])))
    #expect(try work.smpc("compile", "team.persona", "-o", "out").code == 0)
    #expect(
      outFiles() == [
        "out/.smpc-manifest.json", "out/A/policies/Q.json", "out/A/role.json", "out/A/trust.json", "out/notes.txt",
      ])
    #expect(try work.shell("test -e out/B").code == 1)
  }

  @Test func `a file that was deleted comes back`() throws {
    _ = try work.smpc("compile", "team.persona", "-o", "out")
    try work.shell("rm out/A/role.json")
    #expect(try work.smpc("compile", "team.persona", "-o", "out").code == 0)
    #expect(outFiles() == Self.all)
  }

  @Test func `a chosen persona leaves the files of others`() throws {
    _ = try work.smpc("compile", "team.persona", "-o", "out")
    try work.write("team.persona", source(("A", ["P"]), ("C", ["P"])))
    #expect(try work.smpc("compile", "team.persona", "-o", "out", "--persona", "A").code == 0)
    #expect(outFiles() == Self.all.filter { $0 != "out/A/policies/Q.json" })
    #expect(try work.smpc("compile", "team.persona", "-o", "out").code == 0)
    #expect(outFiles().map { $0.split(separator: "/")[1] } == [".smpc-manifest.json", "A", "A", "A", "C", "C", "C"])
  }
}
