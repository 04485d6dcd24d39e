import Compiler
import Formatter
import IAM
import JSON
import Parser
import Source
import TestSupport
import Testing

/// `format` itself refuses to return a text with other tokens or comments, or one that formatting would change again, so
/// that these tests ask for texts of as many sources as there are.
@Suite struct PropertyTests {
  @Test(arguments: Sample.all) func `a sample keeps its meaning`(sample: Sample) throws {
    let text = try #require(formatted(sample.bytes))
    #expect(roles(of: text) == roles(of: sample.bytes))
  }

  @Test(arguments: Sample.all) func `a sample keeps its meaning, however it is written`(sample: Sample) throws {
    let text = String(decoding: sample.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let scattered = scattered(lines, &random)
      let text = try #require(formatted(scattered))
      #expect(roles(of: text) == roles(of: scattered))
    }
  }

  @Test(arguments: Mutation.Kind.allCases) func `a mutation that still parses can be formatted`(kind: Mutation.Kind) {
    var count = 0
    for sample in Sample.all {
      for mutation in Mutation.all(kind, of: sample) {
        let file = SourceFile(name: sample.name, bytes: mutation.bytes)
        let isMistaken = parse(file).diagnostics.contains(where: \.isError)
        #expect((formatted(mutation.bytes) == nil) == isMistaken)
        if !isMistaken { count += 1 }
      }
    }
    #expect(count > 0 || kind == .duplication)
  }

  @Test func `generated programs can be formatted, however they are written`() {
    for seed in 0..<1_000 as Range<UInt64> {
      var generator = ProgramGenerator(Grammar.file, seed: seed)
      let program = generator.program("file")
      #expect(formatted(Array(program.utf8)) != nil)
      var random = SeededGenerator(seed: seed)
      #expect(formatted(scattered(program, &random)) != nil)
    }
  }

  /// Returns the program with comments and white space of all kinds where it has a space.
  private func scattered(_ program: String, _ random: inout SeededGenerator) -> [UInt8] {
    let gaps = [
      " ", "\n", "\n\n\n", "\t", " // c\n", "\n/// doc \n", "\r\n", "\n  // own\t\r\n\n// two\n", " // é\n\n",
    ]
    var isInString = false
    return program.utf8.flatMap { byte -> [UInt8] in
      if byte == UInt8(ascii: "\"") { isInString.toggle() }
      guard !isInString, byte == 0x20 || byte == 0x0A else { return [byte] }
      return Array((gaps.randomElement(using: &random) ?? " ").utf8)
    }
  }

  /// Returns the compiled roles as JSON, or the codes of what is wrong.
  private func roles(of bytes: [UInt8]) -> String {
    let compilation = compile([Input(name: "test.persona", bytes: bytes)])
    var writer = Writer(.pretty)
    writer.beginObject()
    var renderings = RoleRenderings()
    compilation.forEachRole { persona, role in
      writer.key(persona)
      writer.write(role, &renderings)
    }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
      + compilation.diagnostics.map { "\n\($0.code) \($0.message)" }.joined()
  }
}
