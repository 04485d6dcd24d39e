public import Catalogue

/// A pattern of ARNs as a `Resource` writes it, to be held against the formats of resource types.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource". In the first five parts a wildcard stands for no colon,
/// unless it is a `*` at the end of its part, which goes on beyond it. A policy variable stands for any text.
public struct ARNPattern: Hashable, Sendable {
  /// Its places, with a separator after each part but the last.
  private let symbols: [ARNSymbol]
  /// Where the separators are: five, or fewer where a `*` goes on beyond colons.
  private let separators: [Int]
  /// The service, where the pattern says which; nil where a wildcard may reach into its part.
  let service: String?

  /// Reads a pattern; nil if it is not an ARN in its six parts, nor could become one by a `*` that goes on beyond colons.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: arnStart) else { return nil }
    var reading = ARNPatternReading(bytes)
    reading.read()
    (symbols, separators) = (reading.symbols, reading.separators)
    service = reading.service
  }

  /// Returns whether some ARN of a format matches the pattern: exactly, for a format whose variables hold any text that
  /// is not empty. A variable that is all of the resource part holds neither `/` nor `:`, so that `b/k` is no bucket.
  public func admits(_ format: ARNFormat) -> Bool { admits(ARNShape(format)) }

  /// Returns whether some ARN of a type matches the pattern.
  public func admits(_ type: ResourceType) -> Bool { type.arns.contains(where: admits) }

  /// Returns whether some ARN of a shape matches the pattern.
  func admits(_ shape: ARNShape) -> Bool {
    if separators.count == 5, admitsByParts(shape) { return true }
    guard mayShift(shape) else { return false }
    // Where the pattern says the service, its first three separators are the colons after the same parts.
    let start = service == nil || shape.service == nil ? 0 : 3
    guard (0..<start).allSatisfy({ shape.parts[$0].admits(part($0)) }) else { return false }
    return intersects(symbols[place(ofPart: start)...], shape.symbols(from: start))
  }

  private func place(ofPart number: Int) -> Int { number == 0 ? 0 : separators[number - 1] + 1 }

  private func part(_ number: Int) -> ArraySlice<ARNSymbol> {
    symbols[place(ofPart: number)..<(number < separators.count ? separators[number] : symbols.count)]
  }

  /// Returns whether some ARN of a shape matches where each separator is the colon after the same part.
  private func admitsByParts(_ shape: ARNShape) -> Bool {
    intersects(part(5), shape.resource) && shape.parts.indices.allSatisfy { shape.parts[$0].admits(part($0)) }
  }

  /// Returns whether a separator may be the colon after another part: only if a wildcard takes one of the colons that the
  /// shape writes, and there are enough of them.
  private func mayShift(_ shape: ARNShape) -> Bool {
    separators.count < 5 || shape.hasFurtherColons && symbols[..<separators[4]].contains(.run(.all))
  }
}

/// What every ARN begins with; an array, since bytes of a text are compared many times slower.
private let arnStart = Array("arn:".utf8)

/// The state of reading a pattern of ARNs.
private struct ARNPatternReading {
  private let bytes: [UInt8]
  private(set) var symbols: [ARNSymbol] = []
  /// The places of separators.
  private(set) var separators: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    symbols.reserveCapacity(bytes.count)
    separators.reserveCapacity(5)
  }

  /// Reads all. The colons of policy variables end no part.
  mutating func read() {
    let lastBrace = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
    var offset = 0
    while offset < bytes.count {
      let isRest = separators.count == 5
      switch bytes[offset] {
      case UInt8(ascii: ":") where !isRest:
        separators.append(symbols.count)
        symbols.append(.separator)
      case UInt8(ascii: "*"): symbols.append(.run(isRest || endsPart(offset + 1) ? .all : .part))
      case UInt8(ascii: "?"): symbols.append(.one(isRest ? .all : .part))
      case UInt8(ascii: "$"):
        guard offset < lastBrace, let end = bytes.endOfVariable(at: offset) else { fallthrough }
        symbols.append(.run(.all))
        offset = end
      default: symbols.append(.byte(bytes[offset]))
      }
      offset += 1
    }
  }

  private func endsPart(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] == UInt8(ascii: ":") }

  /// The service, if it and the partition are written out.
  var service: String? {
    // Up to the first place that is no certain character, offsets of bytes and places are the same.
    guard separators.count > 2, !symbols[..<separators[2]].contains(where: \.isWild) else { return nil }
    guard !bytes[separators[0]..<separators[2]].contains(UInt8(ascii: "$")) else { return nil }
    return String(decoding: bytes[separators[1] + 1..<separators[2]], as: UTF8.self)
  }
}

extension [UInt8] {
  /// Returns where the policy variable that begins here ends, or nil if it does not end.
  fileprivate func endOfVariable(at start: Int) -> Int? {
    guard start + 1 < endIndex, self[start + 1] == UInt8(ascii: "{") else { return nil }
    return self[start...].firstIndex(of: UInt8(ascii: "}"))
  }
}
