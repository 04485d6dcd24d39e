import Parser
import Source
import TestSupport
import Testing

@Suite struct GrammarTests {
  @Test(arguments: Keyword.allCases) func `a keyword is spelled like its case`(keyword: Keyword) {
    #expect(keyword.text == "\(keyword)")
  }

  @Test func `the parser's productions are those of the file`() {
    #expect(Grammar.file.words.count > 40)
    #expect(Set(Grammar.parser.words.keys) == Set(Grammar.file.words.keys))
    for (name, words) in Grammar.file.words {
      #expect(Grammar.parser.words[name] == words, "\(name)")
    }
  }

  @Test func `what the grammar mentions is defined, and what it defines is used`() {
    let mentioned = Set(Grammar.file.words.values.joined()).filter {
      $0.contains(where: \.isLetter) && !$0.hasPrefix("\"")
    }
    let tokens = ["WORD", "NAME", "NUMBER", "ACTION", "SID", "KEY", "TYPE", "OPERATOR", "STRING", "END"]
    #expect(mentioned.union(["file", "question"]) == Set(Grammar.file.words.keys).union(tokens))
  }

  @Test func `the words of the grammar are the parser's keywords`() {
    let words = Set(Grammar.file.words.values.joined().filter { $0.hasPrefix("\"") }.map { $0.dropFirst().dropLast() })
    #expect(words.filter { $0.contains(where: \.isLetter) } == Set(Keyword.allCases.map { $0.text[...] }))
  }

  @Test func `programs of the grammar parse, and reach all of it`() {
    var reached: Set<String> = []
    var literals: Set<String> = []
    for seed in 0..<1_000 as Range<UInt64> {
      var generator = ProgramGenerator(Grammar.file, seed: seed)
      let program = SourceFile(name: "program", bytes: Array(generator.program("file").utf8))
      let question = SourceFile(name: "question", bytes: Array(generator.program("question").utf8))
      let problems = parse(program).diagnostics + parseQuestion(question).diagnostics
      #expect(
        problems.map { "\($0.message) \($0.place)" } == [],
        "seed \(seed): \(String(decoding: program.bytes, as: UTF8.self))")
      #expect(parseQuestion(question).question != nil)
      reached.formUnion(generator.reached)
      literals.formUnion(generator.literals)
    }
    #expect(reached == Set(Grammar.file.words.keys))
    #expect(literals.isSuperset(of: Keyword.allCases.map(\.text)))
  }
}
