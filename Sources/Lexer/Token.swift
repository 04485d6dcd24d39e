public import Source

/// A piece of source that the grammar speaks of: a kind and a place, no text.
public struct Token: Hashable, Sendable {
  /// What the piece is.
  public let kind: Kind
  /// Where it is.
  public let span: Span

  /// Makes a token.
  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  /// The kinds of tokens. Keywords are words: the parser knows them by position.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// A letter, digit, `_`, `*` or `?`, and what goes on from it: `sagemaker:Create*`, `10.0.0.0/8`.
    case word
    /// Text in quotes without a backslash: its content is the bytes between them.
    case string
    /// Text in quotes with escapes or interpolations.
    case escapedString
    /// `<`
    case less
    /// `>`
    case greater
    /// `;`
    case semicolon
    /// `,`
    case comma
    /// `=`
    case equals
    /// Bare text that has to stand in quotes, `arn:aws:s3:::b`; already reported.
    case unquoted
    /// A string that its line does not end, or one that is too long; already reported.
    case brokenString
    /// The end of the file, empty.
    case endOfFile

    /// Whether the lexer has already reported this token as a mistake.
    public var isReported: Bool { self == .unquoted || self == .brokenString }
  }
}

/// A comment, from its slashes to the end of its line.
public struct Comment: Hashable, Sendable {
  /// Where it is, without the line end.
  public let span: Span
  /// Whether it begins with exactly three slashes and so documents the declaration that follows.
  public let isDocumentation: Bool
}

/// What `tokenize` found in a file.
public struct Tokens: Hashable, Sendable {
  /// The tokens in order; the last is `.endOfFile`.
  public let tokens: [Token]
  /// The comments in order.
  public let comments: [Comment]
  /// What is wrong with single tokens, comments and bytes.
  public let diagnostics: [Diagnostic]
}
