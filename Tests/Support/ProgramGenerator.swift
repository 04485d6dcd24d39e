/// Writes programs that a grammar describes, the same ones for each seed.
public struct ProgramGenerator {
  /// A piece of a program, before the rules about commas and ends.
  private enum Piece: Equatable {
    case literal(String)
    case token(String)
    case end

    var text: String {
      switch self {
      case .literal(let text), .token(let text): text
      case .end: ";"
      }
    }
  }

  let grammar: Grammar
  /// The productions that were used.
  public private(set) var reached: Set<String> = []
  /// The words of the language that were used.
  public private(set) var literals: Set<String> = []
  private var generator: SeededGenerator
  private var pieces: [Piece] = []

  /// Examples of each token.
  private static let examples: [String: [String]] = [
    "WORD": ["749144762306", "eu-west-1", "a", "true", "2026-01-01T00:00:00Z", "10.0.0.0/8", "*", "30"],
    "NAME": ["Alpha", "beta-2", "pack.Gamma", "use", "test", "kind", "language", "let", "persona", "present", "can"],
    "NUMBER": ["1"], "SID": ["Sid1"],
    "ACTION": ["s3:GetObject", "s3:*", "*", "actions"], "KEY": ["aws:SourceIp", "aws:RequestTag/team", "\"a b\""],
    "TYPE": ["s3:bucket"], "OPERATOR": ["StringEquals", "ArnLike"],
    "STRING": ["\"\"", "\"text\"", #""\(x.arn)""#, "\"<;>\""],
  ]

  /// Makes the generator of one sequence of programs.
  public init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    generator = SeededGenerator(seed: seed)
  }

  /// Returns a program that the production called `start` describes.
  public mutating func program(_ start: String) -> String {
    pieces = []
    add(.production(start), depth: 0)
    var text = ""
    for word in words() {
      text += word + (Int.random(in: 0..<8, using: &generator) == 0 ? "\n" : " ")
    }
    return text
  }

  private mutating func add(_ expression: Grammar.Expression, depth: Int) {
    switch expression {
    case .literal(let word):
      literals.insert(word)
      pieces.append(.literal(word))
    case .token("END"): pieces.append(.end)
    case .token(let name): pieces.append(.token(Self.examples[name]?.randomElement(using: &generator) ?? name))
    case .production(let name):
      reached.insert(name)
      add(grammar.expression(of: name), depth: depth + 1)
    case .sequence(let parts): for part in parts { add(part, depth: depth) }
    case .choice(let parts): add(parts[Int.random(in: 0..<parts.count, using: &generator)], depth: depth)
    case .optional(let part): if depth < 12, Bool.random(using: &generator) { add(part, depth: depth) }
    case .repeated(let part):
      for _ in 0..<Int.random(in: 0...4, using: &generator) { add(part, depth: depth) }
    }
  }

  /// Returns the words to write: a comma stands last only before `;`, `<` or `>`, an end may be left out.
  private mutating func words() -> [String] {
    var words: [String] = []
    for (index, piece) in pieces.enumerated() {
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      switch piece {
      case .literal(","):
        if isElementOrEnd(next) { words.append(",") }
      case .end:
        let mayGo = words.last == ">" || next == .literal(">") || next == nil
        if words.last == "," || !mayGo || Bool.random(using: &generator) { words.append(";") }
      default: words.append(piece.text)
      }
    }
    return words
  }

  private func isElementOrEnd(_ piece: Piece?) -> Bool {
    switch piece {
    case .literal(let word): ["*", "<", ">"].contains(word)
    case .token, .end: true
    case nil: false
    }
  }
}
