import Lexer
public import Source

/// One small mistake in a source.
public struct Mutation {
  /// What an author's finger does.
  public enum Kind: String, CaseIterable, Sendable {
    /// A token goes, comes twice, or changes places with the next.
    case deletion, duplication, swap
  }

  /// The bytes after the mistake.
  public let bytes: [UInt8]
  /// Where it is, in the source before it.
  public let span: Span

  /// Returns every mutation of one kind, one for each token that it can be made with.
  public static func all(_ kind: Kind, of sample: Sample) -> [Mutation] {
    let tokens = tokenize(SourceFile(name: sample.name, bytes: sample.bytes)).tokens.dropLast()
    switch kind {
    case .deletion: return tokens.map { Mutation(of: sample, at: $0.span) { _ in [] } }
    case .duplication: return tokens.map { Mutation(of: sample, at: $0.span) { $0 + [0x20] + $0 } }
    case .swap:
      return zip(tokens, tokens.dropFirst()).map { first, second in
        Mutation(of: sample, at: first.span.to(second.span)) { text in
          let gap = text.dropFirst(first.span.count).dropLast(second.span.count)
          return [0x20] + text.suffix(second.span.count) + gap + text.prefix(first.span.count) + [0x20]
        }
      }
    }
  }

  private init(of sample: Sample, at span: Span, _ replacement: ([UInt8]) -> [UInt8]) {
    let range = Int(span.start)..<Int(span.end)
    var bytes = sample.bytes
    bytes.replaceSubrange(range, with: replacement(Array(bytes[range])))
    self.bytes = bytes
    self.span = span
  }
}
