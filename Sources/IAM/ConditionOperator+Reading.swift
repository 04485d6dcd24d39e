import Source

extension ConditionOperator {
  /// Reads the name of an operator as policies write it; IAM does not tell capitals from others.
  ///
  /// `Null` has no `IfExists`: it asks for the key itself.
  public init?(named name: String) {
    var rest = Array(name.utf8)[...]
    var quantifier: Quantifier?
    for known in [Quantifier.any, .all] {
      let prefix = known.rawValue.utf8
      guard rest.dropFirst(prefix.count).first == UInt8(ascii: ":"), rest.prefix(prefix.count).isSame(prefix) else {
        continue
      }
      quantifier = known
      rest = rest.dropFirst(prefix.count + 1)
    }
    let suffix = "IfExists".utf8
    let ifExists = rest.suffix(suffix.count).isSame(suffix)
    if ifExists { rest = rest.dropLast(suffix.count) }
    guard let base = Base.named.first(where: { rest.isSame($0.name) })?.base else { return nil }
    if ifExists, base == .null { return nil }
    self.init(base, quantifier: quantifier, ifExists: ifExists)
  }

  /// Returns the operator that was probably meant by a name that is none, as policies write it; nil if there is none like it.
  static func meant(by name: String) -> String? {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let written = parts.last, let base = Self(named: written)?.name ?? plainNames.closest(to: written) else {
      return nil
    }
    if parts.count == 1 { return base }
    let prefixes = [Quantifier.any, .all].map(\.rawValue)
    let prefix = prefixes.first { $0.lowercased() == parts[0].lowercased() } ?? prefixes.closest(to: parts[0])
    return prefix.map { "\($0):\(base)" }
  }

  /// The names of all operators without prefix, with their suffixes.
  static var plainNames: [String] {
    Base.allCases.flatMap { $0 == .null ? [$0.rawValue] : [$0.rawValue, $0.rawValue + "IfExists"] }
  }
}

extension ConditionOperator.Base {
  /// All of them with the bytes of their names, among which those that policies write are looked for.
  fileprivate static let named = allCases.map { (name: Array($0.rawValue.utf8), base: $0) }
}

extension ArraySlice<UInt8> {
  /// Returns whether both are the same but for the case of ASCII letters.
  fileprivate func isSame(_ other: some Collection<UInt8>) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0 == $1 || $0.isLetter && $0 ^ $1 == 0x20 }
  }
}
