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
      return try parsing.parseTerm("an action, such as `s3:GetObject`")
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

  /// Returns the `///` lines between the previous token's line and the current token; other comments may stand among them.
  func documentation() -> Documentation? {
    let before = comments.partition(startingAt: token.span.start)
    var first = before
    while first > 0, isOnOwnLine(comments[first - 1]) { first -= 1 }
    let lines = comments[first..<before].filter(\.isDocumentation).map(\.span)
    return lines.isEmpty ? nil : Documentation(lines: lines)
  }

  /// Returns whether a comment before the current token comes after the previous token's line.
  private func isOnOwnLine(_ comment: Comment) -> Bool {
    guard index > 0 else { return true }
    guard comment.span.start >= previous.span.end else { return false }
    return file.bytes(of: Span(start: previous.span.end, end: comment.span.start)).contains(0x0A)
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
