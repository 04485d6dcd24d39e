/// Some patterns of actions, as those of a statement, to be asked whether they match others.
struct ActionList: Sendable {
  /// The numbers of the patterns.
  let numbers: [Int]
  /// Those with wildcards.
  let wildcards: [Int]
  /// The services that they name: one bit for each, which several may share; all where one of them names none.
  let services: UInt64

  /// Returns whether one of them matches all that a pattern matches. It may miss that, and then says no.
  func covers(_ other: Int, _ known: KnownActions) -> Bool {
    numbers.contains(other) || wildcards.contains { known.covers($0, other) }
  }
}

extension KnownActions {
  /// Returns some patterns as a list. A function and no initializer of the list, which would take a copy of all that is
  /// known.
  func list(_ numbers: [Int]) -> ActionList {
    ActionList(
      numbers: numbers, wildcards: numbers.filter { isPattern($0) },
      services: numbers.reduce(0) { $0 | (service(of: $1).map { 1 << UInt64($0 & 63) } ?? .max) })
  }
}
