import JSON
import Source

/// Requires that a text for people shows no hidden character raw, and returns it.
func visible(_ text: String) -> String {
  precondition(!text.unicodeScalars.contains { $0.needsEscape && $0 != "\n" }, "a hidden character is shown raw")
  return text
}

/// Requires that a text for programs is JSON without raw control characters, and returns it.
func json(_ bytes: [UInt8]) -> String {
  precondition((try? readValue(from: bytes, sizeLimit: bytes.count)) != nil, "what is written is not JSON")
  precondition(!bytes.contains { $0 < 0x20 && $0 != 0x0A }, "a control character is written raw")
  return String(decoding: bytes, as: UTF8.self)
}

/// Returns what diagnostics say, in every style without colour, and requires that there is something.
func shown(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> String {
  precondition(!diagnostics.isEmpty, "something is wrong, and nothing is said")
  var renderers = [Renderer.Style.box(colored: false), .plain].map { Renderer(sources, style: $0) }
  return diagnostics.prefix(20).map { diagnostic in
    renderers.indices.map { visible(renderers[$0].render(diagnostic)) }.joined()
  }.joined()
}
