public import Lexer
public import Source

/// Returns what is wrong with `tokens` as an account of every byte of `file`; nil if nothing is.
///
/// The tokens have to be in order, and what lies between them is white space, comments or reported.
public func coverageProblem(of tokens: Tokens, in file: SourceFile) -> String? {
  guard tokens.tokens.last?.span == file.span.after else { return "the last token is not at the end of the file" }
  var excused = excusedSpans(tokens, in: file)[...]
  var end = file.start
  for token in tokens.tokens {
    let isEnd = token.kind == .endOfFile
    guard token.span.start >= end, isEnd == (token.span == file.span.after), isEnd || token.span.count > 0 else {
      return "the token at \(token.span.start) is out of order or empty"
    }
    for position in end..<token.span.start where !isWhite(file.bytes[Int(position - file.start)]) {
      excused = excused.drop { $0.end <= position }
      guard let span = excused.first, span.start <= position else {
        return "nothing accounts for the byte at \(position)"
      }
    }
    end = token.span.end
  }
  return nil
}

/// Returns what may lie between tokens, in order.
private func excusedSpans(_ tokens: Tokens, in file: SourceFile) -> [Span] {
  var spans = tokens.comments.map(\.span) + tokens.diagnostics.compactMap(\.place.span)
  if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { spans.append(Span(start: file.start, end: file.start + 3)) }
  return spans.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
}

private func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
