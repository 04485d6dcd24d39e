import Source

/// What is wrong with comments that silence.
extension Diagnostic {
  static func silenceWithoutCode(_ word: String?, _ span: Span) -> Diagnostic {
    let known = Code.allCases.map(\.description)
    return .warning(
      .malformedSilence, word.map { "`\($0)` is no code" } ?? "this does not say what it allows", at: span,
      help: word.flatMap { known.closest(to: $0) }.map { "did you mean `\($0)`?" }
        ?? "write `// smpc:allow SMP0516 reason`")
  }

  static func silenceWithoutReason(_ code: Code, _ span: Span) -> Diagnostic {
    .warning(
      .malformedSilence, "this does not say why, and silences nothing", at: span,
      help: "write the reason behind the code: `// smpc:allow \(code) …`")
  }

  static func silenceWithin(_ span: Span) -> Diagnostic {
    .warning(
      .malformedSilence, "this stands in the midst of an item, and silences nothing", at: span,
      help: "write it on a line of its own above the item, or at the end of the item's last line")
  }

  static func uselessSilence(_ silence: SilenceComment) -> Diagnostic {
    let isLast = silence.item == silence.comment
    return .warning(
      .uselessSilence,
      isLast ? "there is no item below this comment" : "nothing of \(silence.itemWords) has the code `\(silence.code)`",
      at: silence.comment, help: "delete the comment")
  }

  static func silencedError(_ silence: SilenceComment) -> Diagnostic {
    .warning(
      .uselessSilence, "what \(silence.itemWords) has of the code `\(silence.code)` is an error", at: silence.comment,
      help: "mend it; errors cannot be silenced")
  }
}

extension SilenceComment {
  /// Which item is meant.
  fileprivate var itemWords: String { item.end <= comment.start ? "the item before this" : "the next item" }
}
