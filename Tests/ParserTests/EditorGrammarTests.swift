import Foundation
import Parser
import Source
import TestSupport
import Testing

/// The grammars of editors, held against the parser as far as that goes without an editor.
@Suite struct EditorGrammarTests {
  private let keywords = Set(Keyword.allCases.map(\.text))
  private let grammar = projectText("grammar/tree-sitter-persona/grammar.js")

  @Test func `tree-sitter's grammar has the parser's keywords`() {
    #expect(Set(grammar.matches(of: /"([a-z]+)"/).map { String($0.1) }) == keywords)
  }

  @Test func `tree-sitter's highlighting colours each keyword, and each once`() {
    let lists = projectText("grammar/tree-sitter-persona/queries/highlights.scm").matches(of: /\[([^\]]*)\] @keyword/)
    let words = lists.flatMap { $0.1.matches(of: /"([a-z]+)"/).map { String($0.1) } }
    #expect(Set(words) == keywords)
    #expect(words.count == keywords.count)
  }

  @Test func `the TextMate grammar has the parser's keywords`() throws {
    let text = projectText("grammar/persona.tmLanguage.json")
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let patterns = patterns(in: root).filter(isAboutKeywords)
    let words = patterns.compactMap { $0["match"] as? String }.flatMap { match in
      match.replacing(/\\./, with: " ").matches(of: /[a-z]+/).map { String($0.0) }
    }
    #expect(Set(words) == keywords)
  }

  @Test func `the TextMate grammar's regular expressions are well formed`() throws {
    let root = try JSONSerialization.jsonObject(with: Data(projectText("grammar/persona.tmLanguage.json").utf8))
    let expressions = patterns(in: root).flatMap { rule in ["match", "begin", "end"].compactMap { rule[$0] as? String }
    }
    #expect(expressions.count > 10)
    for text in expressions {
      #expect(throws: Never.self) { try NSRegularExpression(pattern: text.replacing("\\h", with: "[0-9A-Fa-f]")) }
    }
  }

  @Test(arguments: ["highlights", "folds"])
  func `a query speaks of nodes and fields that tree-sitter's grammar has`(name: String) {
    let query = projectText("grammar/tree-sitter-persona/queries/\(name).scm").replacing(/"(\\.|[^"])*"/, with: "")
    let rules = grammar.matches(of: /(?m)^ {4}([a-z_]+): \(/).map { String($0.1) }
    let aliases = grammar.matches(of: /\$\.([a-z]+)\)/).map { String($0.1) }
    let nodes = query.matches(of: /\(([a-z_]+)/).map { String($0.1) }
    #expect(nodes.count > 5)
    for node in nodes { #expect(rules.contains(node) || aliases.contains(node), "\(node)") }
    let fields = Set(grammar.matches(of: /field\('([a-z]+)'/).map { String($0.1) })
    for match in query.matches(of: /([a-z]+):/) { #expect(fields.contains(String(match.1)), "\(match.1)") }
  }

  @Test(arguments: projectPaths(in: "grammar/tree-sitter-persona/test/corpus", suffix: ".txt"))
  func `the sources of tree-sitter's corpus parse`(path: String) {
    let cases = projectText(path).split(separator: /(?m)^=+\n.*\n=+\n/)
    #expect(cases.count > 2)
    for text in cases {
      let source = text.split(separator: /(?m)^-+\n/).first.map { Array($0.utf8) } ?? []
      let file = SourceFile(name: path, bytes: source)
      let problems = path.hasSuffix("questions.txt") ? parseQuestion(file).diagnostics : parse(file).diagnostics
      #expect(problems.map { "\($0.message): \(text)" } == [])
    }
  }

  /// Returns every object of a JSON value.
  private func patterns(in value: Any) -> [[String: Any]] {
    if let values = value as? [Any] { return values.flatMap(patterns) }
    guard let object = value as? [String: Any] else { return [] }
    return [object] + object.values.flatMap(patterns)
  }

  private func isAboutKeywords(_ rule: [String: Any]) -> Bool {
    let captures = rule["captures"] as? [String: [String: String]] ?? [:]
    let names = captures.values.compactMap { $0["name"] } + [rule["name"] as? String ?? ""]
    return rule["match"] != nil && names.contains { $0.hasPrefix("keyword.") }
  }
}
