import Foundation
import JSON
import Testing

@Suite struct ReplHelpTests {
  private let work = Workplace()

  init() throws {
    let team = projectFolder.appending(path: "examples/platform-team.persona")
    try work.shell("mkdir examples")
    try work.write("examples/platform-team.persona", try String(contentsOf: team, encoding: .utf8))
  }

  private func said(_ inputs: [String]) throws -> Outcome {
    let words = ["repl", "examples/platform-team.persona"] + inputs.flatMap { ["-c", $0] }
    return try work.smpc(words: words, variables: [:])
  }

  private func commands() throws -> [String] {
    let list = try json(try work.smpc("repl", "--json", "-c", ":help").output)
    return list["commands"]?.elements.compactMap(\.text) ?? []
  }

  @Test func `every page has examples, which work one after the other`() throws {
    let names = try commands()
    #expect(names.count >= 17)
    for name in names + ["questions", "declarations"] {
      let page = try said([":help \(name)"])
      let parts = page.output.split(separator: "\nfor example:\n")
      let examples = parts.last?.split(separator: "\n").map { String($0.dropFirst(2)) } ?? []
      #expect(page.code == 0 && parts.count == 2 && (1...3).contains(examples.count), "\(page)")
      let outcome = try said(examples)
      #expect(
        outcome.code != 1 && !outcome.errors.contains("error[") && !outcome.output.contains("error"),
        "\(name): \(outcome)")
    }
  }

  @Test func `the list fits on a terminal of 30 rows, and its examples stand by the prompt`() throws {
    let lines = try said([":help"]).output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 28)
    for line in lines { #expect(line.count <= 80, "\(line)") }
    let outcome = try said(lines.suffix(3).map { $0.trimmingCharacters(in: .whitespaces) })
    #expect(outcome.code != 1 && outcome.errors.isEmpty, "\(outcome)")
  }

  @Test func `the examples of the list are about whom there is`() throws {
    try work.write("policy.json", #"{"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}"#)
    let example = try #require(try work.smpc("repl", "policy.json", "-c", ":help").lines.suffix(3).first)
    #expect(example == #"  "policy.json" can s3:GetObject on "arn:aws:s3:::data/x""#)
    #expect(try work.smpc("repl", "policy.json", "-c", String(example)).code == 0)
    #expect(try work.smpc("repl", "-c", ":help").lines.last == "  :load team.persona")
  }

  @Test(arguments: [
    ("questions", "KEY absent"), ("can", "KEY absent"), ("with", "KEY absent"), ("quest", "KEY absent"),
    ("persona", "persona NAME <"), ("capability", "capability NAME <"),
  ])
  func `words of the language are explained, too`(word: String, text: String) throws {
    #expect(try said([":help \(word)"]).output.contains(text))
  }
}
