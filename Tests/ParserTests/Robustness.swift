import Lexer
import Parser
import Source
import Testing

func p(_ text: [UInt8]) -> ParsedFile { parse(SourceFile(name: "t", bytes: text)) }

@Test(arguments: samples) func `a sample parses without a diagnostic`(sample: Sample) {
  #expect(p(sample.bytes).diagnostics.map(\.message) == [])
}
@Test func `deletions`() {
  var broken = 0, one = 0, more = 0, kept = 0, all = 0
  for s in samples {
    let tokens = tokenize(SourceFile(name: "t", bytes: s.bytes)).tokens
    let before = names(p(s.bytes))
    for t in tokens.dropLast() {
      var bytes = s.bytes
      bytes.removeSubrange(Int(t.span.start)..<Int(t.span.end))
      let r = p(bytes)
      if r.diagnostics.isEmpty { continue }
      broken += 1
      if r.diagnostics.count == 1 { one += 1 }
      if r.diagnostics.count > 2 { more += 1 }
      let after = Set(names(r).map(\.0))
      var lost: [String] = []
      for (name, span) in before where !(span.start <= t.span.start && t.span.end <= span.end) {
        all += 1
        if after.contains(name) { kept += 1 } else { lost.append(name) }
      }
      if r.diagnostics.count > 1 || !lost.isEmpty {
        let table = LineTable(s.bytes)
        let line = table.line(of: Int(t.span.start))
        let text = String(decoding: s.bytes[table.range(of: line, in: s.bytes)], as: UTF8.self)
        let del = String(decoding: s.bytes[Int(t.span.start)..<Int(t.span.end)], as: UTF8.self)
        print("\(s.name):\(line + 1) delete \(del) :: \(text) :: \(r.diagnostics.map { $0.message + "@\(LineTable(bytes).line(of: Int($0.place.span!.start)) + 1)" }) lost \(lost)")
      }
    }
  }
  print("broken \(broken) one \(one) more \(more) kept \(kept)/\(all)")
}
func names(_ f: ParsedFile) -> [(String, Span)] {
  f.syntax.items.compactMap {
    switch $0 {
    case .persona(let p): ("persona " + f.file.text(of: p.name.span), p.span)
    case .capability(let p): ("capability " + f.file.text(of: p.name.span), p.span)
    case .kind(let p): ("kind " + f.file.text(of: p.name.span), p.span)
    case .let(let p): ("let " + f.file.text(of: p.name.span), p.span)
    case .environment(let p): ("env " + f.file.text(of: p.name.span), p.span)
    case .test(let p): ("test " + f.file.text(of: p.title.span), p.span)
    default: nil
    }
  }
}
