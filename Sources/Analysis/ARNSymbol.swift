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
  var reached = [start]
  var next: [Int] = []
  reached.reserveCapacity(b.count - start + 1)
  next.reserveCapacity(b.count - start + 1)
  for symbol in symbols {
    next.removeAll(keepingCapacity: true)
    if symbol.isRun {
      for place in reached where place > next.last ?? -1 { b.places(along: symbol, from: place, &next) }
    } else {
      b.places(after: symbol, from: reached, &next)
    }
    if next.isEmpty { return false }
    swap(&reached, &next)
  }
  return isOpen || reached.contains { b[$0...].allSatisfy(\.isRun) }
}

extension [ARNSymbol] {
  /// Appends a place and those that one text of a run reaches from it: up to the first character that it does not hold.
  fileprivate func places(along run: ARNSymbol, from start: Int, _ places: inout [Int]) {
    var place = start
    places.append(place)
    while place < count, self[place].isRun || run.meets(self[place]) {
      place += 1
      places.append(place)
    }
  }

  /// Appends the places that one character reaches from sorted ones; a run may be left out.
  fileprivate func places(after symbol: ARNSymbol, from reached: [Int], _ places: inout [Int]) {
    var done = -1
    for first in reached where first > done {
      done = first
      while done < count, self[done].isRun {
        if symbol.meets(self[done]) { places.appendOnce(done) }
        done += 1
      }
      if done < count, symbol.meets(self[done]) { places.appendOnce(done + 1) }
    }
  }
}

extension [Int] {
  /// Appends a number to sorted ones unless it is the last.
  fileprivate mutating func appendOnce(_ number: Int) {
    if last != number { append(number) }
  }
}
