/// Resources by the number of their kind: a sorted list, since a persona has resources of a few kinds, and there is a table
/// for each capability of each persona.
struct ResourceTable {
  private var entries: [(kind: Int, resources: [Resource], isUsed: Bool)] = []

  /// Whether there is no resource of any kind.
  var isEmpty: Bool { entries.isEmpty }

  /// The resources of `kind`; none where none were set.
  subscript(kind: Int) -> [Resource] {
    get { position(of: kind).map { entries[$0].resources } ?? [] }
    set {
      let place = place(of: kind)
      if place < entries.count, entries[place].kind == kind {
        entries[place].resources = newValue
      } else if !newValue.isEmpty {
        entries.insert((kind, newValue, false), at: place)
      }
    }
  }

  /// Returns whether there are resources of `kind`.
  func has(_ kind: Int) -> Bool { position(of: kind) != nil }

  /// The kinds with their resources.
  var byKind: [(kind: Int, resources: [Resource])] { entries.map { ($0.kind, $0.resources) } }

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
    return taken
  }

  private func position(of kind: Int) -> Int? {
    let place = place(of: kind)
    return place < entries.count && entries[place].kind == kind ? place : nil
  }

  /// Returns where `kind` is, or would have to be inserted.
  private func place(of kind: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].kind < kind { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
