import JSON
import Testing

@Suite struct DiagnosticsTests {
  let work = Workplace()

  @Test func `a warning leaves the output and is summed up`() throws {
    try work.write("a.persona", warned)
    let outcome = try work.smpc("compile", "a.persona", "--plain")
    #expect(outcome.code == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.errors.contains("a.persona:4:4: warning[SMP0109]: "))
    #expect(outcome.errors.hasSuffix("\n1 warning\n"))
  }

  @Test(arguments: ["--deny-warnings", "--deny=SMP0109", "--deny=0109"])
  func `a warning that is denied is an error`(option: String) throws {
    try work.write("a.persona", warned)
    for verb in ["compile", "check"] {
      let outcome = try work.smpc(verb, "a.persona", option, "--plain")
      #expect(outcome.code == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("error[SMP0109]"))
    }
  }

  @Test func `other codes that are denied change nothing`() throws {
    try work.write("a.persona", warned)
    #expect(try work.smpc("check", "a.persona", "--deny", "SMP0101", "--deny", "SMP0102").code == 0)
  }

  @Test func `check says in a line what it read`() throws {
    try work.write("a.persona", source(("A", ["P"]), ("B", ["P"])))
    try work.write("b.persona", "test \"t\" < A cannot iam:*; B cannot iam:*; >")
    let one = try work.smpc("check", "a.persona")
    #expect(one.code == 0)
    #expect(one.output.isEmpty)
    #expect(one.errors == "a.persona: 2 personas, no problems\n")
    let both = try work.smpc("check", "a.persona", "b.persona")
    #expect(both.errors.hasPrefix("2 files: 2 personas, 2 claims, no problems; "))
    #expect(both.errors.contains("does not decide them yet"))
  }

  @Test func `check ends with the number of problems`() throws {
    try work.write("a.persona", wrong)
    let outcome = try work.smpc("check", "a.persona")
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasSuffix("\na.persona: 1 persona, 1 error\n"))
  }

  @Test func `of a hundred thousand mistakes a hundred are shown, errors first of all`() throws {
    let mistakes = String(repeating: "// \u{202E}\n", count: 200) + String(repeating: "%;\n", count: 100_000)
    try work.write("a.persona", header + mistakes)
    let outcome = try work.smpc("check", "a.persona", "--plain")
    let lines = outcome.errors.split(separator: "\n")
    #expect(outcome.code == 1)
    #expect(lines.count(where: { $0.contains(": error[") }) == 100)
    #expect(lines.count(where: { $0.contains(": warning[") }) == 0)
    #expect(lines.contains { $0.wholeMatch(of: /\.\.\. and \d{5,} more/) != nil })
    #expect(lines.last?.contains(/\d{5,} errors, 200 warnings/) == true)
  }

  @Test func `the page of diagnostics describes what is printed`() throws {
    try work.write("a.persona", wrong)
    let outcome = try work.smpc("check", "a.persona", "--diagnostics", "json")
    #expect(outcome.code == 1)
    #expect(outcome.errors.isEmpty)
    let report = try json(outcome.output)
    #expect(report.keys == ["format_version", "diagnostics", "omitted", "counts"])
    #expect(report["format_version"]?.number == "1")
    #expect(report["counts"]?["error"]?.number == "1")
    let found = try #require(report["diagnostics"]?.elements.first)
    #expect(found.keys.prefix(5) == ["code", "severity", "message", "file", "range"])
    #expect(found["file"]?.text == "a.persona")
    let start = try #require(found["range"]?["start"])
    #expect([start["line"], start["column"], start["offset"]].map { $0?.number } == ["4", "41", "95"])
  }

  @Test func `JSON is whole where nothing is wrong and where files are missing`() throws {
    try work.write("a.persona", source(("A", ["P"])))
    let good = try work.smpc("compile", "a.persona", "--diagnostics=json")
    #expect(try json(good.errors)["diagnostics"]?.elements.isEmpty == true)
    #expect(try json(good.output).keys == ["A"])
    let bad = try json(try work.smpc("check", "none", "--diagnostics=json").output)
    #expect(bad["diagnostics"]?.elements.first?.keys == ["code", "severity", "message", "file"])
  }
}
