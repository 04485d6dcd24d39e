/// A text of a policy as evaluation needs it: wildcards are bytes of their own, and policy variables are known.
enum Pattern: Hashable, Sendable {
  /// A text without variables.
  case fixed([UInt8])
  /// A text with variables, in its parts.
  case variable([Piece])

  /// A part of a text with variables.
  enum Piece: Hashable, Sendable {
    case bytes([UInt8])
    case variable(PolicyVariable)
  }

  /// The bytes that match if every variable may be anything.
  var loosest: [UInt8] {
    switch self {
    case .fixed(let bytes): bytes
    case .variable(let pieces):
      pieces.flatMap { piece in
        switch piece {
        case .bytes(let bytes): bytes
        case .variable: [Wildcard.run]
        }
      }
    }
  }
}

/// A policy variable: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`.
///
/// Source: IAM User Guide, "IAM policy elements: Variables and tags".
struct PolicyVariable: Hashable, Sendable {
  /// The condition key in small letters.
  let key: [UInt8]
  /// What stands for it where the request has no such key, or several values of it.
  let substitute: [UInt8]?
  /// Whether it stands in one of the first five parts of an ARN, which a colon would end.
  let isInPart: Bool
  /// Whether capitals and small letters are the same in its text.
  let isFolded: Bool

  /// Reads what stands between the braces.
  init(_ text: ArraySlice<UInt8>, isInPart: Bool, isFolded: Bool) {
    self.isInPart = isInPart
    self.isFolded = isFolded
    let comma = text.firstIndex(of: UInt8(ascii: ",")) ?? text.endIndex
    key = folded(Array(text[..<comma].trimmed))
    substitute = comma < text.endIndex ? text[(comma + 1)...].trimmed.unquoted.map(Array.init) : nil
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without spaces around them.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let space = UInt8(ascii: " ")
    guard let first = firstIndex(where: { $0 != space }), let last = lastIndex(where: { $0 != space }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }

  /// The bytes between single quotes; nil if there are none around them.
  fileprivate var unquoted: ArraySlice<UInt8>? {
    let quote = UInt8(ascii: "'")
    return count >= 2 && first == quote && last == quote ? dropFirst().dropLast() : nil
  }
}
