import Compiler
import Source

extension Session {
  /// The session as a source: its settings and definitions, and its questions as the claims that their answers are.
  var saved: String {
    let parts = [definitions.inheritedSettings(of: inputs.programs), definitions.source, test]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The questions as a test; those that are no claim as comments. What is asked about and is not there any more is left
  /// out.
  private var test: String {
    let current = answered.filter { answer in
      answer.results.allSatisfy { world.subjectNames.contains($0.subject.name) }
    }
    let claims = current.compactMap(\.claim)
    let others = current.filter { $0.claim == nil }.map {
      "// \($0.question.words.joined(separator: " ")): \($0.verdict.rawValue)"
    }
    var lines: [String] = []
    for line in claims + others where !lines.contains("  " + line) { lines.append("  " + line) }
    return lines.isEmpty ? "" : "test \"asked in a session\" <\n" + lines.joined(separator: "\n") + "\n>\n"
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
    let conditions = asked.context.map { $0.key + ($0.values.first.map { " is " + $0 } ?? " absent") }.joined(
      separator: " and ")
    let clause = conditions.isEmpty ? "" : " when " + conditions
    return "\(result.subject.name) \(modal) \(asked.actions.joined(separator: ", "))\(resources)\(clause);"
  }
}
