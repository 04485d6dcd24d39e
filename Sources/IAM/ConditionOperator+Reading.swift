extension ConditionOperator {
  /// Reads the name of an operator as policies write it; IAM does not tell capitals from others.
  ///
  /// `Null` has no `IfExists`: it asks for the key itself.
  public init?(named name: String) {
    var rest = name.lowercased()[...]
    var quantifier: Quantifier?
    for known in [Quantifier.any, .all] where rest.hasPrefix(known.rawValue.lowercased() + ":") {
      quantifier = known
      rest = rest.dropFirst(known.rawValue.count + 1)
    }
    let ifExists = rest.hasSuffix("ifexists")
    if ifExists { rest = rest.dropLast("ifexists".count) }
    guard let base = Base.allCases.first(where: { $0.rawValue.lowercased() == rest }) else { return nil }
    if ifExists, base == .null { return nil }
    self.init(base, quantifier: quantifier, ifExists: ifExists)
  }

  /// The names of all operators without prefix, with their suffixes.
  static var plainNames: [String] {
    Base.allCases.flatMap { $0 == .null ? [$0.rawValue] : [$0.rawValue, $0.rawValue + "IfExists"] }
  }
}
