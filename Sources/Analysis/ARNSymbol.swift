import Catalogue

/// A place in a language of ARNs.
enum ARNSymbol: Hashable, Sendable {
  case byte(UInt8)
  /// A colon that ends one of a pattern's first five parts: it stands for one that the format writes, and for none within
  /// a variable, so that `arn:aws:kafka:*:*:cluster/*` is no `topic/…`.
  case separator
  /// Exactly one character.
  case one(Extent)
  /// Any number of characters.
  case run(Extent)

  /// Which characters may stand at a place.
  enum Extent: Hashable {
    /// Any, colons and slashes among them.
    case all
    /// None that ends a part.
    case part
    /// None that ends a part, nor a step of a path.
    case name

    func holds(_ byte: UInt8) -> Bool {
      switch self {
      case .all: true
      case .part: byte != UInt8(ascii: ":")
      case .name: byte != UInt8(ascii: ":") && byte != UInt8(ascii: "/")
      }
    }
  }

  /// Whether the place may be left out, and stays where it is when a character is read.
  var isRun: Bool { if case .run = self { true } else { false } }

  /// Whether it is no certain character.
  var isWild: Bool {
    switch self {
    case .byte, .separator: false
    case .one, .run: true
    }
  }

  /// Returns whether some character stands at both places.
  func meets(_ other: ARNSymbol) -> Bool {
    switch (self, other) {
    case (.byte(let a), .byte(let b)): a == b
    case (.separator, let other), (let other, .separator): other == .byte(UInt8(ascii: ":"))
    case (.byte(let byte), .one(let extent)), (.byte(let byte), .run(let extent)), (.one(let extent), .byte(let byte)),
      (.run(let extent), .byte(let byte)):
      extent.holds(byte)
    default: true
    }
  }
}

extension ARNSymbol {
  /// Returns the places of a piece of a format.
  static func symbols(of piece: ARNFormat.Piece, _ extent: Extent) -> [ARNSymbol] {
    switch piece {
    case .literal(let text): text.utf8.map(ARNSymbol.byte)
    case .variable: [.one(extent), .run(extent)]
    case .wildcard: [.run(extent)]
    }
  }
}

/// Returns whether some text is in both languages. What both begin with has to be the same up to the first wildcard, by
/// which most are told apart.
func intersects(_ pattern: ArraySlice<ARNSymbol>, _ b: [ARNSymbol]) -> Bool {
  var a = pattern
  var start = 0
  while let first = a.first, start < b.count, !first.isWild, !b[start].isWild {
    guard first.meets(b[start]) else { return false }
    a.removeFirst()
    start += 1
  }
  if start == b.count { return a.allSatisfy(\.isRun) }
  if case .one(let extent) = b[start], start + 2 == b.count, b[start + 1] == .run(extent) {
    return !a.isEmpty && a.allSatisfy { $0.meets(b[start]) }
  }
  return intersects(a, b, from: start)
}

/// Returns the same, past the places that are the same: reads `a` and keeps the places of `b` that one text reaches with
/// it, in time that grows at most with the product of their sizes.
private func intersects(_ a: ArraySlice<ARNSymbol>, _ b: [ARNSymbol], from start: Int) -> Bool {
  // A run of all at the end goes on to the end of `b` from whatever place.
  let isOpen = a.last == .run(.all)
  let symbols = isOpen ? a.dropLast() : a
  if isOpen, symbols.isEmpty { return true }
  var reached: [Int] = []
  var next: [Int] = []
  reached.reserveCapacity(b.count - start + 1)
  next.reserveCapacity(b.count - start + 1)
  reached.append(start)
  for symbol in symbols {
    next.removeAll(keepingCapacity: true)
    var number = 0
    while number < reached.count {
      let place = reached[number]
      number += 1
      if symbol.isRun { next.appendOnce(place) }
      guard place < b.count else { continue }
      let (meets, isRun) = (symbol.meets(b[place]), b[place].isRun)
      if isRun || symbol.isRun && meets { reached.insertOnce(place + 1, at: number) }
      if meets, !symbol.isRun { next.appendOnce(isRun ? place : place + 1) }
    }
    if next.isEmpty { return false }
    swap(&reached, &next)
  }
  return isOpen || reached.contains { b[$0...].allSatisfy(\.isRun) }
}

/// Sorted places, each once.
extension [Int] {
  fileprivate mutating func appendOnce(_ place: Int) {
    if last != place { append(place) }
  }

  fileprivate mutating func insertOnce(_ place: Int, at index: Int) {
    if index == count || self[index] != place { insert(place, at: index) }
  }
}
