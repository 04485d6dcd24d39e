import JSON
import Source

/// Where diagnostics are, as SARIF says it.
struct SARIFLocations {
  private let sources: SourceMap
  private var renderer: Renderer
  /// The fingerprints of the lines that diagnostics begin at, by their files' first positions.
  private let fingerprints: [UInt32: [Int: String]]

  init(of diagnostics: [Diagnostic], in sources: SourceMap) {
    self.sources = sources
    var renderer = Renderer(sources, style: .plain)
    var lines: [UInt32: Set<Int>] = [:]
    for span in diagnostics.compactMap(\.place.span) {
      lines[sources.file(at: span.start).start, default: []].insert(renderer.location(of: span.start).line)
    }
    fingerprints = Dictionary(
      uniqueKeysWithValues: lines.map { ($0, lineFingerprints(of: $1, in: sources.file(at: $0).bytes)) })
    self.renderer = renderer
  }

  /// Returns a diagnostic's own location, and the fingerprint of what stands there.
  mutating func primary(of diagnostic: Diagnostic) -> (location: Value, fingerprint: String) {
    let fallback = lineFingerprint(of: diagnostic.message)
    switch diagnostic.place {
    case .span(let span) where !isBuiltIn(span):
      let file = sources.file(at: span.start)
      let line = renderer.location(of: span.start).line
      return (.members(["physicalLocation": physical(span)]), fingerprints[file.start]?[line] ?? fallback)
    case .span: return (.members(["physicalLocation": start(of: firstInput)]), fallback)
    case .path(let path):
      return (.members(["physicalLocation": start(of: isNoFile(path) ? firstInput : path)]), fallback)
    }
  }

  /// Returns a further location, which the message refers to by its number.
  mutating func related(_ label: Label, id: Int) -> Value {
    .members(["id": .integer(id), "physicalLocation": physical(label.span), "message": .text(label.text.plain)])
  }

  /// Returns the changes that edits make, one for each file.
  mutating func changes(_ edits: [Edit]) -> [Value] {
    let starts = Set(edits.map { sources.file(at: $0.span.start).start }).sorted()
    return starts.map { start in
      let file = sources.file(at: start)
      let own = edits.filter { sources.file(at: $0.span.start).start == start }
      return .members([
        "artifactLocation": artifactLocation(of: file.name), "replacements": .array(own.map { replacement($0) }),
      ])
    }
  }

  private mutating func replacement(_ edit: Edit) -> Value {
    let content = edit.replacement.isEmpty ? nil : Value.text(edit.replacement)
    return .members(["deletedRegion": region(edit.span), "insertedContent": content])
  }

  private mutating func physical(_ span: Span) -> Value {
    let file = sources.file(at: span.start)
    return .members(["artifactLocation": artifactLocation(of: file.name), "region": region(span)])
  }

  private mutating func region(_ span: Span) -> Value {
    let start = renderer.location(of: span.start)
    let end = renderer.location(of: span.end)
    return .members([
      "startLine": .integer(start.line), "startColumn": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
    ])
  }
}

extension SARIFLocations {
  /// Returns whether a place is in a text that is part of smpc, and in no file of the user's.
  func isBuiltIn(_ span: Span) -> Bool { sources.file(at: span.start).isBuiltIn }

  /// Returns the name of the source that a place is in.
  func name(of span: Span) -> String { sources.file(at: span.start).name }

  /// The place of what concerns no file, since GitHub's code scanning shows no result without one.
  private var firstInput: String { sources.files.first { !$0.isBuiltIn }?.name ?? "-" }

  /// Returns whether a path is that of an option or a stream.
  private func isNoFile(_ path: String) -> Bool {
    Option(path) != nil || ["standard input", "standard output"].contains(path)
  }

  /// Returns the beginning of a file that is meant as a whole.
  private func start(of name: String) -> Value {
    let region = ["startLine", "startColumn", "endLine", "endColumn"].map { Member($0, .integer(1)) }
    return .members(["artifactLocation": artifactLocation(of: name), "region": .object(region)])
  }
}
