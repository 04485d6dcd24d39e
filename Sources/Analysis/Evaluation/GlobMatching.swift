/// Returns whether the whole of `text` matches `pattern`, in which wildcards are those of `Wildcard`.
///
/// It takes as many steps as there are bytes times a small constant. Where trying one start of a run after the other
/// would take more, all are followed at once: as many steps as bytes of the text times words of 64 bytes of the pattern.
func matches(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
  // Most texts differ before the first wildcard.
  let same = commonPrefix(pattern.span, text.span)
  guard same < pattern.count else { return same == text.count }
  guard Wildcard.isWildcard(pattern[same]) else { return false }
  var matching = GlobMatching(pattern, text, from: same)
  return matching.run() ?? GlobAutomaton(pattern).accepts(text)
}

/// Returns the number of bytes that are the same at the start of both.
private func commonPrefix(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
  let count = min(a.count, b.count)
  var index = 0
  while index < count, a[index] == b[index] { index &+= 1 }
  return index
}

/// The state of matching from left to right: where a byte does not fit, the last run takes one character more.
private struct GlobMatching {
  /// A run that may take more: where the pattern goes on after it, and how far it reaches by now.
  private struct Run {
    let afterRun: Int
    var end: Int
  }

  let pattern: [UInt8]
  let text: [UInt8]
  private var index: Int
  private var position: Int
  /// The last run that may take anything, and the last one after it that takes no colon.
  private var open: Run?
  private var inPart: Run?
  private var steps: Int

  /// - Parameter start: the number of bytes that are the same at the start of both.
  init(_ pattern: [UInt8], _ text: [UInt8], from start: Int) {
    self.pattern = pattern
    self.text = text
    (index, position) = (start, start)
    steps = 16 * (pattern.count + text.count) + 256
  }

  /// Returns whether the text matches; nil if that takes too many steps to find out in this way.
  mutating func run() -> Bool? {
    while position < text.count {
      steps -= 1
      if steps < 0 { return nil }
      if !advance(), !extendRun() { return false }
    }
    return pattern[index...].allSatisfy(Wildcard.isRun)
  }

  /// Takes the next byte of the pattern, if it fits.
  private mutating func advance() -> Bool {
    guard index < pattern.count else { return false }
    let expected = pattern[index]
    if expected == text[position] {
      position += 1
    } else if !Wildcard.isWildcard(expected) {
      return false
    } else if Wildcard.isRun(expected) {
      begin(Run(afterRun: index + 1, end: position), expected)
    } else {
      guard Wildcard.takes(expected, text[position]) else { return false }
      position = characterEnd(after: position)
    }
    index += 1
    return true
  }

  private mutating func begin(_ run: Run, _ wildcard: UInt8) {
    if wildcard == Wildcard.run { (open, inPart) = (run, nil) } else { inPart = run }
  }

  /// Lets the last run take one character more, and goes on after it.
  private mutating func extendRun() -> Bool {
    if let run = inPart {
      if text[run.end] != UInt8(ascii: ":") {
        inPart = resumed(run)
        return true
      }
      inPart = nil
    }
    guard let run = open else { return false }
    open = resumed(run)
    return true
  }

  private mutating func resumed(_ run: Run) -> Run {
    let end = characterEnd(after: run.end)
    (index, position) = (run.afterRun, end)
    return Run(afterRun: run.afterRun, end: end)
  }

  private func characterEnd(after start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end].isContinuation { end += 1 }
    return end
  }
}
