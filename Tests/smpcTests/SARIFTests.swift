import JSON
import Testing

@Suite struct SARIFTests {
  let work = Workplace()

  /// Checks files and returns the one run of the log.
  private func run(_ words: String...) throws -> Value {
    let outcome = try work.run(["check", "--diagnostics", "sarif"] + words)
    #expect(outcome.errors.isEmpty)
    let log = try json(outcome.output)
    #expect(log["version"]?.text == "2.1.0")
    #expect(log["$schema"]?.text?.hasPrefix("https://") == true)
    #expect(log["runs"]?.elements.count == 1)
    return try #require(log["runs"]?.elements.first)
  }

  /// Returns the URI of a result's own place.
  private func uri(_ result: Value) -> String? { place(result)?["artifactLocation"]?["uri"]?.text }

  private func place(_ result: Value) -> Value? { result["locations"]?.elements.first?["physicalLocation"] }

  private func fingerprint(_ result: Value) -> String? {
    result["partialFingerprints"]?["primaryLocationLineHash"]?.text
  }

  @Test func `mistakes of many kinds give exactly this log`() throws {
    try work.write("mistakes.persona", try golden("mistakes.persona"))
    let log = try json(try work.smpc("check", "--diagnostics", "sarif", "mistakes.persona").output)
    var writer = Writer(.pretty)
    writer.value(log.without(["fullDescription", "help"]))
    writer.endLine()
    try expectGolden("mistakes.sarif", String(decoding: writer.bytes, as: UTF8.self))
  }

  @Test func `the help of a rule is the page of its code`() throws {
    try work.write("a.persona", wrong)
    let rule = try #require(try run("a.persona")["tool"]?["driver"]?["rules"]?.elements.first)
    #expect(rule["help"]?["text"]?.text == (try work.smpc("explain", try #require(rule["id"]?.text)).output))
  }

  @Test func `a log without results is whole`() throws {
    try work.write("a.persona", source(("A", ["P"])))
    let run = try run("a.persona")
    #expect(run["tool"]?["driver"]?.keys == ["name", "version", "semanticVersion", "rules"])
    #expect(run["tool"]?["driver"]?["rules"]?.elements.isEmpty == true)
    #expect(run["results"]?.elements.isEmpty == true)
    #expect(run["columnKind"]?.text == "unicodeCodePoints")
  }

  @Test func `every result has all that code scanning requires, and its rule`() throws {
    try work.write("mistakes.persona", try golden("mistakes.persona"))
    for run in [try run("mistakes.persona"), try run("none", "mistakes.persona"), try run("/none/é")] {
      let rules = try #require(run["tool"]?["driver"]?["rules"]?.elements)
      let results = try #require(run["results"]?.elements)
      #expect(!results.isEmpty)
      for rule in rules {
        for name in ["shortDescription", "fullDescription", "help"] {
          #expect(rule[name]?["text"]?.text?.isEmpty == false)
        }
        #expect(rule["help"]?["markdown"]?.text?.contains("```") == true)
      }
      for result in results {
        let index = try #require(result["ruleIndex"]?.number.flatMap { Int($0) })
        #expect(rules[index]["id"]?.text == result["ruleId"]?.text)
        #expect(["error", "warning", "note"].contains(result["level"]?.text))
        #expect(result["message"]?["text"]?.text?.isEmpty == false)
        #expect(uri(result)?.isEmpty == false)
        #expect(fingerprint(result)?.contains(/^[0-9a-f]+:\d+$/) == true)
        #expect(place(result)?["region"]?.keys == ["startLine", "startColumn", "endLine", "endColumn"])
      }
      let used = Set(results.compactMap { $0["ruleId"]?.text })
      #expect(rules.compactMap { $0["id"]?.text } == used.sorted())
    }
  }

  @Test(arguments: [
    ("./sub//a b.persona", "sub/a%20b.persona"), ("é:%.persona", "%C3%A9%3A%25.persona"), ("../x", "../x"), (".", "."),
  ])
  func `relative paths are URIs that start from the folder of the run`(path: String, expected: String) throws {
    let result = try #require(try run(path)["results"]?.elements.first)
    #expect(uri(result) == expected)
    #expect(place(result)?["artifactLocation"]?["uriBaseId"]?.text == "%SRCROOT%")
  }

  @Test func `absolute paths are URIs of files`() throws {
    let result = try #require(try run("/none/a b")["results"]?.elements.first)
    #expect(uri(result) == "file:///none/a%20b")
    #expect(place(result)?["artifactLocation"]?.keys == ["uri"])
  }

  @Test func `what concerns no file is shown at the first one`() throws {
    try work.write("a.persona", source(("A", ["P"])))
    let outcome = try work.smpc("compile", "--persona", "B", "a.persona", "--diagnostics=sarif")
    #expect(outcome.output.isEmpty)
    let result = try #require(try json(outcome.errors)["runs"]?.elements.first?["results"]?.elements.first)
    #expect(result["ruleId"]?.text == "SMP0710")
    #expect(uri(result) == "a.persona")
  }

  @Test func `a place in a built-in pack is named, for there is no file to link to`() throws {
    try work.write("a.persona", header + "persona A < capability S3BucketAccess; >\n")
    let results = try run("a.persona")["results"]?.elements ?? []
    let result = try #require(results.first { $0["ruleId"]?.text == "SMP0301" })
    #expect(result["message"]?["text"]?.text?.contains("\nneeded here, in pack:sagemaker\n") == true)
    #expect(result["relatedLocations"] == nil)
  }

  @Test func `a fingerprint stays when lines move, and goes when they change`() throws {
    try work.write("a.persona", header + "let a = %;\nlet b = %;\n")
    try work.write("b.persona", "\n// more\n\n" + header + "let  a = %;\r\n\tlet b = %;\r\n")
    try work.write("c.persona", header + "let c = %;\nlet b = %;\n")
    let found = try ["a", "b", "c"].map { name in
      try run("\(name).persona")["results"]?.elements.map { fingerprint($0) } ?? []
    }
    #expect(found[0].count == 2)
    #expect(found[0] == found[1])
    #expect(found[0][0] != found[2][0])
    #expect(found[0][1] == found[2][1])
  }

  /// The first follows from the definition: the one sign, U+FFFF for the end of the file, and zeros up to 100 units.
  @Test func `fingerprints are those that code scanning finds itself`() throws {
    try work.write("empty.persona", "%")
    let one = try #require(try run("empty.persona")["results"]?.elements.first)
    let hash = ([0x25, 0xFFFF] + Array(repeating: 0, count: 98)).reduce(0 as UInt64) { $0 &* 37 &+ $1 }
    #expect(fingerprint(one) == "\(String(hash, radix: 16)):1")
    let line = String(repeating: "%;", count: 60) + "\n"
    try work.write("twice.persona", line + line)
    let prints = Set(try run("twice.persona")["results"]?.elements.compactMap { fingerprint($0) } ?? [])
    #expect(prints.map { $0.split(separator: ":")[1] }.sorted() == ["1", "2"])
  }

  @Test func `at most five thousand results are written, and the rest is told`() throws {
    try work.write("a.persona", String(repeating: "%;\n", count: 6_000) + "// \u{202E}\n")
    let run = try run("a.persona")
    #expect(run["results"]?.elements.count == 5_000)
    #expect(run["results"]?.elements.contains { $0["level"]?.text != "error" } == false)
    let invocation = try #require(run["invocations"]?.elements.first)
    let notification = invocation["toolExecutionNotifications"]?.elements.first
    #expect(notification?["message"]?["text"]?.text?.contains(/^\d+ further results left out/) == true)
  }

  @Test func `the same goes to standard error where standard output has a result`() throws {
    try work.write("a.persona", warned)
    for verb in ["compile", "fmt"] {
      let outcome = try work.smpc(verb, "a.persona", "--diagnostics", "sarif")
      #expect(outcome.code == 0)
      #expect(try json(outcome.errors)["runs"]?.elements.first?["results"]?.elements.count == 1)
    }
  }
}

extension Value {
  /// Returns the value with members of these keys left out at every depth.
  fileprivate func without(_ keys: [String]) -> Value {
    switch self {
    case .array(let elements): .array(elements.map { $0.without(keys) })
    case .object(let members):
      .object(members.filter { !keys.contains($0.key) }.map { Member($0.key, $0.value.without(keys)) })
    default: self
    }
  }
}
