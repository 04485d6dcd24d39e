import Parser
import Source

/// The diagnostics that a text says it has: `//! SMP0101` at the end of a line.
struct Expectation {
  /// What is wrong with the file: a line, a code and a message for each diagnostic.
  let found: [String]
  /// What the text says is wrong: a line and a code for each.
  let expected: [String]
  /// The diagnostics.
  let diagnostics: [Diagnostic]
  /// The names of what was declared.
  let names: [String]

  init(_ text: String) {
    let file = SourceFile(name: "test.persona", bytes: Array(text.utf8))
    let parsed = parse(file)
    let table = LineTable(file.bytes)
    let lines = parsed.diagnostics.map { $0.place.span.map { file.location(of: $0.start, in: table).line } ?? 0 }
    diagnostics = parsed.diagnostics
    found = zip(lines, diagnostics).map { "\($0) \($1.code)" }
    expected = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
      line.split(separator: "//! ").dropFirst().flatMap { $0.split(separator: " ") }.map { "\(index + 1) \($0)" }
    }
    names = Declaration.all(of: parsed).map(\.name)
  }
}
