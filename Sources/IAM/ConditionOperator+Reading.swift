extension ConditionOperator {
  /// Reads the name of an operator as policies write it; IAM does not tell capitals from others.
  ///
  /// `Null` has no `IfExists`: it asks for the key itself.
  public init?(named name: String) {
    var rest = Substring(name).utf8
    var quantifier: Quantifier?
    for known in [Quantifier.any, .all] {
      let prefix = known.rawValue.utf8
      let end = rest.index(rest.startIndex, offsetBy: prefix.count, limitedBy: rest.endIndex) ?? rest.endIndex
      guard end < rest.endIndex, rest[end] == UInt8(ascii: ":"), rest[..<end].isSameIgnoringCase(prefix) else { continue }
      quantifier = known
      rest = rest[rest.index(after: end)...]
    }
    let suffix = "IfExists".utf8
    let ifExists = rest.suffix(suffix.count).isSameIgnoringCase(suffix)
    if ifExists { rest = rest.dropLast(suffix.count) }
    guard let base = Base.allCases.first(where: { rest.isSameIgnoringCase($0.rawValue.utf8) }) else { return nil }
    if ifExists, base == .null { return nil }
    self.init(base, quantifier: quantifier, ifExists: ifExists)
  }

  /// The names of all operators without prefix, with their suffixes.
  static var plainNames: [String] {
    Base.allCases.flatMap { $0 == .null ? [$0.rawValue] : [$0.rawValue, $0.rawValue + "IfExists"] }
  }
}

extension Substring.UTF8View {
  /// Returns whether both are the same but for the case of ASCII letters.
  fileprivate func isSameIgnoringCase(_ other: String.UTF8View) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0 == $1 || $0.isLetter && $0 ^ $1 == 0x20 }
  }
}
