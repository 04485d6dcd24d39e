import Lexer
import Source

/// The mistakes after which the rest of a file is not read: it is none of ours, and each takes memory.
private let mistakeLimit = 200_000

/// The lists of items: the only place where mistakes are caught, reported and skipped.
extension Parsing {
  /// Reads the items of a file up to its end.
  mutating func parseItems<Element>(
    of level: Level, _ parse: (inout Parsing) throws(SyntaxError) -> Element
  ) -> [Element] {
    levels.append(level)
    defer { levels.removeLast() }
    var items: [Element] = []
    while token.kind != .endOfFile, !isAtEnd(of: level) {
      let start = index
      do {
        try checkItemStart(level)
        items.append(try parse(&self))
        endItem(level)
      } catch {
        report(error)
        skipItem(level, from: start)
      }
    }
    return items
  }

  /// Reads `< items >`; the `<` may be missing if what follows shows that it was meant.
  mutating func parseBlock<Element>(
    of level: Level, _ parse: (inout Parsing) throws(SyntaxError) -> Element
  ) throws(SyntaxError) -> [Element] {
    let open = try expectOpen(level)
    let items = parseItems(of: level, parse)
    if token.kind == .greater {
      advance()
    } else if reportedUnclosed != index {
      reportedUnclosed = index
      report(.unclosedBlock(open, level, before: token.span, isEnd: token.kind == .endOfFile))
    }
    return items
  }

  /// Goes over the `<` of a block and returns its span.
  private mutating func expectOpen(_ level: Level) throws(SyntaxError) -> Span {
    if token.kind == .less { return advance().span }
    let error = expected("`<`", help: openHelp)
    if ahead(1).kind == .less {
      report(error)
      advance()
      lastMistake = index
      return advance().span
    }
    // A keyword shows that the items begin here; any other word may belong to what stands before a `<` further on.
    let open = lineOpen()
    if token.kind == .greater || isAtItem(of: level) && (open == nil || keyword != nil) {
      report(error)
      return previous.span.after
    }
    guard let open else { throw error }
    report(error)
    index = open
    return advance().span
  }

  /// What to write where a name is followed by a further word.
  private var openHelp: String? {
    guard token.kind == .word, keyword == nil, lineOpen() != nil else { return nil }
    return ["extends"].closest(to: file.text(of: token.span)).map { "did you mean `\($0)`?" }
      ?? "a name is one word; a title stands in quotes after it"
  }

  /// Returns the next `<` of this line, if nothing ends before it.
  private func lineOpen() -> Int? {
    restOfLine.first { [.less, .semicolon, .greater].contains(tokens[$0].kind) }
      .flatMap { tokens[$0].kind == .less ? $0 : nil }
  }

  /// Returns whether the list ends here: at its `>`, or where an item of an outer list starts.
  private mutating func isAtEnd(of level: Level) -> Bool {
    guard level != .file else { return false }
    return token.kind == .greater ? !isSurplusCloser : startsOuterItem
  }

  /// Reports what cannot start any item.
  private func checkItemStart(_ level: Level) throws(SyntaxError) {
    switch token.kind {
    case .greater: throw SyntaxError(diagnostic: .strayCloser(token.span))
    case .semicolon: throw SyntaxError(diagnostic: .emptyItem(token.span))
    case .less where index > 0 && previous.kind == .less: throw SyntaxError(diagnostic: .doubleOpener(token.span))
    default: if !isAtItem(of: level), !isAtBareKind(of: level) { throw expected(level.itemWords, help: itemHelp) }
    }
  }

  /// Goes over the `;` that ends an item. It may be left out after and before a `>` and at the end of the file.
  private mutating func endItem(_ level: Level) {
    if token.kind == .semicolon {
      advance()
      return
    }
    if previous.kind == .greater || token.kind == .greater || token.kind == .endOfFile { return }
    if previous.kind.isReported || reportedUnclosed == index || startsOuterItem { return }
    if isAtItem(of: level), keyword != nil || startsLine(index) {
      report(.missingSemicolon(after: previous.span))
    } else {
      report(expected("`;`"))
      skipItem(level, from: index)
    }
  }

  /// Skips what is left of a mistaken item that started at `start`, and at least one token.
  private mutating func skipItem(_ level: Level, from start: Int) {
    var depth = 0
    while token.kind != .endOfFile {
      let isFirst = index == start
      if !isFirst, startsLine(index), isAtFurtherItem(of: level, depth: depth) { return }
      switch token.kind {
      case .less where isFirst && index > 0 && previous.kind == .less:
        advance()
        return
      case .less: depth += 1
      case .greater where depth == 0 && level != .file && !isFirst: return
      case .greater: depth -= 1
      case .semicolon where depth <= 0:
        advance()
        return
      default: break
      }
      let closed = token.kind == .greater && depth <= 0
      advance()
      if closed {
        if token.kind == .semicolon { advance() }
        return
      }
    }
  }

  /// Returns whether the first word of a line starts an item that does not belong to the mistaken one, `depth` blocks deep.
  private func isAtFurtherItem(of level: Level, depth: Int) -> Bool {
    if depth == 0, isAtItem(of: level) || startsOuterItem { return true }
    return startsFileItem && (depth == 0 || keyword.map(Level.ambiguous.contains) == false)
  }

  private mutating func report(_ error: SyntaxError) {
    if let diagnostic = error.diagnostic { report(diagnostic) } else { lastMistake = index }
  }

  /// Reports a mistake at the current token, unless it follows from one there or at the token before.
  private mutating func report(_ diagnostic: Diagnostic) {
    let follows = lastMistake.map { index - $0 <= 1 } ?? false
    lastMistake = index
    if !follows { diagnostics.append(diagnostic) }
    if diagnostics.count >= mistakeLimit { index = tokens.count - 1 }
  }
}
