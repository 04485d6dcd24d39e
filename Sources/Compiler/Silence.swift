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
    let marked = comments.filter { !$0.isDocumentation && file.bytes(of: $0.span).isSilence }
    guard !marked.isEmpty else { return ([], []) }
    let items = syntax.items.flatMap(\.nested).sorted { ($0.start, $1.end) < ($1.start, $0.end) }
    for comment in marked {
      let words = file.text(of: comment.span).drop { $0 == "/" || $0 == " " }.dropFirst(Self.mark.count)
      let parts = words.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
      guard let word = parts.first, words.first == " ", let code = Code(word) else {
        diagnostics.append(.silenceWithoutCode(parts.first, comment.span))
        continue
      }
      guard parts.count == 2 else {
        diagnostics.append(.silenceWithoutReason(code, comment.span))
        continue
      }
      let item = items.first { $0.start >= comment.span.end }
      silences.append(SilenceComment(code: code, reason: parts[1], comment: comment.span, item: item ?? comment.span))
    }
    return (silences, diagnostics)
  }

  fileprivate static let mark = "smpc:allow"
}

extension ArraySlice<UInt8> {
  /// Whether a comment begins with `// smpc:allow`.
  fileprivate var isSilence: Bool {
    drop { $0 == UInt8(ascii: "/") }.drop { $0 == UInt8(ascii: " ") }.starts(with: ParsedFile.mark.utf8)
  }
}

extension Item {
  /// The spans of the item and of all items in it.
  fileprivate var nested: [Span] {
    switch self {
    case .persona(let item): [span] + item.items.flatMap(\.nested)
    case .capability(let item): [span] + item.items.flatMap(\.nested)
    case .test(let item): [span] + item.claims.map(\.span)
    default: [span]
    }
  }
}

extension PersonaItem {
  fileprivate var nested: [Span] {
    if case .policy(let block) = self { return [span] + block.statements.map(\.span) }
    return [span]
  }
}

extension CapabilityItem {
  fileprivate var nested: [Span] {
    if case .given(let block) = self { return [span] + block.statements.map(\.span) }
    return [span]
  }
}

/// The state of silencing what comments of the sources silence.
struct Silencing {
  private let silences: [SilenceComment]
  private var isUsed: [Bool]

  init(_ silences: [SilenceComment]) {
    self.silences = silences
    isUsed = silences.map { _ in false }
  }

  /// Returns the diagnostics, those that a comment silences marked as such, and further ones for comments without effect.
  mutating func silenced(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !silences.isEmpty else { return diagnostics }
    let marked = diagnostics.map { silenced($0) }
    return marked + silences.indices.filter { !isUsed[$0] }.map { .uselessSilence(silences[$0], among: diagnostics) }
  }

  private mutating func silenced(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !diagnostic.isError, let span = diagnostic.place.span else { return diagnostic }
    let number = silences.indices.first { silences[$0].code == diagnostic.code && silences[$0].item.contains(span) }
    guard let number else { return diagnostic }
    isUsed[number] = true
    return diagnostic.silenced(.comment(reason: silences[number].reason))
  }
}

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

  static func uselessSilence(_ silence: SilenceComment, among diagnostics: [Diagnostic]) -> Diagnostic {
    let isError = diagnostics.contains {
      $0.isError && $0.code == silence.code && $0.place.span.map(silence.item.contains) ?? false
    }
    return .warning(
      .uselessSilence, "nothing of the next item has the code `\(silence.code)`\(isError ? " but an error" : "")",
      at: silence.comment, help: isError ? "mend it; errors cannot be silenced" : "delete the comment")
  }
}
