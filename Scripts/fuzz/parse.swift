import Lexer
import Parser
import Source

/// Reads `bytes` as a file and as a question, accounts for every byte, and shows each diagnostic in every style.
func examine(_ bytes: [UInt8]) {
  var map = SourceMap()
  guard let file = map.add(name: "fuzz.persona", bytes: bytes) else { return }
  let tokens = tokenize(file)
  if let problem = coverageProblem(of: tokens, in: file) { preconditionFailure(problem) }
  for token in tokens.tokens where token.kind == .escapedString { _ = stringParts(of: token, in: file) }
  let diagnostics = parse(tokens, of: file).diagnostics + parseQuestion(file).diagnostics
  var box = Renderer(map, style: .box(colored: false))
  var plain = Renderer(map, style: .plain)
  for diagnostic in diagnostics.prefix(4) {
    for text in [box.render(diagnostic), plain.render(diagnostic)] {
      precondition(!text.unicodeScalars.contains { $0.needsEscape && $0 != "\n" }, "a hidden character is shown raw")
    }
  }
}
