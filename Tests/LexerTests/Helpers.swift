import Lexer
import Source
import TestSupport
import Testing

/// What `tokenize` makes of a text, as words that a test can compare.
struct Lexed {
  let file: SourceFile
  let tokens: Tokens

  init(_ bytes: [UInt8], start: UInt32 = 0) {
    file = SourceFile(name: "test.persona", bytes: bytes, start: start)
    tokens = tokenize(file)
    #expect(coverageProblem(of: tokens, in: file) == nil)
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// The kind and text of each token: `word a`, `less <`.
  var words: [String] { tokens.tokens.dropLast().map { "\($0.kind) \(file.text(of: $0.span))" } }

  /// The text of each comment.
  var comments: [String] { tokens.comments.map { file.text(of: $0.span) } }

  /// The code and text of each diagnostic: `SMP0105 {`.
  var problems: [String] {
    tokens.diagnostics.map { "\($0.code) \($0.place.span.map(file.text) ?? "")" }
  }
}

/// Returns `bytes` after the edits of `diagnostic`, which do not overlap.
func repaired(_ bytes: [UInt8], by diagnostic: Diagnostic) -> String {
  var bytes = bytes
  for edit in diagnostic.edits.sorted(by: { $0.span.start > $1.span.start }) {
    bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.replacement.utf8)
  }
  return String(decoding: bytes, as: UTF8.self)
}
