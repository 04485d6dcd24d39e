/// Whether something holds, as far as it is known.
///
/// Source: S. C. Kleene, "Introduction to Metamathematics", § 64: the strong tables.
public enum Truth: UInt8, Hashable, Sendable, Comparable {
  /// It does not, whatever the open keys of the context are.
  case no
  /// It depends on keys of the context that the request leaves open.
  case unknown
  /// It does, whatever they are.
  case yes

  /// Makes a truth of what is known.
  public init(_ holds: Bool) { self = holds ? .yes : .no }

  /// Orders truths from no to yes, so that the least of several is their conjunction.
  public static func < (a: Truth, b: Truth) -> Bool { a.rawValue < b.rawValue }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  /// Returns what is known if either may be the case.
  func or(_ other: Truth) -> Truth { self == other ? self : .unknown }
}

extension Sequence {
  /// Returns whether some element satisfies `predicate`.
  func some(_ predicate: (Element) -> Truth) -> Truth {
    var result = Truth.no
    for element in self {
      result = Swift.max(result, predicate(element))
      if result == .yes { break }
    }
    return result
  }

  /// Returns whether every element satisfies `predicate`.
  func every(_ predicate: (Element) -> Truth) -> Truth {
    var result = Truth.yes
    for element in self {
      result = Swift.min(result, predicate(element))
      if result == .no { break }
    }
    return result
  }
}
