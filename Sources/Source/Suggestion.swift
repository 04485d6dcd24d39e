import Bytes

extension Sequence<String> {
  /// Returns the name that `text` was probably meant to be: the nearest within a third of its length, or nil.
  ///
  /// Case counts nothing, and a swap of neighbours counts one (optimal string alignment distance). Of equals the first
  /// in alphabetical order is taken, so that the answer does not depend on the order of the names.
  public func closest(to text: String) -> String? {
    let wanted = text.utf8.prefix(64).map(\.folded)
    let letters = wanted.letters
    var best: (distance: Int, name: String)?
    for name in self where name != text {
      let limit = Swift.min(best?.distance ?? .max, Swift.max(1, wanted.count / 3))
      guard abs(name.utf8.count - wanted.count) <= limit else { continue }
      // What has more letters that the other lacks than there may be edits is told apart at once.
      let others = name.utf8.letters
      guard (letters & ~others).nonzeroBitCount <= limit, (others & ~letters).nonzeroBitCount <= limit else { continue }
      guard let distance = editDistance(wanted, name.utf8.map(\.folded), limit: limit) else { continue }
      guard distance < Swift.max(wanted.count, name.utf8.count) else { continue }
      if let found = best, (found.distance, found.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }
}

extension Sequence<UInt8> {
  /// Which bytes it has whatever their case, one bit for those that are the same in their last six bits.
  fileprivate var letters: UInt64 { reduce(0) { $0 | 1 << UInt64($1.folded & 63) } }
}

/// Returns the number of insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b`; nil if
/// it is above `limit`, which is at most a few. Cells farther from the diagonal than that need no look.
private func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
  let far = limit + 1
  var beforeLast: [Int] = []
  var last = (0...b.count).map { min($0, far) }
  var row = last
  for i in a.indices {
    let columns = max(0, i - limit)..<min(b.count, i + limit + 1)
    if columns.isEmpty { return nil }
    row[columns.lowerBound] = columns.lowerBound == 0 ? i + 1 : far
    var least = row[columns.lowerBound]
    for j in columns {
      var cell = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cell = min(cell, beforeLast[j - 1] + 1) }
      row[j + 1] = cell
      least = min(least, cell)
    }
    if columns.upperBound < b.count { row[columns.upperBound + 1] = far }
    if least > limit, last.allSatisfy({ $0 > limit }) { return nil }
    if beforeLast.isEmpty { beforeLast = row }
    swap(&beforeLast, &last)
    swap(&last, &row)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}
