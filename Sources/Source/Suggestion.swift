extension Sequence<String> {
  /// Returns the name that `text` was probably meant to be: the nearest within a third of its length, or nil.
  ///
  /// Case counts nothing, and a swap of neighbours counts one (optimal string alignment distance). Of equals the first
  /// in alphabetical order is taken, so that the answer does not depend on the order of the names.
  public func closest(to text: String) -> String? {
    let wanted = Array(text.lowercased().utf8.prefix(64))
    var best: (distance: Int, name: String)?
    for name in self where name != text {
      let limit = Swift.min(best?.distance ?? .max, Swift.max(1, wanted.count / 3))
      guard abs(name.utf8.count - wanted.count) <= limit else { continue }
      let distance = editDistance(wanted, Array(name.lowercased().utf8))
      guard distance <= limit, distance < Swift.max(wanted.count, name.utf8.count) else { continue }
      if let found = best, (found.distance, found.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }
}

/// Returns the number of insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b`.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = Swift.min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = Swift.min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
