/// Resources by the number of their kind.
///
/// A list, since a persona has resources of a few kinds, and there is a table for each capability of each persona; an
/// index is added where there are many.
struct ResourceTable {
  private var entries: [(kind: Int, resources: [Resource], isUsed: Bool)] = []
  private var positions: [Int: Int] = [:]

  private static let few = 16

  /// Whether there is no resource of any kind.
  var isEmpty: Bool { entries.isEmpty }

  /// The resources of `kind`; none where none were set.
  subscript(kind: Int) -> [Resource] {
    get { position(of: kind).map { entries[$0].resources } ?? [] }
    set {
      if let position = position(of: kind) { return entries[position].resources = newValue }
      if newValue.isEmpty { return }
      entries.append((kind, newValue, false))
      if entries.count > Self.few { index() }
    }
  }

  /// Notes that something makes use of the resources of `kind`, if there are any.
  mutating func use(_ kind: Int) {
    if let position = position(of: kind) { entries[position].isUsed = true }
  }

  /// Whether there are resources of `kind` of which nothing makes use.
  func isUnused(_ kind: Int) -> Bool { position(of: kind).map { !entries[$0].isUsed } ?? false }

  /// Returns the resources of the kinds that are wanted, and notes that something makes use of them.
  mutating func take(_ isWanted: (_ kind: Int) -> Bool) -> ResourceTable {
    var taken = ResourceTable()
    for position in entries.indices where isWanted(entries[position].kind) {
      entries[position].isUsed = true
      taken.entries.append(entries[position])
    }
    if taken.entries.count > Self.few { taken.index() }
    return taken
  }

  private func position(of kind: Int) -> Int? {
    if entries.count > Self.few { return positions[kind] }
    return entries.firstIndex { $0.kind == kind }
  }

  private mutating func index() {
    for position in positions.count..<entries.count { positions[entries[position].kind] = position }
  }
}
