import Catalogue
import Compiler
import Parser
import Source

extension Session {
  mutating func save(to words: [String]) -> [Output] {
    guard words.count == 1, !words[0].hasPrefix("-") else {
      return [.diagnostics([.strangeFileName(words)], SourceMap())]
    }
    if definitions.isEmpty, answered.isEmpty {
      return [.lines(["there is nothing to save: nothing was declared, and nothing asked"])]
    }
    let text = source
    if let problem = files.write(text, to: words[0], replacing: written[words[0]]) {
      return [.diagnostics([problem], SourceMap())]
    }
    saved = definitions
    written[words[0]] = text
    return [.lines(["written to \(words[0])"])]
  }

  /// The session as a source: its settings and definitions, and its questions as the claims that their answers are.
  var source: String {
    let settings = definitions.settings(of: inputs.programs, inputs.options)
    let parts = [companions, settings, definitions.source, changes, test]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// A comment that names the sources with which the session's own forms one program.
  private var companions: String {
    let names = inputs.programs.map(\.name.visible)
    if names.isEmpty { return "" }
    let replaced = inputs.programs.flatMap { $0.personas(redeclaredBy: definitions) }
    let condition = replaced.isEmpty ? "" : ", without \(replaced.joined(separator: ", ")) there"
    return "// of one program with \(names.joined(separator: ", "))\(condition)\n"
  }

  /// The personas of files as they were changed, as comments: where they belong they have the names that they need.
  private var changes: String {
    definitions.changes.map { change in
      let lines = change.text.split(separator: "\n", omittingEmptySubsequences: false)
      return "// in \(change.home.visible):\n" + lines.map { $0.isEmpty ? "//\n" : "// \($0)\n" }.joined()
    }.joined(separator: "\n")
  }

  /// The questions as a test; those that are no claim as comments.
  private var test: String {
    let current = answersOfNow
    let claims = current.compactMap(\.claim)
    let others = current.filter { $0.claim == nil }.map {
      "// \($0.question.words.joined(separator: " ")): \($0.verdict.rawValue)"
    }
    var lines: [String] = []
    for line in claims + others where !lines.contains("  " + line) { lines.append("  " + line) }
    return lines.isEmpty ? "" : "test \"asked in a session\" <\n" + lines.joined(separator: "\n") + "\n>\n"
  }
}

extension Session {
  /// What the questions are answered by now, for the world may be another than when they were asked. What cannot be asked
  /// any more is left out, as is the reason, whose search for changes nobody reads here.
  private var answersOfNow: [Answer] {
    var subjects = SubjectTable()
    var seen: Set<String> = []
    return answered.compactMap { answer in
      let words = answer.question.trimmedSpaces
      let question = answer.isWhy && words.hasPrefix("why") ? String(words.dropFirst(3)).trimmedSpaces : words
      guard seen.insert(question).inserted else { return nil }
      return world.answer(Array(question.utf8), alsoKnowing: Self.sourceName, &subjects).answer
    }
  }
}

extension Answer {
  /// The claim that a test can make of the question, since the answer is certain: that all or none is allowed. Nil where
  /// it is no claim about a persona, or one that fixes several values of a key.
  fileprivate var claim: String? {
    guard !isWho, verdict != .depends, let result = results.first, result.subject.kind == .persona else { return nil }
    guard asked.context.allSatisfy({ $0.values.count < 2 }) else { return nil }
    let modal = isPositive == (verdict == .yes) ? "can" : "cannot"
    let resources = asked.resources.map { " on " + $0.joined(separator: ", ") } ?? ""
    let conditions = asked.context.map { "\($0.key) \($0.values.first.map($0.relation) ?? "absent")" }
    let clause = conditions.isEmpty ? "" : " when " + conditions.joined(separator: " and ")
    return "\(result.subject.name) \(modal) \(asked.actions.joined(separator: ", "))\(resources)\(clause);"
  }
}

extension Asked.Pair {
  /// Returns what says in a claim that the key has a value: of an address, that it is in the range of itself alone; by the
  /// name of IAM's operator where the key is not known, or `is` would not take the value.
  fileprivate func relation(_ value: String) -> String {
    let name = key.hasPrefix("\"") ? String(key.dropFirst().dropLast()) : key
    guard let known = conditionKey(name) else { return "StringEquals \(value)" }
    switch known.type {
    case .ipAddress: return "in \(value)"
    case .string where value.contains("*") || value.contains("?"): return "StringEquals \(value)"
    case .string, .arn, .bool, .numeric, .date, .binary: return "is \(value)"
    }
  }
}
