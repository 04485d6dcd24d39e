import Testing

@Suite struct FolderRefusalTests {
  let work = Workplace()

  init() throws { try work.write("team.persona", source(("A", ["P", "Q"]))) }

  private func compile(_ words: String...) throws -> Outcome {
    try work.run(["compile", "team.persona", "-o", "out", "--plain"] + words)
  }

  /// Expects an error of a code for each path, and that the folder is as it was.
  private func expectRefusal(_ code: String, _ paths: [String]) throws {
    let before = try work.shell("ls -lR out; cat out/A/*").output
    let outcome = try compile()
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    let found = outcome.errors.split(separator: "\n").filter { $0.contains("error[") }
    #expect(found.map { $0.prefix { $0 != ":" } } == paths.map { Substring($0) })
    #expect(found.allSatisfy { $0.contains("error[\(code)]") })
    #expect(try work.shell("ls -lR out; cat out/A/*").output == before)
  }

  @Test func `all files changed by hand are named, and force replaces them`() throws {
    _ = try compile()
    try work.shell("echo >> out/A/role.json; echo >> out/A/policies/Q.json")
    try work.write("team.persona", source(("A", ["P"])))
    try expectRefusal("SMP0705", ["out/A/role.json", "out/A/policies/Q.json"])
    #expect(try compile("--force").code == 0)
    #expect(try compile().code == 0)
    #expect(!work.files.contains("out/A/policies/Q.json"))
  }

  @Test func `files that smpc did not write are named, and force replaces them`() throws {
    try work.shell("mkdir -p out/A; echo mine > out/A/role.json")
    try expectRefusal("SMP0705", ["out/A/role.json"])
    #expect(try compile("--force").code == 0)
    #expect(try work.read("out/A/role.json").hasPrefix("{"))
  }

  @Test func `a file that happens to be right is taken over`() throws {
    _ = try compile()
    try work.shell("rm out/.smpc-manifest.json")
    #expect(try compile().code == 0)
    #expect(try compile("--check").code == 0)
  }

  @Test(arguments: [
    (
      "mkdir out; ln -s ../elsewhere out/A",
      ["out/A/role.json", "out/A/trust.json", "out/A/policies/P.json", "out/A/policies/Q.json"]
    ),
    ("mkdir -p out/A; ln -s /etc/passwd out/A/trust.json", ["out/A/trust.json"]),
    ("mkdir out; ln -s ../elsewhere/m out/.smpc-manifest.json", ["out/.smpc-manifest.json"]),
  ])
  func `links in the folder are never followed`(preparation: String, paths: [String]) throws {
    try work.shell("mkdir elsewhere; \(preparation)")
    try expectRefusal("SMP0706", paths)
    #expect(try compile("--force").code == 1)
    #expect(work.files.filter { $0.hasPrefix("elsewhere/") }.isEmpty)
  }

  @Test(arguments: [
    ("touch out", "out"), ("ln -s none out", "out"), ("mkdir -p out/A/role.json", "out/A/role.json"),
    ("mkdir -p out/A; mkfifo out/A/role.json", "out/A/role.json"),
  ])
  func `what is in the way is named`(preparation: String, path: String) throws {
    try work.shell(preparation)
    try #require(try compile().code == 1)
    #expect(try compile().errors.hasPrefix("\(path): error[SMP0704]: "))
  }

  @Test func `a place where nothing can be written is an error`() throws {
    let outcome = try work.smpc("compile", "team.persona", "-o", "team.persona/out", "--plain")
    #expect(outcome.code == 1)
    #expect(outcome.errors.hasPrefix("team.persona/out: error[SMP0704]: "))
  }

  @Test func `a disk that takes no more leaves nothing half-written`() throws {
    _ = try compile()
    try work.write("team.persona", source(("A", (0..<40).map { "P\($0)" })))
    let before = work.files
    let outcome = try work.shell("ulimit -f 1; exec $SMPC compile team.persona -o out --plain")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("error[SMP0704]"))
    #expect(work.files == before)
    #expect(try work.smpc("compile", "team.persona", "-o", "out").code == 0)
  }

  @Test(arguments: [
    "", "{", "[]", #"{"format_version":2,"files":{}}"#, #"{"format_version":1}"#,
    #"{"format_version":1,"files":{"../x/y":"sha256:0"}}"#, #"{"format_version":1,"files":{"A/x":"md5:0"}}"#,
    #"{"format_version":1,"files":{"A/x":"sha256:0"}}"#,
  ])
  func `a manifest that smpc did not write is an error, also with force`(text: String) throws {
    try work.shell("mkdir -p out/A")
    try work.write("out/.smpc-manifest.json", text)
    for outcome in [try compile(), try compile("--force"), try compile("--check")] {
      #expect(outcome.code == 1)
      #expect(outcome.errors.hasPrefix("out/.smpc-manifest.json: error[SMP0708]: "))
    }
    #expect(try work.read("out/.smpc-manifest.json") == text)
  }

  @Test func `names that differ only in case are an error`() throws {
    try work.write("team.persona", source(("A", ["P", "p"])))
    #expect(try compile().code == 1)
    #expect(work.files == ["team.persona"])
    try work.write("team.persona", source(("Team", ["P"])))
    _ = try work.shell("rm -rf out; $SMPC compile team.persona -o out")
    try work.write("team.persona", source(("TEAM", ["P"]), ("Other", ["P"])))
    let chosen = try compile("--persona", "TEAM")
    #expect(chosen.code == 1)
    #expect(chosen.errors.contains("error[SMP0707]: `Team` and `TEAM`"))
    #expect(try compile().code == 0)
    #expect(work.files.contains("out/TEAM/role.json"))
  }
}
