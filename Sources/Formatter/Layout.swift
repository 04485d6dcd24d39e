import Lexer
import Source

/// The widest line, in columns.
let widthLimit = 120

/// The state of one pass over a file's tokens. Comments are written with the token that they stand before.
struct Layout {
  let source: SpacedTokens
  let bytes: [UInt8]
  let tokens: [Token]
  var output: [UInt8] = []
  /// The token to write next.
  var next = 0
  /// The comment to write next.
  var nextComment = 0
  /// The number of columns that the last line of the output has.
  var column = 0

  init(_ source: SpacedTokens) {
    self.source = source
    bytes = source.file.bytes
    tokens = source.tokens
    output.reserveCapacity(bytes.count + bytes.count / 8 + 16)
  }

  mutating func writeFile() {
    writeItems(indentation: 0)
    if !output.isEmpty { output.append(0x0A) }
  }

  /// Writes items up to the end of the block or file, each on a line of its own, and the comments at their end.
  mutating func writeItems(indentation: Int) {
    var before = Neighbour.none
    while tokens[next].kind != .greater, tokens[next].kind != .endOfFile {
      let item = measure(at: indentation)
      let isSetOff = indentation == 0 && (before == .tall || item.isTall)
      writeGap(indentation, before, isSetOff: isSetOff)
      write(item, at: indentation)
      before = item.isTall ? .tall : .low
    }
    writeComments(indentation, before)
  }

  /// What stands before an item in its list.
  enum Neighbour {
    case none, low, tall
  }

  /// Ends the line, and begins one at a column.
  mutating func startLine(_ indentation: Int) {
    if !output.isEmpty { output.append(0x0A) }
    for _ in 0..<indentation { output.append(0x20) }
    column = indentation
  }

  /// Writes the next token.
  mutating func writeToken() {
    let span = tokens[next].span
    let start = Int(span.start &- source.file.start)
    output.append(contentsOf: bytes[start..<(start &+ span.count)])
    column &+= width(of: next)
    next &+= 1
  }

  mutating func writeSpace() {
    output.append(0x20)
    column &+= 1
  }

  /// Returns the columns of a token; only strings may hold more than ASCII.
  func width(of index: Int) -> Int {
    let token = tokens[index]
    guard token.kind == .string || token.kind == .escapedString else { return token.span.count }
    var width = 0
    let start = Int(token.span.start &- source.file.start)
    for index in start..<(start &+ token.span.count) where bytes[index] & 0xC0 != 0x80 { width &+= 1 }
    return width
  }
}
