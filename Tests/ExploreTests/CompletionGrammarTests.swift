import Lexer
import Parser
import Source
import TestSupport
import Testing

@testable import Explore

@Suite struct `The rules of completion` {
  @Test(arguments: Sample.all) func `take every sample`(_ sample: Sample) {
    #expect(refused(SourceFile(name: sample.name, bytes: sample.bytes)) == nil)
  }

  @Test func `take what the grammar can say`() {
    for seed in 0..<300 as Range<UInt64> {
      var generator = ProgramGenerator(Grammar.file, seed: seed)
      for start in ["file", "question"] {
        let text = generator.program(start)
        #expect(refused(SourceFile(name: start, bytes: Array(text.utf8))) == nil, "\(seed): \(text)")
      }
    }
  }

  /// Returns the first token that the rules do not expect, with the text before it.
  private func refused(_ file: SourceFile) -> String? {
    let automaton = CompletionAutomaton.input
    var states = [automaton.start]
    for token in tokenize(file).tokens.dropLast() {
      let keyword = token.kind == .word ? Keyword(file.text(of: token.span)) : nil
      states = automaton.states(after: states, token.kind, keyword)
      if states.isEmpty { return String(file.text(of: Span(start: 0, end: token.span.end)).suffix(120)) }
    }
    return nil
  }
}
