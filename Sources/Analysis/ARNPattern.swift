public import Catalogue

/// A pattern of ARNs as a `Resource` writes it, to be held against the formats of resource types.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource". In the first five parts a wildcard stands for no colon,
/// unless it is a `*` at the end of its part, which goes on beyond it. A policy variable stands for any text.
public struct ARNPattern: Hashable, Sendable {
  /// What stands between the separators: six parts, or fewer where a `*` goes on beyond colons.
  private let parts: [[ARNSymbol]]
  /// The service, where the pattern says which; nil where a wildcard may reach into its part.
  let service: String?

  /// Reads a pattern; nil if it is not an ARN in its six parts, nor could become one by a `*` that goes on beyond colons.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: arnStart) else { return nil }
    let written = bytes.parts
    parts = written.enumerated().map { number, part in
      number == 0 || part.isPlain ? part.map(ARNSymbol.byte) : ARNSymbol.symbols(ofPart: part, isRest: number == 5)
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
  private func symbols(from part: Int) -> [ARNSymbol] {
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
  func endOfVariable(at start: Int) -> Int? {
    guard start + 1 < endIndex, self[start + 1] == UInt8(ascii: "{") else { return nil }
    return self[start...].firstIndex(of: UInt8(ascii: "}"))
  }
}
