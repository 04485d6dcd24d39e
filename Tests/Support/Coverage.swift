public import Lexer
public import Source

/// Returns what is wrong with `tokens` as an account of every byte of `file`; nil if nothing is.
///
/// The tokens have to be in order, and what lies between them is white space, comments or reported.
public func coverageProblem(of tokens: Tokens, in file: SourceFile) -> String? {
  guard tokens.tokens.last?.kind == .endOfFile else { return "the last token is not the end of the file" }
  guard tokens.tokens.count(where: { $0.kind == .endOfFile }) == 1 else { return "the file ends twice" }
  var isCovered = [Bool](repeating: false, count: file.bytes.count)
  var end = file.start
  for token in tokens.tokens {
    let isEnd = token.kind == .endOfFile
    guard token.span.start >= end, isEnd ? token.span == file.span.after : token.span.count > 0 else {
      return "the token at \(token.span.start) is out of order or empty"
    }
    end = token.span.end
    for position in token.span.start..<token.span.end { isCovered[Int(position - file.start)] = true }
  }
  let others = tokens.comments.map(\.span) + tokens.diagnostics.compactMap(\.place.span)
  for span in others { for position in span.start..<span.end { isCovered[Int(position - file.start)] = true } }
  if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { for index in 0..<3 { isCovered[index] = true } }
  let white: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
  return isCovered.indices.first { !isCovered[$0] && !white.contains(file.bytes[$0]) }
    .map { "nothing accounts for the byte at \($0)" }
}
