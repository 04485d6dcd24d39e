import JSON
import Platform
import Source

/// Diagnostics as JSON.
struct DiagnosticWriter {
  var writer = Writer(.pretty)
  private var renderer: Renderer
  private let sources: SourceMap

  init(_ sources: SourceMap) {
    self.sources = sources
    renderer = Renderer(sources, style: .plain)
  }

  mutating func begin() {
    writer.beginObject()
    writer.key("format_version")
    writer.number(1)
    writer.key("diagnostics")
    writer.beginArray()
  }

  mutating func end(omitted: Int, _ counts: [(Severity, Int)]) {
    writer.endArray()
    writer.key("omitted")
    writer.number(omitted)
    writer.key("counts")
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
    writer.endObject()
  }

  private mutating func write(_ place: Place) {
    switch place {
    case .path(let path): member("file", path)
    case .span(let span): write(span)
    }
  }

  private mutating func write(_ related: [Label]) {
    writer.key("related")
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
    writer.key("edits")
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
    writer.key("range")
    writer.beginObject()
    for (name, position) in [("start", span.start), ("end", span.end)] {
      let location = renderer.location(of: position)
      writer.key(name)
      writer.beginObject()
      for (name, number) in [("line", location.line), ("column", location.column), ("offset", Int(position - file.start))] {
        writer.key(name)
        writer.number(number)
      }
      writer.endObject()
    }
    writer.endObject()
  }

  private mutating func member(_ name: String, _ value: String) {
    writer.key(name)
    writer.string(value)
  }
}
