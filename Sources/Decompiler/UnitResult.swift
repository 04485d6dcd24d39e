import IAM

/// What became of one unit.
struct UnitResult {
  let unit: Unit
  /// Its declaration; nil if it is left out.
  let text: String?
  /// The packs that the declaration needs.
  let packs: [String]
  let verdicts: [Verdict]
}

extension UnitResult {
  /// Makes the result of a unit that is left out.
  init(unit: Unit, leftOut reason: String) {
    self.init(unit: unit, text: nil, packs: [], verdicts: unit.leftOut([reason]))
  }

  /// The name of the role that its declaration makes, as IAM tells names apart.
  fileprivate var role: (name: String, account: String?)? {
    guard text != nil, case .role(let role) = unit.content else { return nil }
    return (role.role.name.lowercased(), role.arn?.account)
  }
}

extension [UnitResult] {
  /// The packs that the declarations need.
  var usedPacks: Set<String> { Set(flatMap(\.packs)) }

  /// Leaves out the roles that have one name: a program has no place for two of them, whichever is meant.
  mutating func leaveOutClashes() {
    let groups = Dictionary(grouping: indices.filter { self[$0].role != nil }) { self[$0].role?.name ?? "" }
    for numbers in groups.values where numbers.count > 1 {
      let accounts = Set(numbers.compactMap { self[$0].role?.account }).sorted()
      for number in numbers {
        self[number] = UnitResult(unit: self[number].unit, leftOut: Self.clash(of: numbers.count, in: accounts))
      }
    }
  }

  private static func clash(of count: Int, in accounts: [String]) -> String {
    guard accounts.count > 1 else { return "\(count) roles have this name, and an account has one: import one of them" }
    let list = accounts.prefix(3).map { "`\($0)`" }.joined(separator: ", ") + (accounts.count > 3 ? ", …" : "")
    return "roles of the accounts \(list) have this name, and a program holds one account: import each by itself"
  }
}
