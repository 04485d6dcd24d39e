import Parser
import Source
import TestSupport
import Testing

@Suite struct SpanTests {
  @Test func `a node's span is its text without what ends it`() {
    let file = SourceFile(
      name: "t", bytes: Array("let a = b, ; persona P < bucket \"x\"; > ; test \"t\" < P can * >".utf8), start: 9)
    let items = parse(file).syntax.items
    #expect(
      items.map { file.text(of: $0.span) } == ["let a = b,", "persona P < bucket \"x\"; >", "test \"t\" < P can * >"])
    guard case .persona(let persona) = items[1] else { return }
    #expect(persona.items.map { file.text(of: $0.span) } == ["bucket \"x\""])
  }

  @Test(arguments: [
    ("/// a\npersona P <>", ["/// a"]), ("/// a\n/// b\npersona P <>", ["/// a", "/// b"]),
    ("/// a\n\n/// b\npersona P <>", ["/// a", "/// b"]), ("// a\npersona P <>", []), ("persona P <>", []),
    ("/// a\n// smpc:allow SMP0109 why\npersona P <>", ["/// a"]),
    ("let x = y; /// of x\npersona P <>", []), ("let x = y; // of x\n/// a\npersona P <>", ["/// a"]),
    ("/// of x\nlet x = y;\npersona P <>", []), ("persona /// a\nP <>", []), ("//// a\npersona P <>", []),
    ("/// a\r\npersona P <>", ["/// a"]),
  ])
  func `documentation is what stands before a declaration, on lines of its own`(text: String, lines: [String]) {
    let file = SourceFile(name: "t", bytes: Array(text.utf8), start: 9)
    let found = parse(file).syntax.items.compactMap { item in
      if case .persona(let persona) = item { persona.documentation?.lines.map(file.text) ?? [] } else { nil }
    }
    #expect(found == [lines])
  }

  @Test(arguments: ["pack a \"b\" grants *;", "kind a;", "capability A <>", "template T <>"])
  func `every declaration that may be documented is`(text: String) {
    let file = SourceFile(name: "t", bytes: Array("/// d\n\(text)".utf8))
    let documentation =
      switch parse(file).syntax.items.first {
      case .pack(let item): item.documentation
      case .kind(let item): item.documentation
      case .capability(let item): item.documentation
      case .persona(let item): item.documentation
      default: nil as Documentation?
      }
    #expect(documentation?.lines.map(file.text) == ["/// d"])
  }
}
