import Bytes

/// Patterns of IAM: `*` stands for any run of characters, `?` for exactly one, everything else for itself.
public enum Glob {
  /// Returns whether some text matches both patterns.
  public static func intersects(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Bool {
    relate(Array(a), Array(b)) { $0 == $1 || $0 == question || $1 == question }
  }

  /// Returns whether the pattern `a` matches all texts that `b` matches. It may miss that for patterns with several
  /// stars, and then says no.
  public static func covers(_ a: String.UTF8View, _ b: String.UTF8View) -> Bool {
    covers(Array(a)[...], Array(b)[...])
  }

  /// Returns whether `a` matches all texts that `b` matches, letters of ASCII in any case.
  public static func coversIgnoringCase(_ a: String.UTF8View, _ b: String.UTF8View) -> Bool {
    covers(a.map(\.folded)[...], b.map(\.folded)[...])
  }

  /// Returns whether `a` matches all texts that `b` matches: reads `b` once; where it goes on differently, the last star of
  /// `a` takes one more character. Only a star takes a star.
  public static func covers(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    unsafe a.withUnsafeBufferPointer { a in unsafe b.withUnsafeBufferPointer { b in unsafe covers(a, b) } }
  }

  private static func covers(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i < a.count, i < b.count, unsafe a[i] == b[i] && a[i] != star { i += 1 }
    var j = i
    // Behind the last star of `a`, and where what it takes ends; none yet.
    var (afterStar, next) = (-1, 0)
    while j < b.count {
      let byte = unsafe b[j]
      if i < a.count {
        let other = unsafe a[i]
        if other == star {
          // A star at the end takes all that is left.
          if i + 1 == a.count { return true }
          i += 1
          (afterStar, next) = (i, j)
          continue
        }
        if byte != star, other == byte || other == question {
          (i, j) = (i + 1, j + 1)
          continue
        }
      }
      guard afterStar >= 0 else { return false }
      next += 1
      (i, j) = (afterStar, next)
    }
    return unsafe a[i...].allSatisfy { $0 == star }
  }

  /// `*`.
  public static let star = UInt8(ascii: "*")
  /// `?`.
  public static let question = UInt8(ascii: "?")

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
