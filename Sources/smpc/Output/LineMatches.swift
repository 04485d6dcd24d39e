/// A line of a text, without its end.
typealias Line = ArraySlice<UInt8>

/// Above so many differences, what lies between the first and the last is shown as one.
private let limit = 1_000

/// Returns for each line of `old` its counterpart in `new`, or nil for one that is gone: a longest such matching
/// (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).
func matches(of old: [Line], in new: [Line]) -> [Int?] {
  var matches = [Int?](repeating: nil, count: old.count)
  let shorter = min(old.count, new.count)
  let head = zip(old, new).prefix { $0 == $1 }.count
  let tail = zip(old.reversed(), new.reversed()).prefix(shorter - head).prefix { $0 == $1 }.count
  for index in 0..<head { matches[index] = index }
  for index in 0..<tail { matches[old.count - 1 - index] = new.count - 1 - index }
  var search = LineSearch(old: old[head..<(old.count - tail)], new: new[head..<(new.count - tail)])
  for (left, right) in search.run() { matches[head + left] = head + right }
  return matches
}

/// The search for a shortest way from the start of two texts to their ends. A diagonal is the number of old lines gone
/// over less that of new ones.
private struct LineSearch {
  let old: ArraySlice<Line>
  let new: ArraySlice<Line>
  /// The old lines gone over on each diagonal from `-limit - 1` on, after each number of differences.
  var history: [[Int]] = []
  var reach = [Int](repeating: 0, count: 2 * limit + 3)

  /// Returns the pairs of lines that match, by their numbers.
  mutating func run() -> [(Int, Int)] {
    for distance in 0...min(limit, old.count + new.count) {
      history.append(reach)
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let left = advance(from: start(on: diagonal, distance), diagonal)
        reach[diagonal + limit + 1] = left
        if left >= old.count, left - diagonal >= new.count { return pairs() }
      }
    }
    return []
  }

  /// Returns whether a diagonal is come to by a new line, rather than by leaving out an old one.
  private func isInsertion(_ diagonal: Int, _ distance: Int, _ reach: [Int]) -> Bool {
    diagonal == -distance
      || diagonal != distance && reach[diagonal + limit] < reach[diagonal + limit + 2]
  }

  private func start(on diagonal: Int, _ distance: Int) -> Int {
    isInsertion(diagonal, distance, reach) ? reach[diagonal + limit + 2] : reach[diagonal + limit] + 1
  }

  /// Goes over lines that are equal.
  private func advance(from start: Int, _ diagonal: Int) -> Int {
    var left = start
    while left < old.count, left - diagonal < new.count,
      old[old.startIndex + left] == new[new.startIndex + left - diagonal]
    { left += 1 }
    return left
  }

  /// Returns what the way to the end went over, from its end on.
  private func pairs() -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var left = old.count
    var diagonal = old.count - new.count
    for distance in history.indices.reversed() {
      let reach = history[distance]
      let isInsertion = isInsertion(diagonal, distance, reach)
      let start = distance == 0 ? 0 : isInsertion ? reach[diagonal + limit + 2] : reach[diagonal + limit] + 1
      for line in start..<max(start, left) { pairs.append((line, line - diagonal)) }
      left = isInsertion ? start : start - 1
      diagonal += isInsertion ? 1 : -1
    }
    return pairs
  }
}
