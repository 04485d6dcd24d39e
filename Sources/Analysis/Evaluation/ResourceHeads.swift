/// What texts have to begin with so that statements can include them: the resources of statements up to their first wildcard
/// or variable, one after the other, so that thousands are told from a text without looking at the statements.
struct ResourceHeads: Sendable {
  private var bytes: [UInt8] = []
  /// Where each head ends.
  private var ends: [Int] = []
  /// The number of heads up to the end of each statement.
  private var counts: [Int] = []

  init(_ statements: [PreparedStatement]) {
    for statement in statements {
      if statement.resources.isExcept {
        add([])
      } else {
        for entry in statement.resources.entries { add(entry.pattern?.head ?? []) }
      }
      counts.append(ends.count)
    }
  }

  private mutating func add(_ head: ArraySlice<UInt8>) {
    bytes += head
    ends.append(bytes.count)
  }

  /// Returns false if the statement with a number does not include `text`, whatever its wildcards and variables stand for.
  func mayInclude(_ text: [UInt8], _ statement: Int) -> Bool {
    for head in (statement == 0 ? 0 : counts[statement - 1])..<counts[statement] {
      if begins(text, head) { return true }
    }
    return false
  }

  /// Returns whether a text begins with a head. From its end, since resources of one service begin alike.
  private func begins(_ text: [UInt8], _ head: Int) -> Bool {
    let start = head == 0 ? 0 : ends[head - 1]
    var index = ends[head] - start
    guard index <= text.count else { return false }
    while index > 0, text[index - 1] == bytes[start + index - 1] { index -= 1 }
    return index == 0
  }
}

extension Pattern {
  /// The bytes before the first wildcard or variable.
  fileprivate var head: ArraySlice<UInt8> {
    switch self {
    case .fixed(let bytes): bytes.prefix { !Wildcard.isWildcard($0) }
    case .variable(let pieces):
      if case .bytes(let bytes)? = pieces.first { bytes.prefix { !Wildcard.isWildcard($0) } } else { [] }
    }
  }
}
