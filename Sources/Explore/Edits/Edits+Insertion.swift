import Lexer
import Source

/// Where a line can be added to a declaration with a block: after its last item, in the layout that it has.
struct Insertion {
  /// From the end of the last item to where the line goes: between them may stand a comment.
  private let gap: Span
  private let gapText: String
  /// Whether the last item lacks the `;` that it may lack before the closing `>`.
  private let needsSemicolon: Bool
  /// What stands before each new line: a line break and its indentation, or a space where all stands on one line.
  private let separator: String
  /// What stands after the last line.
  private let ending: String

  /// Finds the place; nil if the declaration has no block.
  init?(into declaration: Span, of sources: SourceMap) {
    let file = sources.file(at: declaration.start)
    let text = SourceFile(name: file.name, bytes: Array(file.bytes(of: declaration)), start: declaration.start)
    let found = tokenize(text)
    let tokens = found.tokens.dropLast()
    guard tokens.count > 2, tokens.last?.kind == .greater, let open = tokens.firstIndex(where: { $0.kind == .less })
    else { return nil }
    let (last, closer) = (tokens[tokens.count - 2], tokens[tokens.count - 1])
    let isMultiline = text.bytes(of: Span(start: last.span.end, end: closer.span.start)).contains(0x0A)
    let lineEnd = found.comments.first { comment in
      let between = Span(start: last.span.end, end: max(last.span.end, comment.span.start))
      return comment.span.start >= last.span.end && !text.bytes(of: between).contains(0x0A)
    }?.span.end
    gap = Span(start: last.span.end, end: lineEnd ?? last.span.end)
    gapText = text.text(of: gap)
    needsSemicolon = ![.semicolon, .greater, .less].contains(last.kind)
    let (outer, inner) = (file.indentation(at: declaration.start), file.indentation(at: tokens[open + 1].span.start))
    separator = isMultiline ? "\n" + (inner.utf8.count > outer.utf8.count ? inner : outer + "  ") : " "
    ending = !isMultiline && last.span.end == closer.span.start ? " " : ""
  }

  func edit(adding lines: [String]) -> Edit {
    Edit(gap, (needsSemicolon ? ";" : "") + gapText + lines.map { separator + $0 }.joined() + ending)
  }
}

extension SourceFile {
  /// Returns the white space at the start of the line that holds a position.
  fileprivate func indentation(at position: UInt32) -> String {
    let index = Int(position - start)
    let line = bytes[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return String(decoding: bytes[line...].prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
  }
}
