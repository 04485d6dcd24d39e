/// Returns the fingerprints of some lines of a text, which stay as they are where lines move.
///
/// They are the ones that GitHub's code scanning finds for itself in a file that is there, so that an alert stays the same
/// whoever does: a polynomial of the first 100 UTF-16 units from the line's start on, without spaces and tabs and with each
/// line end as one line feed, and how many lines so far have had the same.
func lineFingerprints(of lines: Set<Int>, in bytes: [UInt8]) -> [Int: String] {
  let text = String(decoding: bytes, as: UTF8.self)
  var wanted: Set<UInt64> = []
  var first = LineHashing()
  first.read(text) { line, hash in if lines.contains(line) { wanted.insert(hash) } }

  var fingerprints: [Int: String] = [:]
  var counts: [UInt64: Int] = [:]
  var second = LineHashing()
  second.read(text) { line, hash in
    guard wanted.contains(hash) else { return }
    counts[hash, default: 0] += 1
    if lines.contains(line) { fingerprints[line] = "\(String(hash, radix: 16)):\(counts[hash] ?? 1)" }
  }
  return fingerprints
}

/// Returns the fingerprint of a text that stands in no file.
func lineFingerprint(of text: String) -> String {
  lineFingerprints(of: [1], in: Array(text.utf8))[1] ?? "0:1"
}

/// The state of one pass over a text: a ring of the last units, and the hash of what is in it.
private struct LineHashing {
  private static let size = 100
  private static let base: UInt64 = 37
  /// The weight of the unit that leaves the ring.
  private static let leaving = (0..<size).reduce(1 as UInt64) { power, _ in power &* base }

  private var units = [UInt64](repeating: 0, count: size)
  /// The line that begins with a unit of the ring, or 0.
  private var starts = [Int](repeating: 0, count: size)
  private var index = 0
  private var hash: UInt64 = 0
  private var line = 0
  private var isAtLineStart = true

  /// Hands over each line of a text, counted from 1, and its hash.
  mutating func read(_ text: String, _ body: (Int, UInt64) -> Void) {
    var previous: UInt16 = 0
    for unit in text.utf16 {
      defer { previous = unit }
      switch unit {
      case 0x20, 0x09: continue
      case 0x0A where previous == 0x0D: continue
      case 0x0D: take(0x0A, body)
      default: take(UInt64(unit), body)
      }
    }
    take(0xFFFF, body)
    for _ in 0..<Self.size {
      finishLine(body)
      push(0)
    }
  }

  private mutating func take(_ unit: UInt64, _ body: (Int, UInt64) -> Void) {
    finishLine(body)
    if isAtLineStart {
      line += 1
      starts[index] = line
    }
    isAtLineStart = unit == 0x0A
    push(unit)
  }

  /// Hands over the line whose first unit is about to leave the ring.
  private mutating func finishLine(_ body: (Int, UInt64) -> Void) {
    guard starts[index] > 0 else { return }
    body(starts[index], hash)
    starts[index] = 0
  }

  private mutating func push(_ unit: UInt64) {
    hash = hash &* Self.base &+ unit &- Self.leaving &* units[index]
    units[index] = unit
    index = (index + 1) % Self.size
  }
}
