import Lexer
import Source

/// Looking ahead: what starts here. Keywords are known by position, so a shape of two or three tokens decides.
extension Parsing {
  /// Returns whether the token at `index` is the first of its line.
  func startsLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let gap = Span(start: tokens[index - 1].span.end, end: tokens[index].span.start)
    return file.bytes(of: gap).contains(0x0A)
  }

  /// The tokens from the current one to the end of its line: at most 64, so that a file on one line is read in a moment.
  var restOfLine: Range<Int> {
    let end = min(index + 64, tokens.count - 1)
    guard index < end else { return index..<index }
    return index..<((index + 1..<end).first(where: startsLine) ?? end)
  }

  /// Returns whether an item of `level` starts here.
  func isAtItem(of level: Level) -> Bool {
    switch level {
    case .persona: startsPersonaItem
    case .ownResources: startsResources
    case .test: isAtWord
    default: keyword.map(level.starters.contains) ?? false
    }
  }

  /// Whether an item of an outer list, and not of this one, starts here; within a block of an item, on a line of its own.
  var startsOuterItem: Bool {
    guard let level = levels.last, level != .file, token.kind == .word else { return false }
    if startsFileItem { return !(level == .environment && isAtItem(of: level)) }
    guard levels.count > 2, startsLine(index) else { return false }
    return switch levels[levels.count - 2] {
    case .persona: startsPersonaItem && !isAtItem(of: level) && (keyword == nil || startsPersonaKeyword)
    case let outer: isAtItem(of: outer) && !isAtItem(of: level)
    }
  }

  /// Whether an item of a persona starts here: one of its keywords, or a kind with a value.
  private var startsPersonaItem: Bool {
    guard token.kind == .word else { return false }
    return startsPersonaKeyword || startsResources
  }

  private var startsPersonaKeyword: Bool { keyword.map(Level.persona.starters.contains) == true }

  /// Whether `KIND value` starts here.
  private var startsResources: Bool {
    guard isAtWord, keyword.map(Keywords.reserved.contains) != true else { return false }
    guard !file.bytes(of: token.span).contains(where: \.isNoName) else { return false }
    let next = ahead(1)
    guard next.kind == .word || next.kind == .unquoted || next.isString else { return false }
    guard keyword(ahead: 1).map(Keywords.reserved.contains) != true else { return false }
    let after = ahead(2).kind
    if after == .comma || after == .semicolon || after == .greater { return true }
    return keyword == nil && startsLine(min(index + 2, tokens.count - 1))
  }

  /// Returns whether a kind without its names is all of an item here: to be told so, rather than that it is no item.
  func isAtBareKind(of level: Level) -> Bool {
    guard level == .persona || level == .ownResources, isBareWord else { return false }
    return file.bytes(of: token.span).first.map { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } == true
  }

  /// Whether a word that is no keyword is all of an item here.
  var isBareWord: Bool {
    token.kind == .word && keyword == nil && [.semicolon, .greater].contains(ahead(1).kind)
  }

  /// Returns whether the token at `index` is the first of its line, without white space before it.
  private var startsColumn: Bool {
    let start = Int(token.span.start - file.start)
    return start == 0 || file.bytes[start - 1] == 0x0A
  }

  /// Whether an item that only a file has starts here.
  var startsFileItem: Bool {
    guard let starter = keyword, Level.file.starters.contains(starter) else { return false }
    let next = ahead(1)
    let after = ahead(2)
    switch starter {
    case .persona, .template:
      return next.kind == .word && (after.kind == .less || after.isString || keyword(ahead: 2) == .extends)
    case .environment: return next.kind == .word && after.kind == .less
    case .test: return next.isString && ![.comma, .semicolon, .greater].contains(after.kind)
    case .kind: return next.kind == .word && (after.isString || keyword(ahead: 2) == .is || keyword(ahead: 2) == .like)
    case .pack: return next.kind == .word && after.isString
    case .let: return next.kind == .word && after.kind == .equals
    case .account, .region, .partition, .use, .trust, .language: return levels.last == .file || leavesBlock
    case .capability: return startsCapabilityDeclaration
    default: return false
    }
  }

  /// Whether an item of a file is more likely here, by its column, than one of the open block that begins like it.
  private var leavesBlock: Bool {
    guard startsColumn, ahead(1).kind != .less else { return false }
    return switch levels.last {
    case .persona, .ownResources: at(.account) || at(.region) || at(.partition)
    case .test: !startsClaim
    default: true
    }
  }

  /// Whether this `>` is one too many in a block of the file: what follows can only be a further item of the block.
  var isSurplusCloser: Bool {
    guard levels.count == 2, let level = levels.last else { return false }
    var later = self
    later.advance()
    if later.token.kind == .semicolon { later.advance() }
    guard later.token.kind == .word else { return false }
    guard let keyword = later.keyword, Level.file.starters.contains(keyword) else {
      return level == .test ? later.startsClaim : later.isAtItem(of: level)
    }
    return level == .persona && keyword == .capability && later.startsCapabilityUse
  }

  /// Whether a claim starts here, by its verb.
  private var startsClaim: Bool {
    let verb = keyword(ahead: at(.every) ? 2 : 1)
    return verb == .can || verb == .cannot
  }

  /// Whether a capability is certainly used here, rather than declared.
  private var startsCapabilityUse: Bool {
    guard ahead(1).kind == .word else { return false }
    let end = keyword(ahead: 2) == .as ? 4 : 2
    if ahead(end).kind == .semicolon { return true }
    guard ahead(end).kind == .less, ahead(end + 1).kind == .word else { return false }
    return keyword(ahead: end + 1).map(Level.capability.starters.contains) != true
  }

  /// Whether a capability is declared here, rather than used.
  private var startsCapabilityDeclaration: Bool {
    guard ahead(1).kind == .word else { return false }
    let after = ahead(2)
    if after.isString || keyword(ahead: 2) == .for { return true }
    let open = keyword(ahead: 2) == .as ? 4 : 2
    guard ahead(open).kind == .less, let first = keyword(ahead: open + 1) else { return false }
    return Level.capability.starters.contains(first) && ahead(open + 2).kind != .equals
  }
}

extension UInt8 {
  /// Whether this byte may be part of a word, but not of a name.
  fileprivate var isNoName: Bool { self == UInt8(ascii: ":") || self == UInt8(ascii: "*") || self == UInt8(ascii: "?") }
}
