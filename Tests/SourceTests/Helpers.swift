import Source

/// Returns a map of files that are called `a.persona`, `b.persona` and so on.
func sourceMap(_ contents: [UInt8]...) -> SourceMap {
  var map = SourceMap()
  for (content, letter) in zip(contents, "abcdefg") { _ = map.add(name: "\(letter).persona", bytes: content) }
  return map
}

func sourceMap(_ text: String) -> SourceMap { sourceMap(Array(text.utf8)) }

/// Returns the span of the first occurrence of `part` in the files, in their order.
func span(of part: String, in map: SourceMap) -> Span {
  for file in map.files {
    let wanted = Array(part.utf8)
    for start in file.bytes.indices where file.bytes[start...].starts(with: wanted) {
      return Span(start: file.start + UInt32(start), end: file.start + UInt32(start + wanted.count))
    }
  }
  return Span(start: 0, end: 0)
}

/// Returns the one error that these tests show, at `part`.
func error(at part: String, in map: SourceMap, label: String = "", help: String? = nil) -> Diagnostic {
  .error(.unexpectedToken, "this is wrong", at: span(of: part, in: map), label: label, help: help)
}

/// Returns `diagnostic` in a box without colours.
func box(_ diagnostic: Diagnostic, in map: SourceMap) -> String {
  var renderer = Renderer(map, style: .box(colored: false))
  return renderer.render(diagnostic)
}

/// Returns `diagnostic` in plain lines.
func plain(_ diagnostic: Diagnostic, in map: SourceMap) -> String {
  var renderer = Renderer(map, style: .plain)
  return renderer.render(diagnostic)
}
