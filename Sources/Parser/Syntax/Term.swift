public import Lexer
public import Source

/// A name, an action, a key or a value: one word or string.
public struct Term: Hashable, Sendable {
  /// The token: a word or a string.
  public let token: Token

  /// Where it is.
  public var span: Span { token.span }

  /// Whether it stands in quotes.
  public var isString: Bool {
    token.kind == .string || token.kind == .escapedString || token.kind == .brokenString
  }

  /// Whether the lexer has reported it already, so that it means nothing further.
  public var isReported: Bool { token.kind.isReported }
}
