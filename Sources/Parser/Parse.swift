public import Lexer
public import Source

/// What `parse` read of a file: all that it could, mistakes or not.
public struct ParsedFile: Hashable, Sendable {
  /// The file.
  public let file: SourceFile
  /// The items that could be read.
  public let syntax: SourceSyntax
  /// The comments in order.
  public let comments: [Comment]
  /// The mistakes of the lexer and the parser, in source order.
  public let diagnostics: [Diagnostic]
}

/// Returns the syntax of `file`, whatever its bytes are.
public func parse(_ file: SourceFile) -> ParsedFile {
  parse(tokenize(file), of: file)
}

/// Returns the syntax of the `tokens` of `file`.
public func parse(_ tokens: Tokens, of file: SourceFile) -> ParsedFile {
  var parsing = Parsing(tokens, of: file)
  let syntax = parsing.parseFile()
  return ParsedFile(
    file: file, syntax: syntax, comments: tokens.comments, diagnostics: merged(tokens.diagnostics, parsing.diagnostics))
}

/// What `parseQuestion` read.
public struct ParsedQuestion: Hashable, Sendable {
  /// The question; nil if it could not be read.
  public let question: Question?
  /// The mistakes of the lexer and the parser, in source order.
  public let diagnostics: [Diagnostic]
}

/// Returns the one question that `file` holds, as the REPL and the command line take it.
public func parseQuestion(_ file: SourceFile) -> ParsedQuestion {
  let tokens = tokenize(file)
  var parsing = Parsing(tokens, of: file)
  let question = parsing.parseWholeQuestion()
  return ParsedQuestion(question: question, diagnostics: merged(tokens.diagnostics, parsing.diagnostics))
}

/// Returns the diagnostics of both in source order.
private func merged(_ lexical: [Diagnostic], _ syntactic: [Diagnostic]) -> [Diagnostic] {
  guard !lexical.isEmpty else { return syntactic }
  return (lexical + syntactic).enumerated()
    .sorted { ($0.element.place.span?.start ?? 0, $0.offset) < ($1.element.place.span?.start ?? 0, $1.offset) }
    .map(\.element)
}
