/// A grammar as its file says it: productions in EBNF.
public struct Grammar: Sendable {
  /// An expression of the grammar.
  public indirect enum Expression: Sendable {
    /// A word of the language.
    case literal(String)
    /// A token that the lexer knows.
    case token(String)
    /// Another production.
    case production(String)
    /// One after the other.
    case sequence([Expression])
    /// One of them.
    case choice([Expression])
    /// It or nothing.
    case optional(Expression)
    /// It any number of times.
    case repeated(Expression)
  }

  /// The words of each production, without its `=` and `;`.
  public private(set) var words: [String: [String]] = [:]

  /// The grammar in `grammar/persona.ebnf`.
  public static let file = Grammar(withoutComments(projectText("grammar/persona.ebnf")))

  /// The productions in the doc comments of the parser.
  public static let parser = Grammar(
    projectPaths(in: "Sources/Parser", suffix: ".swift").flatMap { path in
      projectText(path).split(separator: "\n").map { $0.drop { $0 == " " } }
        .filter { $0.hasPrefix("///     ") }.map { String($0.dropFirst(3)) }
    }.joined(separator: "\n"))

  /// Reads a grammar.
  public init(_ text: String) {
    for rule in Self.split(text).split(separator: ";") where rule.count > 2 && rule.dropFirst().first == "=" {
      words[rule.first ?? "", default: []] += rule.dropFirst(2)
    }
  }

  /// Returns the words of `text`; a quoted one keeps its quotes.
  private static func split(_ text: String) -> [String] {
    text.split { " \n".contains($0) }.map(String.init)
  }

  private static func withoutComments(_ text: String) -> String {
    text.split(separator: "(*", omittingEmptySubsequences: false).enumerated().map { index, part in
      index == 0 ? String(part) : part.split(separator: "*)", maxSplits: 1).dropFirst().joined()
    }.joined()
  }

  /// Returns what the production called `name` stands for.
  public func expression(of name: String) -> Expression {
    var rest = (words[name] ?? [])[...]
    return Self.choice(&rest)
  }

  private static func choice(_ rest: inout ArraySlice<String>) -> Expression {
    var alternatives = [sequence(&rest)]
    while rest.first == "|" {
      rest.removeFirst()
      alternatives.append(sequence(&rest))
    }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private static func sequence(_ rest: inout ArraySlice<String>) -> Expression {
    var parts: [Expression] = []
    while let word = rest.first, !["|", ")", "]", "}"].contains(word) {
      rest.removeFirst()
      switch word {
      case "(": parts.append(group(&rest))
      case "[": parts.append(.optional(group(&rest)))
      case "{": parts.append(.repeated(group(&rest)))
      default: parts.append(leaf(word))
      }
    }
    return .sequence(parts)
  }

  private static func group(_ rest: inout ArraySlice<String>) -> Expression {
    let inner = choice(&rest)
    rest = rest.dropFirst()
    return inner
  }

  /// Returns the literal, token or production that `word` is.
  static func leaf(_ word: String) -> Expression {
    if word.hasPrefix("\"") { return .literal(String(word.dropFirst().dropLast())) }
    return word == word.uppercased() ? .token(word) : .production(word)
  }
}
