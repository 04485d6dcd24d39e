public import Catalogue

/// A pattern of ARNs as a `Resource` writes it, to be held against the formats of resource types.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource". In the first five parts a wildcard stands for no colon,
/// unless it is a `*` at the end of its part, which goes on beyond it. A policy variable stands for any text.
public struct ARNPattern: Hashable, Sendable {
  private let symbols: [Symbol]
  /// The service, where the pattern says which; nil where a wildcard may reach into its part.
  private let service: String?

  /// Reads a pattern; nil if it is not an ARN in its six parts, nor could become one by a `*` that goes on beyond colons.
  public init?(_ text: String) {
    guard text.utf8.starts(with: "arn:".utf8) else { return nil }
    symbols = Symbol.symbols(ofPattern: Array(text.utf8))
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 3, omittingEmptySubsequences: false)
    let isPlain = parts.count == 4 && !parts[1...2].contains { $0.contains { "*?$".utf8.contains($0) } }
    service = isPlain ? String(Substring(parts[2])) : nil
  }

  /// Returns whether some ARN of a format matches the pattern: exactly, for a format whose variables hold any text that
  /// is not empty. A variable that is all of the resource part holds neither `/` nor `:`, so that `b/k` is no bucket.
  public func admits(_ format: ARNFormat) -> Bool { admits(ARNShape(format)) }

  /// Returns whether some ARN of a type matches the pattern.
  public func admits(_ type: ResourceType) -> Bool { type.arns.contains(where: admits) }

  /// Returns whether some ARN of a shape matches the pattern.
  func admits(_ shape: ARNShape) -> Bool {
    if let service, let other = shape.service, service != other { return false }
    return intersects(symbols, shape.symbols)
  }
}

/// A format of ARNs, ready to be held against patterns.
struct ARNShape {
  /// The service, unless the format leaves it open.
  fileprivate let service: String?
  fileprivate let symbols: [Symbol]

  init(_ format: ARNFormat) {
    if case .literal(let text) = format.service { service = text } else { service = nil }
    symbols = Symbol.symbols(of: format)
  }
}

/// A place in a language of ARNs.
private enum Symbol: Hashable {
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
  /// Returns the places of a pattern: bytes, wildcards and policy variables.
  static func symbols(ofPattern text: [UInt8]) -> [Symbol] {
    var symbols: [Symbol] = []
    var colons = 0
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      let isRest = colons >= 5
      switch byte {
      case UInt8(ascii: ":") where !isRest:
        symbols.append(.separator)
        colons += 1
      case UInt8(ascii: "*"):
        let endsPart = offset + 1 == text.count || text[offset + 1] == UInt8(ascii: ":")
        symbols.append(.run(isRest || endsPart ? .all : .part))
      case UInt8(ascii: "?"): symbols.append(.one(isRest ? .all : .part))
      case UInt8(ascii: "$"):
        guard let end = text.endOfVariable(at: offset) else { fallthrough }
        symbols.append(.run(.all))
        offset = end
      default: symbols.append(.byte(byte))
      }
      offset += 1
    }
    return symbols
  }

  /// Returns the places of a format. Some leave the Region or account open with a `*`, which may also be empty.
  static func symbols(of format: ARNFormat) -> [Symbol] {
    var symbols = "arn".utf8.map(Symbol.byte)
    for part in [format.partition, format.service, format.region] {
      symbols.append(.byte(UInt8(ascii: ":")))
      symbols += Self.symbols(of: part, .part)
    }
    symbols.append(.byte(UInt8(ascii: ":")))
    symbols += format.mayLackAccount ? [.run(.part)] : Self.symbols(of: format.account, .part)
    symbols.append(.byte(UInt8(ascii: ":")))
    let extent: Extent = format.resource.count == 1 ? .name : .all
    for piece in format.resource { symbols += Self.symbols(of: piece, extent) }
    return symbols
  }

  private static func symbols(of piece: ARNFormat.Piece, _ extent: Extent) -> [Symbol] {
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
  /// Returns where the policy variable that begins here ends, or nil if it does not end.
  fileprivate func endOfVariable(at start: Int) -> Int? {
    guard start + 1 < count, self[start + 1] == UInt8(ascii: "{") else { return nil }
    return self[start...].firstIndex(of: UInt8(ascii: "}"))
  }
}

/// Returns whether some text is in both languages: reads `a` and keeps the places of `b` that one text reaches with it, in
/// time that grows at most with the product of their sizes.
private func intersects(_ a: [Symbol], _ b: [Symbol]) -> Bool {
  var reached = [0]
  var next: [Int] = []
  for symbol in a {
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
