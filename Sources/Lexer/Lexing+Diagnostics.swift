import Source

extension Diagnostic {
  static func needsQuotes(_ span: Span, in file: SourceFile) -> Diagnostic {
    let text = file.text(of: span)
    if let comment = ["#", "/*", "--", "*/"].first(where: text.hasPrefix) {
      return .error(
        .needsQuotes, "`\(comment)` means nothing here", at: span, help: "a comment begins with `//`")
    }
    if let inner = text.withoutForeignQuotes {
      return .error(
        .needsQuotes, "text stands between double quotes", at: span, help: "write `\"\(inner.prefix(60))\"`",
        edits: inner.isSafeInQuotes ? [Edit(span, "\"\(inner)\"")] : [])
    }
    if let space = text.unicodeScalars.first(where: { $0.needsEscape || $0.properties.isWhitespace }) {
      return .error(
        .needsQuotes, "the character `\\u{\(String(space.value, radix: 16, uppercase: true))}` may not stand here",
        at: span,
        help: space.properties.isWhitespace ? "write an ordinary space" : "delete it")
    }
    return .error(
      .needsQuotes, "`\(text.prefix(60))` has to stand in quotes", at: span,
      help: text.count <= 60 ? "write `\"\(text)\"`" : "put `\"` before and after it",
      edits: text.isSafeInQuotes
        ? [Edit(Span(start: span.start, end: span.start), "\""), Edit(span.after, "\"")] : [])
  }

  static func wrongBracket(_ span: Span, _ bracket: Bracket, in file: SourceFile) -> Diagnostic {
    .error(
      .needsQuotes, "`\(file.text(of: span))` means nothing here", at: span,
      help: "items stand between `<` and `>`: write `\(bracket.replacement)`", edits: [Edit(span, bracket.replacement)])
  }

  static func unterminatedString(_ quote: Span) -> Diagnostic {
    .error(
      .unterminatedString, "this string has no closing quote", at: quote,
      help: "end it on the same line with `\"`; a quote inside of it is written `\\\"`")
  }

  static func stringTooLong(_ span: Span) -> Diagnostic {
    .error(
      .stringTooLong, "this string is \(span.count - 2) bytes long", at: Span(start: span.start, end: span.start + 1),
      help: "a string holds at most 64 KiB; no name, ARN or value of IAM is as long")
  }

  static func notUTF8(_ span: Span) -> Diagnostic {
    .error(
      .notUTF8, span.count == 1 ? "this byte is not UTF-8" : "these \(span.count) bytes are not UTF-8", at: span,
      help: "save the file as UTF-8")
  }

  static func controlCharacter(_ span: Span, in file: SourceFile) -> Diagnostic {
    let name = file.text(of: Span(start: span.start, end: span.start + 1)).visible
    return .error(
      .controlCharacter, "the control character `\(name)` may not stand here", at: span, help: "delete it")
  }

  static func hiddenCharacter(_ scalar: Unicode.Scalar, _ span: Span) -> Diagnostic {
    .warning(
      .hiddenCharacter, "the character `\(String(scalar).visible)` hides or reorders what is read", at: span,
      help:
        "in a string write `\\\(String(scalar).visible.dropFirst())`, so that readers see it; elsewhere delete it")
  }
}

extension String {
  /// Whether the text means itself between double quotes.
  fileprivate var isSafeInQuotes: Bool { !contains { $0 == "\\" || $0 == "\"" } }

  /// The text between quotes of another kind; nil if there are none.
  fileprivate var withoutForeignQuotes: String? {
    let quotes: Set<Character> = ["'", "`", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}"]
    guard let first, let last, quotes.contains(first) || quotes.contains(last) else { return nil }
    let start = quotes.contains(first) ? index(after: startIndex) : startIndex
    let end = quotes.contains(last) && count > 1 ? index(before: endIndex) : endIndex
    return String(self[start..<end])
  }
}
