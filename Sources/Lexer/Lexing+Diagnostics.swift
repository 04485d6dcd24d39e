import Source

extension Diagnostic {
  static func needsQuotes(_ span: Span, in file: SourceFile) -> Diagnostic {
    let text = file.text(of: span)
    let bracket = ["{": "<", "}": ">", "(": "<", ")": ">", "[": "<", "]": ">"][text]
    if let bracket {
      return .error(
        .needsQuotes, "`\(text)` means nothing here", at: span, help: "items stand between `<` and `>`: write `\(bracket)`")
    }
    if text.hasPrefix("#") || text.hasPrefix("/*") {
      return .error(.needsQuotes, "`\(text)` means nothing here", at: span, help: "a comment begins with `//`")
    }
    let isCurly = text.unicodeScalars.contains { "\u{201C}\u{201D}\u{2018}\u{2019}".unicodeScalars.contains($0) }
    return .error(
      .needsQuotes, "`\(text.prefix(60))` has to stand in quotes", at: span,
      help: isCurly ? "write straight quotes: `\"`" : "write `\"\(text.prefix(60))\"`",
      edits: isCurly ? [] : [Edit(Span(start: span.start, end: span.start), "\""), Edit(span.after, "\"")])
  }

  static func unterminatedString(_ quote: Span, line: Span) -> Diagnostic {
    .error(
      .unterminatedString, "this string has no closing quote", at: quote,
      help: "end it on the same line with `\"`; a quote inside of it is written `\\\"`")
  }

  static func stringTooLong(_ span: Span) -> Diagnostic {
    .error(
      .stringTooLong, "this string is \(span.count) bytes long", at: Span(start: span.start, end: span.start + 1),
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
      help: "in a string write `\\\(String(scalar).visible.dropFirst())`, so that readers see it; in a comment delete it")
  }
}
