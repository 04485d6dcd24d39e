import Lexer
import Source

extension Parsing {
  /// Returns the error that something else was expected than the current token.
  func expected(_ words: String, help: String? = nil) -> SyntaxError {
    if token.kind.isReported || previous.kind == .brokenString { return SyntaxError(diagnostic: nil) }
    let isMissing = token.kind == .endOfFile || (words == "`<`" || words == "`;`") && startsLine(index)
    let place = isMissing ? previous.span.after : token.span
    return SyntaxError(
      diagnostic: .error(
        .unexpectedToken, "expected \(words), found \(found)", at: place,
        help: help ?? suggestion(for: words) ?? hint(for: words)))
  }

  /// What to write where the current token starts no item; nil if it is not clear.
  var itemHelp: String? {
    guard levels.last == .persona, isBareWord else { return nil }
    return "a capability is written `capability \(file.text(of: token.span).prefix(40));`"
  }

  /// What the current token is, in the author's words.
  private var found: String {
    switch token.kind {
    case .endOfFile: levels.isEmpty ? "the end of the question" : "the end of the file"
    case .string, .escapedString, .brokenString: "the string \(file.text(of: token.span).prefix(40))"
    default: "`\(file.text(of: token.span).prefix(40))`"
    }
  }

  /// Returns what to write where other languages would be written so, or nil.
  private func hint(for words: String) -> String? {
    let text = file.text(of: token.span)
    switch token.kind {
    case .word where words.hasSuffix("in quotes"): return "write `\"\(text)\"`"
    case .string where words.hasPrefix("an action") || words.hasPrefix("a capability") || words.hasPrefix("hours"):
      return "write it without quotes: `\(text.dropFirst().dropLast())`"
    case .equals where words.hasPrefix("a relation"): return "write `is`"
    case .comma where words == "`;`": return "a list is not taken here: write another item"
    case .word where words == "`;`" && text == "or":
      return "write several values with `,`, or a statement for each condition"
    case .word where words == "`=`", .string where words == "`=`": return "write `=` before it"
    default: return nil
    }
  }

  /// Returns the keyword among the expected `words` that the current word was probably meant to be.
  private func suggestion(for words: String) -> String? {
    guard token.kind == .word else { return nil }
    let parts = words.split(separator: "`", omittingEmptySubsequences: false)
    var candidates = parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
    if let level = levels.last, words == level.itemWords || words == "`;`" {
      candidates += Keyword.allCases.filter(level.starters.contains).map(\.text)
      if words == "`;`" { candidates += ["when", "and", "as", "given", "if", "ignoring"] }
    }
    return candidates.closest(to: file.text(of: token.span)).map { "did you mean `\($0)`?" }
  }
}

extension Diagnostic {
  static func missingSemicolon(after span: Span) -> Diagnostic {
    .error(
      .missingSemicolon, "a `;` is missing here", at: span.after, help: "an item ends with `;`",
      edits: [Edit(span.after, ";")])
  }

  static func unclosedBlock(_ open: Span, _ level: Level, before next: Span, isEnd: Bool) -> Diagnostic {
    .error(
      .unclosedBlock, "the `<` of this \(level.ownerWords) is not closed", at: open,
      related: isEnd ? [] : [Label(next, "the next item starts here")],
      help: isEnd ? "write `>` after its last item" : "write `>` before the next item")
  }

  static func strayCloser(_ span: Span) -> Diagnostic {
    .error(.strayCloser, "this `>` closes nothing", at: span, help: "delete it, or look for a `>` too many above")
  }

  static func doubleOpener(_ span: Span) -> Diagnostic {
    .error(.unexpectedToken, "this `<` is one too many", at: span, help: "delete it", edits: [Edit(span, "")])
  }

  static func emptyItem(_ span: Span) -> Diagnostic {
    .error(
      .unexpectedToken, "this `;` ends nothing", at: span, help: "delete it", edits: [Edit(span, "")])
  }
}
