import Lexer
import Source

extension Parsing {
  /// Reads one word or string; `words` say what it is for.
  mutating func parseTerm(_ words: String) throws(SyntaxError) -> Term {
    guard isAtWord || isAtString else { throw expected(words) }
    return Term(token: advance())
  }

  /// Reads names.
  ///
  ///     names = NAME [ "," [ names ] ] ;
  mutating func parseNames(_ words: String) throws(SyntaxError) -> [Term] {
    try parseList { (parsing) throws(SyntaxError) in try parsing.parseWord(words) }
  }

  /// Reads actions.
  ///
  ///     actions = ACTION [ "," [ actions ] ] ;
  mutating func parseActions() throws(SyntaxError) -> [Term] {
    try parseList { (parsing) throws(SyntaxError) in
      guard !parsing.at(.on), !parsing.at(.when) else { throw parsing.expected("an action, such as `s3:GetObject`") }
      return try parsing.parseWord("an action, such as `s3:GetObject`")
    }
  }

  /// Reads values.
  ///
  ///     values = value [ "," [ values ] ] ;
  ///     value  = STRING | WORD ;
  mutating func parseValues() throws(SyntaxError) -> [Term] {
    try parseList { (parsing) throws(SyntaxError) in try parsing.parseTerm("a value") }
  }

  /// Reads managed policies.
  ///
  ///     strings = STRING [ "," [ strings ] ] ;
  mutating func parseStrings(_ words: String) throws(SyntaxError) -> [Term] {
    try parseList { (parsing) throws(SyntaxError) in try parsing.parseString(words) }
  }

  /// Reads one element, and more after each comma; a comma may stand last.
  private mutating func parseList(
    _ element: (inout Parsing) throws(SyntaxError) -> Term
  ) throws(SyntaxError) -> [Term] {
    var terms = [try element(&self)]
    while token.kind == .comma {
      advance()
      if token.kind == .semicolon || token.kind == .less || token.kind == .greater { break }
      terms.append(try element(&self))
    }
    return terms
  }

  /// Returns the `///` lines that end right before the current token.
  func documentation() -> Documentation? {
    let before = comments.partition(startingAt: token.span.start)
    let floor = index == 0 ? file.start : previous.span.end
    var first = before
    while first > 0, comments[first - 1].isDocumentation, comments[first - 1].span.start >= floor { first -= 1 }
    return first == before ? nil : Documentation(lines: comments[first..<before].map(\.span))
  }
}

extension [Comment] {
  /// Returns the number of comments that start before `position`.
  fileprivate func partition(startingAt position: UInt32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.start < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
