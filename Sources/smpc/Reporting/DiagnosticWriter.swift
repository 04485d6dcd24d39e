import JSON
import Platform
import Source

/// Diagnostics as JSON.
struct DiagnosticWriter {
  var writer: Writer
  private var renderer: Renderer
  private let sources: SourceMap
  private var tables: PointerTables

  init(_ sources: SourceMap, _ tables: PointerTables = PointerTables(), to writer: Writer = Writer(.pretty)) {
    self.writer = writer
    self.tables = tables
    self.sources = sources
    renderer = Renderer(sources, style: .plain)
  }

  mutating func begin() {
    writer.beginObject()
    member("format_version", 1)
    beginList("diagnostics")
  }

  mutating func beginList(_ name: StaticString) {
    writer.key(plain: name)
    writer.beginArray()
  }

  mutating func endList() { writer.endArray() }

  mutating func end(omitted: Int, _ counts: [(Severity, Int)]) {
    member("omitted", omitted)
    writer.key(plain: "counts")
    writer.beginObject()
    for (severity, count) in counts {
      writer.key(severity.rawValue)
      writer.number(count)
    }
    writer.endObject()
    writer.endObject()
    writer.endLine()
  }

  mutating func flush(to stream: StandardStream, above size: Int) throws(FileError) {
    guard writer.bytes.count > size else { return }
    try writer.flush { (bytes) throws(FileError) in try stream.write(bytes) }
  }

  mutating func write(_ diagnostic: Diagnostic) {
    writer.beginObject()
    member("code", diagnostic.code.description)
    member("severity", diagnostic.severity.rawValue)
    member("message", diagnostic.message)
    write(diagnostic.place)
    if !diagnostic.label.isEmpty { member("label", diagnostic.label) }
    if !diagnostic.related.isEmpty { write(diagnostic.related) }
    if let help = diagnostic.help { member("help", help) }
    if !diagnostic.edits.isEmpty { write(diagnostic.edits) }
    if let silence = diagnostic.silence { write(silence) }
    writer.endObject()
  }

  private mutating func write(_ silence: Silence) {
    writer.key(plain: "silence")
    writer.beginObject()
    switch silence {
    case .comment(let reason):
      member("kind", "comment")
      member("reason", reason)
    case .baseline: member("kind", "baseline")
    }
    writer.endObject()
  }

  private mutating func write(_ place: Place) {
    switch place {
    case .path(let path): member("file", path)
    case .span(let span): write(span)
    }
  }

  private mutating func write(_ related: [Label]) {
    writer.key(plain: "related")
    writer.beginArray()
    for label in related {
      writer.beginObject()
      member("message", label.text)
      write(label.span)
      writer.endObject()
    }
    writer.endArray()
  }

  private mutating func write(_ edits: [Edit]) {
    writer.key(plain: "edits")
    writer.beginArray()
    for edit in edits {
      writer.beginObject()
      write(edit.span)
      member("replacement", edit.replacement)
      writer.endObject()
    }
    writer.endArray()
  }

  /// Writes the file and the range, of which the end is after the last character.
  private mutating func write(_ span: Span) {
    let file = sources.file(at: span.start)
    member("file", file.name)
    writer.key(plain: "range")
    writer.beginObject()
    write("start", span.start, in: file)
    write("end", span.end, in: file)
    writer.endObject()
    if let pointer = pointer(to: span, in: file) { member("pointer", pointer) }
  }

  /// Returns the JSON pointer to what a place in a JSON file is in.
  private mutating func pointer(to span: Span, in file: SourceFile) -> String? {
    file.isJSON ? tables.table(of: file)?.pointer(to: file.range(of: span)) : nil
  }

  private mutating func write(_ name: StaticString, _ position: UInt32, in file: SourceFile) {
    let location = renderer.location(of: position, in: file)
    writer.key(plain: name)
    writer.beginObject()
    member("line", location.line)
    member("column", location.column)
    member("offset", Int(position - file.start))
    writer.endObject()
  }

  private mutating func member(_ name: StaticString, _ value: Int) {
    writer.key(plain: name)
    writer.number(value)
  }

  private mutating func member(_ name: StaticString, _ value: String) {
    writer.key(plain: name)
    writer.string(value)
  }
}
