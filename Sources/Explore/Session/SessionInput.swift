import Lexer
import Parser
import Source

/// What an input of a session is.
enum SessionInput {
  /// Nothing but white space and comments.
  case nothing
  /// A colon, the word after it, and the rest.
  case command(String, String)
  /// A name by itself.
  case name(String)
  /// A question.
  case question
  /// Items of the language.
  case items

  init(_ text: String) {
    let trimmed = text.drop(while: \.isWhitespace)
    if trimmed.hasPrefix(":") {
      let word = trimmed.dropFirst().prefix { !$0.isWhitespace }
      let rest = trimmed.dropFirst(word.count + 1)
      self = .command(String(word), String(rest).trimmedSpaces)
      return
    }
    let file = SourceFile(name: "", bytes: Array(text.utf8))
    let tokens = tokenize(file).tokens.filter { $0.kind != .endOfFile }
    self = Self.read(tokens.map { (kind: $0.kind, text: file.text(of: $0.span)) })
  }

  private static func read(_ tokens: [(kind: Token.Kind, text: String)]) -> SessionInput {
    guard let first = tokens.first else { return .nothing }
    let names = tokens.filter { $0.kind != .semicolon }
    if names.count == 1, first.kind == .word || first.kind == .string { return .name(first.text) }
    if first.text == "why" || first.text == "who" { return .question }
    let isQuestion = tokens.count > 1 && ["can", "cannot"].contains(tokens[1].text)
    return isQuestion ? .question : .items
  }
}

extension String {
  /// The text without white space around it.
  var trimmedSpaces: String {
    let start = drop(while: \.isWhitespace)
    return String(start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
  }

  /// The words of the text.
  var words: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}
