import Testing

@Suite struct GitHubTests {
  let work = Workplace()

  /// Texts that would be commands if they stood where a runner looks for them.
  static let attacks = [
    "::error::x", "a\n::error::x", "a\r::error::x", "a%0A::error::x", "##[error]x", "a,title=b::x", "a:\u{200B}:b",
    "\u{2028}::error::x", "%25", "-##[add-mask]x",
  ]

  @Test func `mistakes of many kinds give exactly these commands`() throws {
    try work.write("mistakes.persona", try golden("mistakes.persona"))
    let outcome = try work.smpc("check", "--diagnostics", "github", "mistakes.persona")
    #expect(outcome.code == 1)
    #expect(outcome.errors.isEmpty)
    try expectGolden("mistakes.github", outcome.output)
  }

  @Test func `the severities are error, warning and notice`() throws {
    try work.write("a.persona", "persona A < capability ManageJobs; bucket \"my-data\" >")
    let outcome = try work.smpc("compile", "a.persona", "--diagnostics", "github")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("{"))
    let lines = outcome.errors.split(separator: "\n").map { $0.prefix { $0 != "," } }
    #expect(Set(lines) == ["::warning file=a.persona", "::notice file=a.persona"])
    let denied = try work.smpc("compile", "a.persona", "--diagnostics=github", "--deny-warnings")
    #expect(denied.errors.hasPrefix("::error file=a.persona,line=1,col="))
  }

  @Test func `a place of several lines has no columns`() throws {
    try work.write("a.persona", "// \u{202E}\npersona A < >\npersona A\n <\n")
    for line in try work.smpc("check", "a.persona", "--diagnostics=github").lines {
      let command = try #require(try Command(String(line)))
      let isOneLine = command.properties["line"] == command.properties["endLine"]
      #expect((command.properties["col"] != nil) == isOneLine)
    }
  }

  @Test(arguments: attacks) func `the name of a file forges nothing`(name: String) throws {
    for verb in ["check", "compile", "fmt"] {
      let outcome = try work.smpc(verb, "--diagnostics", "github", "--", name)
      let lines = (outcome.output + outcome.errors).split(separator: "\n").map(String.init)
      #expect(lines.count == 1)
      let command = try #require(try Command(lines[0]))
      #expect(command.name == "error")
      #expect(command.properties.keys.sorted() == ["file", "title"])
    }
  }

  @Test(arguments: attacks) func `what stands in a source forges nothing`(text: String) throws {
    let quoted = text.filter { !"\n\r\u{2028}".contains($0) }
    let source = "persona \(text) <\n\(text)\ncapability \(quoted);\nbukket \"\(quoted)\";\n// \(text)\n>"
    try work.write("a.persona", source)
    let outcome = try work.smpc("check", "a.persona", "--diagnostics", "github")
    #expect(!outcome.lines.isEmpty)
    for line in outcome.lines {
      let command = try #require(try Command(String(line)))
      #expect(["error", "warning", "notice"].contains(command.name))
      #expect(command.properties["file"] == "a.persona")
    }
  }

  @Test(arguments: ["--x##[add-mask]y", "##[add-mask]y"])
  func `a word that makes no sense forges nothing`(word: String) throws {
    let outcome = try work.smpc(word, "a.persona", "--diagnostics", "github")
    #expect(outcome.code == 64)
    #expect(!outcome.errors.contains("##["))
    #expect(!outcome.errors.split(separator: "\n").contains { $0.hasPrefix("::") })
  }

  @Test func `files that are not laid out become commands`() throws {
    try work.write("::error::x,y", "account  1;\n")
    let outcome = try work.smpc("fmt", "--check", "--diagnostics=github", "::error::x,y")
    #expect(outcome.code == 2)
    let command = try #require(try Command(outcome.output.trimmed))
    #expect(command.name == "error")
    #expect(command.properties == ["file": "::error::x,y", "title": "smpc fmt"])
  }

  @Test func `a diff is between words that stop and start commands`() throws {
    try work.write("a.persona", "// ##[error]x\naccount  1;\n")
    let lines = try work.smpc("fmt", "--diff", "--diagnostics=github", "a.persona").lines
    let word = try #require(lines.first?.split(separator: ":").last)
    #expect(lines.first == "::stop-commands::\(word)")
    #expect(lines.last == "::\(word)::")
    #expect(word.count == 64)
    #expect(lines.dropFirst().dropLast().allSatisfy { !$0.contains(word) })
  }

  @Test func `a hundred are written, errors rather than others, and the rest is counted`() throws {
    try work.write("a.persona", "// \u{202E}\n" + String(repeating: "%;\n", count: 150))
    let lines = try work.smpc("check", "a.persona", "--diagnostics=github").lines
    #expect(lines.count { $0.hasPrefix("::error ") } == 100)
    #expect(lines.count == 101)
    #expect(lines.last?.contains(/^::notice title=smpc::\d+ more are not shown$/) == true)
  }
}

/// A command as GitHub's runner takes it apart.
private struct Command {
  let name: String
  let properties: [String: String]

  /// Reads a line as the runner does; returns nil if it holds no command of the newer form.
  init?(_ line: String) throws {
    guard let match = try /^::(\w+)( [^\n]*?)?::(.*)$/.firstMatch(in: line) else { return nil }
    name = String(match.1)
    properties = (match.2 ?? "").dropFirst().split(separator: ",").reduce(into: [:]) { known, pair in
      let parts = pair.split(separator: "=", maxSplits: 1)
      known[String(parts[0])] = parts.count > 1 ? Self.unescaped(String(parts[1])) : ""
    }
  }

  private static func unescaped(_ text: String) -> String {
    [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")].reduce(text) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}

extension String {
  fileprivate var trimmed: String { String(prefix { $0 != "\n" }) }
}
