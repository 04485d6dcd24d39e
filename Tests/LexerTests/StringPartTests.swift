import Lexer
import Source
import Testing

@Suite struct StringPartTests {
  @Test(arguments: [
    (#""""#, [] as [String]), (#""a""#, ["a"]), (#""\"\\\n\t""#, ["\"\\\n\t"]), (#""\u{1F600}""#, ["😀"]),
    (#""\u{41}\u{00000041}""#, ["AA"]), (#""${aws:username}""#, ["${aws:username}"]), (#""\(a)""#, ["(a)"]),
    (#""x\(a.arn)y\(b-c)""#, ["x", "(a.arn)", "y", "(b-c)"]), (#""\\(a)""#, [#"\(a)"#]), (#""ä\n""#, ["ä\n"]),
  ])
  func `text and interpolations come in order`(text: String, parts: [String]) {
    let read = reading(text)
    #expect(read.parts == parts)
    #expect(read.problems == [])
  }

  @Test(arguments: [
    (#""\q""#, #"SMP0110 \q"#), (#""\ä""#, #"SMP0110 \ä"#), (#""\u""#, #"SMP0110 \u"#), (#""\u{}""#, #"SMP0110 \u{}"#),
    (#""\u{+41}""#, #"SMP0110 \u{+41}"#), (#""\u{D800}""#, #"SMP0110 \u{D800}"#),
    (#""\u{110000}""#, #"SMP0110 \u{110000}"#),
    (#""\u{000000041}""#, #"SMP0110 \u{00000004"#), (#""\u{41""#, #"SMP0110 \u{41"#),
    (#""\()""#, #"SMP0111 \("#), (#""\(a b)""#, #"SMP0111 \(a"#), (#""\(a""#, #"SMP0111 \(a"#),
    (#""\(""#, #"SMP0111 \("#),
  ])
  func `a mistake in an escape is one diagnostic at it`(text: String, problem: String) {
    #expect(reading(text).problems == [problem])
  }

  @Test(arguments: [#""a"#, #"""#]) func `a broken string has parts too`(text: String) {
    #expect(reading(text).problems == [])
  }

  private func reading(_ text: String) -> (parts: [String], problems: [String]) {
    let file = SourceFile(name: "test.persona", bytes: Array(text.utf8), start: 9)
    let read = stringParts(of: tokenize(file).tokens[0], in: file)
    let parts = read.parts.map { part in
      switch part {
      case .text(let text): text
      case .interpolation(let span): "(\(file.text(of: span)))"
      }
    }
    return (parts, read.diagnostics.map { "\($0.code) \($0.place.span.map(file.text) ?? "")" })
  }
}
