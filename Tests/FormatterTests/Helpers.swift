import Formatter
import Source
import Testing

/// Returns the text in the canonical layout; a test fails where there is none.
func formatted(_ text: String, _ location: Testing.SourceLocation = #_sourceLocation) -> String {
  String(decoding: formatted(Array(text.utf8), location) ?? [], as: UTF8.self)
}

/// Returns the bytes in the canonical layout; nil for a file that is mistaken, and a test fails where it is not kept.
func formatted(_ bytes: [UInt8], _ location: Testing.SourceLocation = #_sourceLocation) -> [UInt8]? {
  switch format(SourceFile(name: "test.persona", bytes: bytes)).outcome {
  case .text(let text): return text
  case .mistaken: return nil
  case .unfaithful(let reason):
    Issue.record("\(reason): \(String(decoding: bytes, as: UTF8.self))", sourceLocation: location)
    return nil
  }
}
