import Parser
import Source
import TestSupport

/// How well the parser recovers from mutations.
struct Score: CustomStringConvertible {
  /// How many sources no longer parse.
  var broken = 0
  /// How many of these have exactly one diagnostic.
  var one = 0
  /// What has more than two diagnostics, with them.
  var cascades: [String] = []
  /// How many declarations other than the mutated one there are, and how many of them were still found.
  var others = 0
  var found = 0
  /// What has two diagnostics or lost a declaration.
  var remarks: [String] = []

  var description: String {
    "\(broken) broken, \(one) with one diagnostic, \(cascades.count) with more than two; \(found) of \(others) others found"
  }

  /// Counts one mutation of `sample`.
  mutating func count(_ mutation: Mutation, of sample: Sample, declarations: [Declaration]) {
    let parsed = parse(SourceFile(name: sample.name, bytes: mutation.bytes))
    guard !parsed.diagnostics.isEmpty else { return }
    broken += 1
    if parsed.diagnostics.count == 1 { one += 1 }
    let after = Set(Declaration.all(of: parsed).map(\.name))
    let expected = declarations.filter { !$0.overlaps(mutation.span) }.map(\.name)
    let lost = expected.filter { !after.contains($0) }
    others += expected.count
    found += expected.count - lost.count
    guard parsed.diagnostics.count > 1 || !lost.isEmpty else { return }
    remarks.append(remark(on: mutation, of: sample, parsed, lost: lost))
    if parsed.diagnostics.count > 2, let last = remarks.last { cascades.append(last) }
  }

  private func remark(on mutation: Mutation, of sample: Sample, _ parsed: ParsedFile, lost: [String]) -> String {
    let before = SourceFile(name: sample.name, bytes: sample.bytes)
    let place = before.location(of: mutation.span.start, in: LineTable(sample.bytes))
    let table = LineTable(mutation.bytes)
    let problems = parsed.diagnostics.map { diagnostic in
      let line = diagnostic.place.span.map { "\(parsed.file.location(of: $0.start, in: table).line): " } ?? ""
      return line + diagnostic.message
    }
    return "\(place.file):\(place.line):\(place.column) `\(before.text(of: mutation.span))` \(problems) lost \(lost)"
  }
}

/// A declaration as the parser found it.
struct Declaration {
  let name: String
  let span: Span

  func overlaps(_ other: Span) -> Bool { span.start < other.end && other.start < span.end }

  /// Returns what a file declares.
  static func all(of parsed: ParsedFile) -> [Declaration] {
    parsed.syntax.items.compactMap { item in
      name(of: item).map { Declaration(name: "\($0.keyword) \(parsed.file.text(of: $0.term.span))", span: item.span) }
    }
  }

  private static func name(of item: Item) -> (keyword: String, term: Term)? {
    switch item {
    case .pack(let item): ("pack", item.name)
    case .use(let item): ("use", item.source)
    case .let(let item): ("let", item.name)
    case .environment(let item): ("environment", item.name)
    case .kind(let item): ("kind", item.name)
    case .capability(let item): ("capability", item.name)
    case .persona(let item): ("persona", item.name)
    case .test(let item): ("test", item.title)
    case .setting(let item): (item.name.rawValue, item.value)
    case .language(let item): ("language", item.version)
    case .trust(let item): ("trust", item.values[0])
    }
  }
}
