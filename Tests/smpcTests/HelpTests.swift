import Testing

@Suite struct HelpTests {
  let work = Workplace()

  static let showing = [
    "--deny-warnings", "--deny CODE", "--diagnostics text|json|sarif|github", "--plain", "--color auto|always|never",
    "-h, --help",
  ]
  static let options = [
    "new": ["--force", "--diagnostics text|json|sarif|github", "--plain", "--color auto|always|never", "-h, --help"],
    "compile": [
      "--persona NAME", "--account ID", "--region REGION", "--partition NAME", "--policy", "--minify",
      "-o, --output DIR", "--check", "--force",
    ] + showing,
    "check": [
      "--environment NAME", "--account ID", "--region REGION", "--partition NAME", "--no-silences", "--baseline FILE",
      "--update-baseline",
    ] + showing,
    "import": [
      "-o, --output FILE", "--check", "--force", "--pack-path DIR", "--allow-outside DIR", "--plain",
      "--color auto|always|never", "-h, --help",
    ],
    "fmt": ["--check", "--diff"] + showing,
    "facts": [
      "--level any|list|read|write|tagging|permissions", "--type TYPE", "--json", "-h, --help",
    ],
    "pack": [
      "--pack-path DIR", "--allow-outside DIR", "--diagnostics text|json|sarif|github", "--plain",
      "--color auto|always|never", "-h, --help",
    ],
    "ask": [
      "--json", "--environment NAME", "--account ID", "--region REGION", "--partition NAME", "--pack-path DIR",
      "--allow-outside DIR", "--managed-policies DIR", "--ignore-unknown-policies",
      "--diagnostics text|json|sarif|github", "--plain", "--color auto|always|never", "-h, --help",
    ],
    "why-denied": [
      "--json", "--environment NAME", "--account ID", "--region REGION", "--partition NAME", "--pack-path DIR",
      "--allow-outside DIR", "--managed-policies DIR", "--ignore-unknown-policies",
      "--diagnostics text|json|sarif|github", "--plain", "--color auto|always|never", "-h, --help",
    ],
    "repl": [
      "-c, --command INPUT", "--json", "--environment NAME", "--account ID", "--region REGION", "--partition NAME",
      "--pack-path DIR", "--allow-outside DIR", "--managed-policies DIR", "--ignore-unknown-policies", "--plain",
      "--color auto|always|never", "-h, --help",
    ],
    "evaluate": [
      "--policies FILE", "--boundary FILE", "--diagnostics text|json|sarif|github", "--plain",
      "--color auto|always|never", "-h, --help",
    ],
    "explain": ["-h, --help"],
    "completions": ["-h, --help"],
    "help": ["-h, --help"],
  ]

  @Test(arguments: options.keys.sorted())
  func `the help of a command has every option and examples`(verb: String) throws {
    let outcome = try work.smpc("help", verb)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    for option in Self.options[verb] ?? [] {
      #expect(outcome.lines.contains { $0 == "  \(option)" || $0.hasPrefix("  \(option)  ") })
    }
    #expect(outcome.output.split(separator: "\nexamples:\n").last?.contains("smpc \(verb) ") == true)
    #expect(outcome.output.contains("usage: smpc \(verb) "))
    #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    for words in [[verb, "--help"], ["--help", verb], [verb, "file", "-h"], [verb, "--bogus", "-h"]] {
      #expect(try work.run(words).output == outcome.output)
    }
  }

  @Test func `the general help names every command and exit code`() throws {
    let outcome = try work.smpc("help")
    #expect(outcome.code == 0)
    for verb in Self.options.keys { #expect(outcome.output.contains("\n  \(verb) ")) }
    for code in [0, 1, 2, 3, 64, 70] { #expect(outcome.output.contains("\n  \(code) ")) }
    #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    for word in ["--help", "-h"] { #expect(try work.smpc(word).output == outcome.output) }
  }

  @Test func `the version names the IAM facts and their days`() throws {
    let outcome = try work.smpc("--version")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("smpc "))
    #expect(outcome.output.contains(/\n  actions .* of \d{4}-\d\d-\d\d\n/))
  }

  @Test func `a code is explained with an example of both kinds`() throws {
    let outcome = try work.smpc("explain", "SMP0101")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("SMP0101: "))
    #expect(outcome.output.contains("This is wrong:\n\n    "))
    #expect(outcome.output.contains("This is right:\n\n    "))
    #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    #expect(try work.smpc("explain", "smp0101").output == outcome.output)
    #expect(try work.smpc("explain", "0101").output == outcome.output)
  }

  @Test func `without a code all are listed, each with the title of its page`() throws {
    let lines = try work.smpc("explain").lines
    #expect(lines.count > 20)
    #expect(lines.filter { !$0.contains(/^  SMP\d{4}  \S/) }.isEmpty)
  }
}
