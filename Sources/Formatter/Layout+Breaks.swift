import Lexer
import Source

/// How far an item on several lines has been written.
struct Breaking {
  /// Where the item starts.
  let indentation: Int
  /// Where a line starts that goes on with a list.
  var hanging: Int
  var isOnFirstLine = true
  /// Whether the conditions have begun.
  var hasConditions = false
  /// Whether a name stands next, as behind the first word of an item and behind those that begin its parts: `policy when`.
  var expectsName = true

  init(indentation: Int) {
    self.indentation = indentation
    hanging = indentation + 2
  }
}

/// Where a token of an item on several lines stands.
struct Placement {
  let startsLine: Bool
  /// Where its line starts, if it starts one.
  let indentation: Int
}

/// The words that begin a part of an item.
private enum PartWord {
  case when, and, other, `as`
}

extension Layout {
  /// Returns where a token stands that is not the first of its item.
  func place(of index: Int, _ breaking: inout Breaking) -> Placement {
    let isName = breaking.expectsName
    breaking.expectsName = false
    if tokens[index - 1].kind == .comma {
      return Placement(startsLine: !fits(chunkWidth(from: index)), indentation: breaking.hanging)
    }
    guard !isName, let word = partWord(at: index, breaking) else {
      breaking.expectsName = isName && isPrecededByWithout(index)
      return Placement(startsLine: false, indentation: breaking.hanging)
    }
    breaking.expectsName = true
    let indentation = breaking.indentation + (word == .and ? 3 : 2)
    breaking.hanging = indentation + 2
    if word == .when { breaking.hasConditions = true }
    return Placement(startsLine: startsLine(word, index, breaking), indentation: indentation)
  }

  /// Whether a token is the second word of `without capability NAME`.
  private func isPrecededByWithout(_ index: Int) -> Bool { source.file.spells("without", at: tokens[index - 1].span) }

  private func startsLine(_ word: PartWord, _ index: Int, _ breaking: Breaking) -> Bool {
    switch word {
    case .when, .and: true
    case .as: breaking.hasConditions || !fits(chunkWidth(from: index))
    case .other: !breaking.isOnFirstLine || !fits(partWidth(from: index))
    }
  }

  /// Returns whether a space and so many columns fit on the line.
  private func fits(_ width: Int) -> Bool { column + 1 + width <= widthLimit }

  /// Returns the width of what has to stay on one line from a token on.
  private func chunkWidth(from start: Int) -> Int {
    width(from: start) { tokens[$0 - 1].kind == .comma }
  }

  /// Returns the width of a part of an item, from its word on.
  private func partWidth(from start: Int) -> Int { width(from: start) { _ in false } }

  /// Returns the width of a line from a token up to the next part, the end of the item's line or another end.
  ///
  /// It stops where it is certainly too wide.
  private func width(from start: Int, isEnd: (Int) -> Bool) -> Int {
    var width = 0
    var index = start
    var expectsName = false
    while width <= widthLimit, tokens[index].kind != .greater, tokens[index].kind != .endOfFile {
      if index > start {
        if isEnd(index) || !expectsName && tokens[index - 1].kind != .comma && word(at: index) != nil { break }
        if hasSpace(before: index) { width += 1 }
      }
      width += self.width(of: index)
      expectsName = index == start && tokens[index - 1].kind != .comma && word(at: index) != nil
      let kind = tokens[index].kind
      if kind == .semicolon || kind == .less { break }
      index += 1
    }
    return width
  }

  private func partWord(at index: Int, _ breaking: Breaking) -> PartWord? {
    let word = word(at: index)
    return word == .and && !breaking.hasConditions ? nil : word
  }

  /// Returns the word that a token spells, if it begins a part of an item.
  private func word(at index: Int) -> PartWord? {
    let span = tokens[index].span
    guard tokens[index].kind == .word, span.count <= 7 else { return nil }
    let file = source.file
    switch span.count {
    case 2:
      if file.spells("as", at: span) { return .as }
      return file.spells("on", at: span) || file.spells("to", at: span) ? .other : nil
    case 3:
      if file.spells("and", at: span) { return .and }
      return file.spells("for", at: span) ? .other : nil
    case 4: return file.spells("when", at: span) ? .when : nil
    case 6, 7: return file.spells("grants", at: span) || file.spells("extends", at: span) ? .other : nil
    default: return nil
    }
  }
}
