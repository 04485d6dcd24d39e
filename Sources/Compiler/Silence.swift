import Lexer
import Parser
import Source

/// `// smpc:allow CODE reason`: what silences a warning or note of the item below it.
struct SilenceComment {
  let code: Code
  let reason: String
  /// The whole comment.
  let comment: Span
  /// The item that it is about.
  let item: Span
}

extension ParsedFile {
  /// Returns the silences of the file, and those that are not spelled as they have to be.
  func silences() -> (silences: [SilenceComment], diagnostics: [Diagnostic]) {
    var silences: [SilenceComment] = []
    var diagnostics: [Diagnostic] = []
    let marked = comments.map(\.span).filter { file.bytes(of: $0).isSilence }
    let items = marked.isEmpty ? [] : syntax.items.flatMap(\.nested).sorted { ($0.start, $1.end) < ($1.start, $0.end) }
    for comment in marked {
      let isBehind = file.hasWords(before: comment)
      let item = isBehind ? items.last(endingRightBefore: comment, in: file) : items.first(below: comment) ?? comment
      switch SilenceComment.read(file.text(of: comment)) {
      case .silence(let code, let reason):
        guard let item else {
          diagnostics.append(.silenceWithin(comment))
          continue
        }
        silences.append(SilenceComment(code: code, reason: reason, comment: comment, item: item))
      case .noCode(let word): diagnostics.append(.silenceWithoutCode(word, comment))
      case .noReason(let code): diagnostics.append(.silenceWithoutReason(code, comment))
      }
    }
    return (silences, diagnostics)
  }
}

extension SilenceComment {
  fileprivate static let mark = "smpc:allow"

  /// What a comment that begins like a silence says.
  fileprivate enum Content {
    case silence(Code, reason: String)
    case noCode(String?)
    case noReason(Code)
  }

  fileprivate static func read(_ comment: String) -> Content {
    let words = comment.drop { $0 == "/" || $0.isWhitespace }.dropFirst(mark.count)
    let parts = words.split(maxSplits: 1, omittingEmptySubsequences: true) { $0.isWhitespace }
    guard let word = parts.first, words.first?.isWhitespace == true, let code = Code(String(word)) else {
      return .noCode(parts.first.map(String.init))
    }
    let reason = parts.count == 2 ? parts[1].trimmed : ""
    return reason.isEmpty ? .noReason(code) : .silence(code, reason: reason)
  }
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension [Span] {
  /// Returns the first of items in source order that starts after a comment, if it is in the same block.
  fileprivate func first(below comment: Span) -> Span? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start < comment.end { low = middle + 1 } else { high = middle }
    }
    guard low < count else { return nil }
    let block = self[..<low].last { $0.contains(comment) }
    return block?.contains(self[low]) ?? true ? self[low] : nil
  }
}

extension [Span] {
  /// Returns the item behind which a comment stands on its last line, with nothing but its `;` between them.
  fileprivate func last(endingRightBefore comment: Span, in file: SourceFile) -> Span? {
    let items = filter { item in
      item.end <= comment.start
        && file.bytes(of: Span(start: item.end, end: comment.start)).allSatisfy { " \t;".utf8.contains($0) }
    }
    return items.max { ($0.end, $1.start) < ($1.end, $0.start) }
  }
}

extension SourceFile {
  /// Whether something else stands before a comment on its line.
  fileprivate func hasWords(before comment: Span) -> Bool {
    let line = bytes[..<Int(comment.start - start)].reversed().prefix { $0 != 0x0A }
    return line.contains { !" \t".utf8.contains($0) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a comment begins with `// smpc:allow`, and not with three or more slashes, as documentation does.
  fileprivate var isSilence: Bool {
    let text = drop { $0 == UInt8(ascii: "/") }
    guard count - text.count == 2 else { return false }
    return text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.starts(with: SilenceComment.mark.utf8)
  }
}
