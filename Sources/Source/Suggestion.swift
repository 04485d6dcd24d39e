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
      guard let distance = editDistance(wanted, Array(name.lowercased().utf8), limit: limit) else { continue }
      guard distance < Swift.max(wanted.count, name.utf8.count) else { continue }
      if let found = best, (found.distance, found.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }
}

/// Returns the number of insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b`; nil if
/// it is above `limit`.
private func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  var row = last
  for i in a.indices {
    row[0] = i + 1
    for j in b.indices {
      row[j + 1] = Swift.min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = Swift.min(row[j + 1], beforeLast[j - 1] + 1) }
    }
    if let least = row.min(), least > limit, let before = last.min(), before > limit { return nil }
    if beforeLast.isEmpty { beforeLast = row }
    swap(&beforeLast, &last)
    swap(&last, &row)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}
