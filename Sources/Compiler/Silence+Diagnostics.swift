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

  static func uselessSilence(_ silence: SilenceComment) -> Diagnostic {
    let isLast = silence.item == silence.comment
    return .warning(
      .uselessSilence,
      isLast ? "there is no item below this comment" : "nothing of the next item has the code `\(silence.code)`",
      at: silence.comment, help: "delete the comment")
  }

  static func silencedError(_ silence: SilenceComment) -> Diagnostic {
    .warning(
      .uselessSilence, "what the next item has of the code `\(silence.code)` is an error", at: silence.comment,
      help: "mend it; errors cannot be silenced")
  }
}
