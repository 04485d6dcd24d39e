public import Catalogue

/// A pattern of ARNs as a `Resource` writes it, to be held against the formats of resource types.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource". In the first five parts a wildcard stands for no colon,
/// unless it is a `*` at the end of its part, which goes on beyond it. A policy variable stands for any text.
public struct ARNPattern: Hashable, Sendable {
  /// What stands between the separators: six parts, or fewer where a `*` goes on beyond colons.
  private let parts: [[Symbol]]
  /// The service, where the pattern says which; nil where a wildcard may reach into its part.
  let service: String?

  /// Reads a pattern; nil if it is not an ARN in its six parts, nor could become one by a `*` that goes on beyond colons.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: arnStart) else { return nil }
    let written = bytes.parts
    parts = written.enumerated().map { number, part in
      number == 0 || part.isPlain ? part.map(Symbol.byte) : Symbol.symbols(ofPart: part, isRest: number == 5)
    }
    let saysService = written.count > 3 && written[1].isPlain && written[2].isPlain
    service = saysService ? String(decoding: written[2], as: UTF8.self) : nil
  }

  /// Returns whether some ARN of a format matches the pattern: exactly, for a format whose variables hold any text that
  /// is not empty. A variable that is all of the resource part holds neither `/` nor `:`, so that `b/k` is no bucket.
  public func admits(_ format: ARNFormat) -> Bool { admits(ARNShape(format)) }

  /// Returns whether some ARN of a type matches the pattern.
  public func admits(_ type: ResourceType) -> Bool { type.arns.contains(where: admits) }

  /// Returns whether some ARN of a shape matches the pattern.
  func admits(_ shape: ARNShape) -> Bool {
    if let service, let other = shape.service, service != other { return false }
    if parts.count == 6, admitsByParts(shape) { return true }
    guard mayShift(shape) else { return false }
    // Where the pattern says the service, its first three separators are the colons after the same parts.
    let start = service == nil || shape.service == nil ? 0 : 3
    guard zip(parts, shape.parts).prefix(start).allSatisfy({ $1.admits($0) }) else { return false }
    return intersects(symbols(from: start), shape.symbols(from: start))
  }

  /// Returns all from a part on.
  private func symbols(from part: Int) -> [Symbol] {
    var symbols = parts[part]
    for part in parts[(part + 1)...] {
      symbols.append(.separator)
      symbols += part
    }
    return symbols
  }

  /// Returns whether some ARN of a shape matches where each separator is the colon after the same part.
  private func admitsByParts(_ shape: ARNShape) -> Bool {
    intersects(parts[5], shape.resource) && zip(parts, shape.parts).allSatisfy { $1.admits($0) }
  }

  /// Returns whether a separator may be the colon after another part: only if a wildcard takes one of the colons that the
  /// shape writes, and there are enough of them.
  private func mayShift(_ shape: ARNShape) -> Bool {
    parts.count < 6 || shape.hasFurtherColons && parts.prefix(5).contains { $0.contains(.run(.all)) }
  }
}

/// What every ARN begins with; an array, since bytes of a text are compared many times slower.
private let arnStart = Array("arn:".utf8)

/// A format of ARNs, ready to be held against patterns.
struct ARNShape: Sendable {
  /// The service, unless the format leaves it open.
  let service: String?
  /// The first five parts.
  fileprivate let parts: [Part]
  fileprivate let resource: [Symbol]
  /// Whether the resource part itself has colons.
  fileprivate let hasFurtherColons: Bool

  /// One of the first five parts.
  fileprivate enum Part: Sendable {
    case literal([Symbol])
    /// Any text that is not empty.
    case some
    /// Any text.
    case any

    fileprivate var symbols: [Symbol] {
      switch self {
      case .literal(let symbols): symbols
      case .some: [.one(.part), .run(.part)]
      case .any: [.run(.part)]
      }
    }

    /// Returns whether some such part matches that of a pattern.
    func admits(_ pattern: [Symbol]) -> Bool {
      switch self {
      case .literal(let symbols): intersects(pattern, symbols)
      case .some: !pattern.isEmpty
      case .any: true
      }
    }
  }

  /// Some formats leave the Region or account open with a `*`, which may also be empty.
  init(_ format: ARNFormat) {
    if case .literal(let text) = format.service { service = text } else { service = nil }
    parts =
      [.literal("arn".utf8.map(Symbol.byte))] + [format.partition, format.service, format.region].map(Part.init)
      + [format.mayLackAccount ? .any : Part(format.account)]
    let extent: Symbol.Extent = format.resource.count == 1 ? .name : .all
    resource = format.resource.flatMap { Symbol.symbols(of: $0, extent) }
    hasFurtherColons = resource.contains(.byte(UInt8(ascii: ":")))
  }

  /// Returns all from a part on.
  fileprivate func symbols(from part: Int) -> [Symbol] {
    var symbols: [Symbol] = []
    for part in parts[part...] {
      symbols += part.symbols
      symbols.append(.byte(UInt8(ascii: ":")))
    }
    return symbols + resource
  }
}

extension ARNShape.Part {
  fileprivate init(_ piece: ARNFormat.Piece) {
    switch piece {
    case .literal(let text): self = .literal(text.utf8.map(Symbol.byte))
    case .variable: self = .some
    case .wildcard: self = .any
    }
  }
}

/// A place in a language of ARNs.
private enum Symbol: Hashable, Sendable {
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
  func meets(_ other: Symbol) -> Bool {
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

extension Symbol {
  /// Returns the places of a part of a pattern: bytes, wildcards and policy variables.
  ///
  /// - Parameter isRest: whether it is the sixth part, which takes all that follows.
  static func symbols(ofPart text: ArraySlice<UInt8>, isRest: Bool) -> [Symbol] {
    var symbols: [Symbol] = []
    symbols.reserveCapacity(text.count)
    let lastBrace = text.lastIndex(of: UInt8(ascii: "}")) ?? text.startIndex
    var offset = text.startIndex
    while offset < text.endIndex {
      switch text[offset] {
      case UInt8(ascii: "*"): symbols.append(.run(isRest || offset + 1 == text.endIndex ? .all : .part))
      case UInt8(ascii: "?"): symbols.append(.one(isRest ? .all : .part))
      case UInt8(ascii: "$"):
        guard offset < lastBrace, let end = text.endOfVariable(at: offset) else { fallthrough }
        symbols.append(.run(.all))
        offset = end
      default: symbols.append(.byte(text[offset]))
      }
      offset += 1
    }
    return symbols
  }

  /// Returns the places of a piece of a format.
  static func symbols(of piece: ARNFormat.Piece, _ extent: Extent) -> [Symbol] {
    switch piece {
    case .literal(let text): text.utf8.map(Symbol.byte)
    case .variable: [.one(extent), .run(extent)]
    case .wildcard: [.run(extent)]
    }
  }
}

extension ARNFormat {
  /// Whether what AWS owns in a Region may be of this format: `arn:aws:ssm:eu-west-1::document/AWS-RunShellScript`.
  fileprivate var mayLackAccount: Bool {
    if case .variable = account, case .variable = region { true } else { false }
  }
}

extension [UInt8] {
  /// The parts of a pattern of ARNs, six at most. The colons of policy variables end none.
  fileprivate var parts: [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    parts.reserveCapacity(6)
    let lastBrace = lastIndex(of: UInt8(ascii: "}")) ?? 0
    var start = 0
    var offset = 0
    while offset < count, parts.count < 5 {
      if self[offset] == UInt8(ascii: "$"), offset < lastBrace {
        offset = self[...].endOfVariable(at: offset) ?? offset
      }
      if self[offset] == UInt8(ascii: ":") {
        parts.append(self[start..<offset])
        start = offset + 1
      }
      offset += 1
    }
    parts.append(self[start...])
    return parts
  }
}

extension ArraySlice<UInt8> {
  /// Whether it holds neither wildcards nor policy variables.
  fileprivate var isPlain: Bool { !contains { $0.isWildcard || $0 == UInt8(ascii: "$") } }

  /// Returns where the policy variable that begins here ends, or nil if it does not end.
  fileprivate func endOfVariable(at start: Int) -> Int? {
    guard start + 1 < endIndex, self[start + 1] == UInt8(ascii: "{") else { return nil }
    return self[start...].firstIndex(of: UInt8(ascii: "}"))
  }
}

/// Returns whether some text is in both languages. What both begin with has to be the same up to the first wildcard, by
/// which most are told apart.
private func intersects(_ a: [Symbol], _ b: [Symbol]) -> Bool {
  var start = 0
  while start < a.count, start < b.count, !a[start].isWild, !b[start].isWild {
    guard a[start].meets(b[start]) else { return false }
    start += 1
  }
  if start == b.count { return a[start...].allSatisfy(\.isRun) }
  if case .one(let extent) = b[start], start + 2 == b.count, b[start + 1] == .run(extent) {
    return start < a.count && a[start...].allSatisfy { $0.meets(b[start]) }
  }
  if start == a.count - 1, a[start] == .run(.all) { return true }
  return intersects(a, b, from: start)
}

/// Returns the same, past the places that are the same: reads `a` and keeps the places of `b` that one text reaches with
/// it, in time that grows at most with the product of their sizes.
private func intersects(_ a: [Symbol], _ b: [Symbol], from start: Int) -> Bool {
  var reached: [Int] = []
  var next: [Int] = []
  reached.reserveCapacity(b.count - start + 1)
  next.reserveCapacity(b.count - start + 1)
  reached.append(start)
  for symbol in a[start...] {
    next.removeAll(keepingCapacity: true)
    var number = 0
    while number < reached.count {
      let place = reached[number]
      number += 1
      if symbol.isRun { next.appendOnce(place) }
      guard place < b.count else { continue }
      let meets = symbol.meets(b[place])
      if b[place].isRun || symbol.isRun && meets { reached.insertOnce(place + 1, at: number) }
      if meets, !symbol.isRun { next.appendOnce(b[place].isRun ? place : place + 1) }
    }
    if next.isEmpty { return false }
    swap(&reached, &next)
  }
  return reached.contains { b[$0...].allSatisfy(\.isRun) }
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
