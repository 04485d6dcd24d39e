import Lexer
import Source

/// The state of one pass over a file's tokens. The rules of the grammar are its extensions, one file a subject.
struct Parsing {
  let file: SourceFile
  let tokens: [Token]
  let comments: [Comment]
  /// The keyword that each token spells.
  let keywords: [Keyword?]
  var index = 0
  var diagnostics: [Diagnostic] = []
  /// The lists that are open, the innermost last.
  var levels: [Level] = []
  /// The token at which an unclosed list was last reported, so that its outer lists are not.
  var reportedUnclosed: Int?
  /// The token of the last mistake: what is wrong there or right after it follows from that mistake.
  var lastMistake: Int?

  init(_ tokens: Tokens, of file: SourceFile) {
    self.file = file
    self.tokens = tokens.tokens
    self.comments = tokens.comments
    keywords = KeywordTable.all.keywords(of: tokens.tokens, in: file)
  }

  /// The current token.
  var token: Token { tokens[index] }

  /// The token before the current one, or the current one at the start of the file.
  var previous: Token { tokens[max(0, index - 1)] }

  /// Returns the token `count` places further, or the last.
  func ahead(_ count: Int) -> Token { tokens[min(index + count, tokens.count - 1)] }

  /// Returns the current token and goes on to the next; the end of the file stays.
  @discardableResult
  mutating func advance() -> Token {
    let token = tokens[index]
    if index < tokens.count - 1 { index += 1 }
    return token
  }

  /// Returns the span from the start of `first` to the end of the token before the current one.
  func span(from first: Span) -> Span { first.to(previous.span) }
}

extension Parsing {
  /// The keyword that the current token spells.
  var keyword: Keyword? { keywords[index] }

  /// Returns the keyword that the token `count` places further spells.
  func keyword(ahead count: Int) -> Keyword? { keywords[min(index + count, tokens.count - 1)] }

  /// Returns whether the current token spells `keyword`.
  func at(_ keyword: Keyword) -> Bool { keywords[index] == keyword }

  /// Goes over `keyword` if it is here, and returns its span.
  mutating func take(_ keyword: Keyword) -> Span? { at(keyword) ? advance().span : nil }

  /// Goes over `keyword`, which has to be here.
  @discardableResult
  mutating func expect(_ keyword: Keyword) throws(SyntaxError) -> Span {
    guard at(keyword) else { throw expected("`\(keyword.text)`") }
    return advance().span
  }

  /// Goes over a token of `kind`, which has to be here.
  @discardableResult
  mutating func expect(_ kind: Token.Kind, _ words: String) throws(SyntaxError) -> Span {
    guard token.kind == kind else { throw expected(words) }
    return advance().span
  }

  /// Whether the current token is text in quotes, or was meant to be.
  var isAtString: Bool { token.isString }

  /// Whether the current token is a word, or was meant to be.
  var isAtWord: Bool { token.kind == .word || token.kind == .unquoted }

  /// Goes over a word, which has to be here; `words` say what it is for.
  mutating func parseWord(_ words: String) throws(SyntaxError) -> Term {
    guard isAtWord else { throw expected(words) }
    return Term(token: advance())
  }

  /// Goes over a string, which has to be here.
  mutating func parseString(_ words: String) throws(SyntaxError) -> Term {
    guard isAtString else { throw expected(words) }
    return Term(token: advance())
  }

  /// Goes over a string if one is here.
  mutating func parseOptionalString() -> Term? {
    isAtString ? Term(token: advance()) : nil
  }
}

extension Token {
  /// Whether this is text in quotes, or was meant to be.
  var isString: Bool { kind == .string || kind == .escapedString || kind == .brokenString }
}

/// Why a rule could not be read on. Only the list function catches it.
struct SyntaxError: Error {
  /// What to report; nil if the lexer has reported it.
  let diagnostic: Diagnostic?
}
