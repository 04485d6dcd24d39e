import Lexer

/// An item, measured before it is written.
struct MeasuredItem {
  /// How it is to be written.
  let shape: Shape
  /// The token after it, if it is written on one line.
  let end: Int

  enum Shape {
    /// On one line.
    case flat
    /// Without a block, on as many lines as it needs.
    case broken
    /// With a block whose items have lines of their own.
    case tall
  }

  var isTall: Bool { shape == .tall }
}

extension Layout {
  /// Returns how the item that starts at the next token is to be written.
  func measure(at indentation: Int) -> MeasuredItem {
    var measuring = Measuring(index: next, width: indentation)
    while !isEnd(of: measuring) {
      guard measuring.take(measuring.index, of: self, isFirst: measuring.index == next) else { return unflat }
    }
    let isBroken = measuring.isBroken && !measuring.hasBlock
    return MeasuredItem(shape: isBroken ? .broken : .flat, end: measuring.index)
  }

  /// Whether a space stands before a token on its line.
  func hasSpace(before index: Int) -> Bool {
    let kind = tokens[index].kind
    return kind != .semicolon && kind != .comma
  }

  /// The item at the next token, which one line does not hold.
  private var unflat: MeasuredItem {
    var index = next
    while true {
      switch tokens[index].kind {
      case .less: return MeasuredItem(shape: .tall, end: index)
      case .semicolon, .greater, .endOfFile: return MeasuredItem(shape: .broken, end: index)
      default: index += 1
      }
    }
  }

  private func isEnd(of measuring: Measuring) -> Bool {
    switch tokens[measuring.index].kind {
    case .endOfFile: true
    case .greater: measuring.depth == 0
    default: measuring.isComplete
    }
  }
}

/// How far an item has been measured.
private struct Measuring {
  var index: Int
  var width: Int
  var depth = 0
  var hasBlock = false
  /// Whether the author wrote what stands outside of blocks on several lines.
  var isBroken = false
  /// Whether the item's end has been taken.
  var isComplete = false

  /// Takes a token; returns false if the item cannot stand on one line.
  mutating func take(_ token: Int, of layout: Layout, isFirst: Bool) -> Bool {
    let kind = layout.tokens[token].kind
    if !isFirst {
      guard takeGap(layout.source.gaps[token], isEmptyBlock: kind == .greater && layout.tokens[token - 1].kind == .less)
      else { return false }
      if layout.hasSpace(before: token) { width &+= 1 }
    }
    width &+= layout.width(of: token)
    index &+= 1
    count(kind)
    if isComplete, kind == .greater { takeSemicolon(of: layout) }
    return width <= widthLimit
  }

  private mutating func takeGap(_ gap: SpacedTokens.Gap, isEmptyBlock: Bool) -> Bool {
    guard !gap.isEmpty else { return true }
    if gap.contains(.comment) || depth > 0 && !isEmptyBlock { return false }
    if depth == 0 { isBroken = true }
    return true
  }

  private mutating func count(_ kind: Token.Kind) {
    switch kind {
    case .less:
      depth &+= 1
      hasBlock = true
    case .greater:
      depth &-= 1
      isComplete = depth == 0
    case .semicolon: isComplete = depth == 0
    default: break
    }
  }

  /// Takes the semicolon after the item's block, if it is there.
  private mutating func takeSemicolon(of layout: Layout) {
    guard layout.tokens[index].kind == .semicolon, !layout.source.gaps[index].contains(.comment) else { return }
    width &+= 1
    index &+= 1
  }
}
