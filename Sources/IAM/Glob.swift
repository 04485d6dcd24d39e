/// Patterns of IAM: `*` stands for any run of characters, `?` for exactly one, everything else for itself.
public enum Glob {
  /// Returns whether some text matches both patterns.
  public static func intersects(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Bool {
    relate(Array(a), Array(b)) { $0 == $1 || $0 == question || $1 == question }
  }

  /// Returns whether the pattern `a` matches all texts that `b` matches. It may miss that for patterns with several
  /// stars, and then says no.
  public static func covers(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Bool {
    let a = Array(a)
    let b = Array(b)
    // row[j]: whether a[..<i] covers b[..<j]
    var row = b.indices.map { _ in false } + [false]
    row[0] = true
    for x in a {
      var next = row.map { _ in false }
      if x == star {
        next[0] = row[0]
        for j in b.indices { next[j + 1] = next[j] || row[j + 1] }
      } else {
        for j in b.indices where row[j] { next[j + 1] = b[j] != star && (x == b[j] || x == question) }
      }
      row = next
    }
    return row[b.count]
  }

  static let star = UInt8(ascii: "*")
  static let question = UInt8(ascii: "?")

  /// Walks both patterns at once; a star of either may stand for any run of the other.
  private static func relate(_ a: [UInt8], _ b: [UInt8], _ same: (UInt8, UInt8) -> Bool) -> Bool {
    var row = [Bool](repeating: false, count: b.count + 1)
    row[0] = true
    for j in b.indices where b[j] == star { row[j + 1] = row[j] }
    for x in a {
      var next = [Bool](repeating: false, count: b.count + 1)
      next[0] = row[0] && x == star
      for j in b.indices {
        if x == star { next[j + 1] = next[j] || row[j + 1] || (b[j] == star && row[j]) }
        if b[j] == star { next[j + 1] = next[j + 1] || row[j + 1] || next[j] }
        if x != star, b[j] != star, row[j] { next[j + 1] = next[j + 1] || same(x, b[j]) }
      }
      row = next
    }
    return row[b.count]
  }
}
