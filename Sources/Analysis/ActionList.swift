/// Some patterns of actions, as those of a statement, to be asked whether they match others.
struct ActionList: Sendable {
  /// The numbers of the patterns.
  let numbers: [Int]
  /// Those with wildcards.
  private let wildcards: [Int]
  /// The services that they name: one bit for each, which several may share; all where one of them names none.
  let services: UInt64

  init(_ numbers: [Int], _ known: KnownActions) {
    self.numbers = numbers
    wildcards = numbers.filter(known.isPattern)
    services = numbers.reduce(0) { $0 | (known.service(of: $1).map { 1 << UInt64($0 & 63) } ?? .max) }
  }

  /// Returns whether one of them matches all that a pattern matches. It may miss that, and then says no.
  func covers(_ other: Int, _ known: KnownActions) -> Bool {
    numbers.contains(other) || wildcards.contains { known.covers($0, other) }
  }
}
