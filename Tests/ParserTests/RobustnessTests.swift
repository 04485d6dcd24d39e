import Foundation
import Lexer
import Parser
import Source
import TestSupport
import Testing

@Suite struct RobustnessTests {
  @Test(arguments: Sample.all) func `a sample parses without a diagnostic`(sample: Sample) {
    let file = SourceFile(name: sample.name, bytes: sample.bytes)
    #expect(parse(file).diagnostics.map(\.message) == [])
    #expect(!Declaration.all(of: parse(file)).isEmpty)
  }

  @Test(arguments: Mutation.Kind.allCases) func `one mistake is told as one, and costs only its declaration`(
    kind: Mutation.Kind
  ) {
    var score = Score()
    for sample in Sample.all {
      let declarations = Declaration.all(of: parse(SourceFile(name: sample.name, bytes: sample.bytes)))
      for mutation in Mutation.all(kind, of: sample) {
        score.count(mutation, of: sample, declarations: declarations)
      }
    }
    print("\(kind.rawValue): \(score)")
    if showsRemarks { print(score.remarks.joined(separator: "\n")) }
    #expect(score.broken > 500)
    #expect(score.cascades == [])
    #expect(score.one * 100 >= score.broken * 90)
    #expect(score.found * 100 >= score.others * 98)
  }

  @Test(arguments: Sample.all) func `every prefix of a sample is read, and all of it accounted for`(sample: Sample) {
    for end in sample.bytes.indices { check(Array(sample.bytes[..<end]), sample.name) }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `random bytes are read`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 0..<80, using: &generator)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }, "bytes")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func `random tokens in any order are read`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words =
      Keyword.allCases.map(\.text) + ["<", ">", ";", ",", "=", "\"s\"", "\"\\(x)\"", "\n", "a:b", "*", "\"", "{"]
    for _ in 0..<50 {
      let count = Int.random(in: 0..<60, using: &generator)
      let soup = (0..<count).map { _ in
        Bool.random(using: &generator)
          ? words[Int.random(in: 0..<words.count, using: &generator)]
          : ["<", ">", ";", "\n"][Int.random(in: 0..<4, using: &generator)]
      }
      check(Array(soup.joined(separator: " ").utf8), "tokens")
    }
  }

  @Test(arguments: [
    "<", ">", "persona A <", "capability c < given a <", ",", "a ", "\"\n", "given no a <", "persona A ",
    "capability a b ", "persona P < capability a b ", "trust x ", "/// d\n", "let a = b ",
    "\u{0}", "\u{FFFD} ", "persona P < capability A > ", "persona P < capability A b c; ", "persona A persona B < x; ",
    "test \"t\" <",
  ])
  func `what is repeated ten thousand times is read in a moment`(text: String) {
    let parsed = parse(SourceFile(name: "deep", bytes: Array(String(repeating: text, count: 10_000).utf8)))
    #expect(parsed.comments.count + parsed.diagnostics.count + parsed.syntax.items.count > 0)
  }

  /// Parses `bytes`, and checks that spans lie in the file and that the tokens account for all of it.
  private func check(_ bytes: [UInt8], _ name: String) {
    let file = SourceFile(name: name, bytes: bytes)
    let tokens = tokenize(file)
    #expect(coverageProblem(of: tokens, in: file) == nil)
    let parsed = parse(tokens, of: file)
    let spans = parsed.syntax.items.map(\.span) + parsed.diagnostics.compactMap(\.place.span)
    #expect(spans.allSatisfy { $0.start <= $0.end && $0.end <= file.span.end })
  }
}

/// Whether to print each mutation that has more than one diagnostic: for work on the recovery.
private let showsRemarks = ProcessInfo.processInfo.environment["SMPC_REMARKS"] != nil
