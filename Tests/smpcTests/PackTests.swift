import Foundation
import JSON
import Testing

@Suite struct PackTests {
  let work = Workplace()

  @Test func `the page of the built-in pack is what it says of itself`() throws {
    let page = projectFolder.appending(path: "docs/packs/sagemaker.md")
    let outcome = try work.smpc("pack", "docs")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    if ProcessInfo.processInfo.environment["SMPC_BLESS"] == "1" { try Data(outcome.output.utf8).write(to: page) }
    #expect(outcome.output == String(decoding: try Data(contentsOf: page), as: UTF8.self))
    #expect(try work.smpc("pack", "docs", "sagemaker").output == outcome.output)
  }

  @Test(arguments: [
    "",
    """
    subnet "subnet-12345678"; security-group "sg-12345678";
    data-key "11111111-1111-1111-1111-111111111111"; volume-key "22222222-2222-2222-2222-222222222222";
    """,
  ])
  func `the statements of a page are the pack's`(resources: String) throws {
    let copied = try CopiedPack(try work.smpc("pack", "docs").output)
    try work.write("copied.persona", copied.source)
    func roles(_ pack: String) throws -> Value {
      let uses = copied.capabilities.map { "capability \(pack).\($0);" }.joined(separator: "\n  ")
      try work.write(
        "team.persona",
        """
        account 111122223333;
        region eu-west-1;
        trust account account;
        persona P <
          attach managed;
          bucket "data"; repository "images"; database "features"; runtime-role "emr"; \(resources)
          \(uses)
        >
        """)
      let outcome = try work.smpc("compile", "team.persona", "copied.persona")
      #expect(outcome.code == 0, "\(outcome.errors)")
      return try json(outcome.output)
    }
    #expect(copied.capabilities.count > 15)
    #expect(try roles("copied") == roles("sagemaker"))
  }

  @Test func `a file's page shows what strangers wrote, and none of it acts`() throws {
    try work.write("p.persona", strangersPack)
    let outcome = try work.smpc("pack", "docs", "p.persona")
    #expect(outcome.code == 0, "\(outcome.errors)")
    try expectGolden("pack.md", outcome.output)
    #expect(try work.smpc("pack", "docs", "-", input: strangersPack).output == outcome.output)
  }

  @Test(arguments: [
    (["pack"], "needs `docs`"), (["pack", "doc"], "did you mean `docs`?"),
    (["pack", "docs", "sagemakers"], "did you mean `sagemaker`?"),
    (["pack", "docs", "team.persona"], "no `pack` item"), (["pack", "docs", "a", "b"], "one pack at most"),
  ])
  func `what is no pack is a mistake of the command line`(words: [String], message: String) throws {
    try work.write("team.persona", "region eu-west-1;\n")
    let outcome = try work.run(words)
    #expect(outcome.code == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `a pack with mistakes has no page`() throws {
    try work.write("p.persona", "pack p \"P\" grants s3:*;\ncapability A < allow iam:PassRole on *; >\n")
    let outcome = try work.smpc("pack", "docs", "p.persona")
    #expect(outcome.code == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("SMP0802"))
  }
}

/// A pack whose titles, names and comments try to be more than text.
private let strangersPack = #"""
  /// # No heading, <b>no HTML</b>, `<code>` \#u{202E}
  /// ```
  /// never <closed>
  pack p "A *pack* | \u{1B}[2J" grants s3:*, sns:*, managed:SecurityAudit;
  kind drop "`x` | y" is s3:bucket like "in|*";
  kind word;
  let reading = s3:GetObject, s3:GetObjectVersion;
  capability A "<A>" for drop as Pa <
    needs drop = "in-box";
    takes word;
    managed "SecurityAudit";
    allow reading on "\(drop.arn)/\u{7}*" when aws:PrincipalTag/team is "x", "a\"b" ignoring case
      and aws:SourceVpc is word if present given word and aws:MultiFactorAuthAge at most 10 as One;
    given no word, region < deny except s3:GetBucketAcl on except drop when aws:SecureTransport is false; >
  >
  capability B < includes A; needs drop; allow sns:Publish on *; >
  template T "A template" < capability A; tag team = "ml"; >
  template U extends T < >
  trust service "glue.amazonaws.com" when aws:SourceAccount is account;

  """#

/// A pack made of the capabilities that a page shows.
private struct CopiedPack {
  private(set) var capabilities: [String] = []
  private(set) var source = "pack copied \"A copy\" grants *;\n"

  init(_ page: String) throws {
    let part = page.components(separatedBy: "\n## ").first { $0.hasPrefix("Capabilities") }
    for section in try #require(part).components(separatedBy: "\n### ").dropFirst() {
      let blocks = section.components(separatedBy: "```")
      guard blocks.count > 1 else { continue }
      let name = String(section.prefix { $0 != ":" })
      capabilities.append(name)
      source += "capability \(name) as \(row("policy", section) ?? name) <\n"
      for need in row("needs", section)?.components(separatedBy: ", ") ?? [] {
        source += "needs \(need.replacing(" (else ", with: " = ").replacing(")", with: ""));\n"
      }
      source += row("takes", section).map { "takes \($0);\n" } ?? ""
      source += "\(blocks[1])>\n"
    }
  }

  /// Returns the value of a property, its escapes resolved.
  private func row(_ name: String, _ section: String) -> String? {
    let row = section.split(separator: "\n").first { $0.hasPrefix("| \(name) | ") }
    return row.map { String($0.dropFirst(name.count + 5).dropLast(2)).replacing("\\", with: "") }
  }
}
