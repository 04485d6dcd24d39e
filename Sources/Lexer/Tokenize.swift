public import Source

/// Returns the tokens and comments of `file`, whatever its bytes are, in one pass.
public func tokenize(_ file: SourceFile) -> Tokens {
  var lexing = Lexing(file)
  lexing.run()
  return Tokens(tokens: lexing.tokens, comments: lexing.comments, diagnostics: lexing.diagnostics)
}

/// The mistakes after which the rest of a file is not read: it is none of ours, and each takes memory.
private let mistakeLimit = 200_000

/// The state of one pass over a file's bytes. Indices count from 0; spans from the file's start.
struct Lexing {
  let file: SourceFile
  let bytes: [UInt8]
  let classes = ByteClass.table
  var index = 0
  var tokens: [Token] = []
  var comments: [Comment] = []
  var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    tokens.reserveCapacity(bytes.count / 8 + 1)
  }

  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while index < bytes.count, diagnostics.count < mistakeLimit {
      let byte = bytes[index]
      switch classes[Int(byte)] {
      case .space: index &+= 1
      case .wordStart: takeWord()
      case .punctuation: takePunctuation(byte)
      case .quote: takeString()
      case .joint where at(index &+ 1) == byte && byte == UInt8(ascii: "/"): takeComment()
      case .control: skipControl()
      case .joint, .wordPart, .other: takeUnquoted(from: index)
      }
    }
    skipRest()
    add(.endOfFile, from: index)
  }

  /// Takes what comes after too many mistakes as one text of which nothing is said.
  private mutating func skipRest() {
    guard index < bytes.count else { return }
    let start = index
    index = bytes.count
    add(.unquoted, from: start)
  }

  /// Takes a word, or all of a bare text that goes on where a word cannot.
  private mutating func takeWord() {
    let start = index
    var end = start &+ 1
    while end < bytes.count {
      let next = classes[Int(bytes[end])]
      if next.continuesWord {
        end &+= 1
      } else if next == .joint, end &+ 1 < bytes.count, classes[Int(bytes[end &+ 1])].continuesWord {
        end &+= 2
      } else {
        break
      }
    }
    index = end
    if end == bytes.count || endsWord(at: end) { return add(.word, from: start) }
    takeUnquoted(from: start)
  }

  /// Returns whether a word may end before the byte at `end`: at a delimiter or a comment.
  private func endsWord(at end: Int) -> Bool {
    if classes[Int(bytes[end])].endsText { return true }
    return bytes[end] == UInt8(ascii: "/") && at(end + 1) == UInt8(ascii: "/")
  }

  private mutating func takePunctuation(_ byte: UInt8) {
    index &+= 1
    let kind: Token.Kind =
      switch byte {
      case UInt8(ascii: "<"): .less
      case UInt8(ascii: ">"): .greater
      case UInt8(ascii: ";"): .semicolon
      case UInt8(ascii: ","): .comma
      default: .equals
      }
    add(kind, from: index &- 1)
  }

  /// Adds a token that ends before `index`.
  mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind, span(start, index)))
  }

  func span(_ start: Int, _ end: Int) -> Span {
    Span(start: file.start &+ UInt32(truncatingIfNeeded: start), end: file.start &+ UInt32(truncatingIfNeeded: end))
  }

  /// Returns the byte at `index`, or 0 after the end.
  func at(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
}
