/// What a byte may begin or continue.
enum ByteClass: UInt8 {
  /// Begins a word, and goes on with one: a letter, digit, `_`, `*` or `?`.
  case wordStart
  /// Goes on with a word only: `-` or `.`.
  case wordPart
  /// Joins the parts of a word if a continuing character follows: `:` or `/`.
  case joint
  case space
  case quote
  case punctuation
  /// A NUL or another control character; also CR, which is one but for what stands before a line end.
  case control
  /// The rest of ASCII, and UTF-8 beyond ASCII.
  case other

  /// The class of each byte.
  static let table: [ByteClass] = {
    var table = [ByteClass](repeating: .other, count: 256)
    for byte in table.indices { table[byte] = classify(UInt8(byte)) }
    return table
  }()

  private static func classify(_ byte: UInt8) -> ByteClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "?"):
      .wordStart
    case UInt8(ascii: "-"), UInt8(ascii: "."): .wordPart
    case UInt8(ascii: ":"), UInt8(ascii: "/"): .joint
    case UInt8(ascii: " "), 0x09, 0x0A: .space
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "="): .punctuation
    case 0..<0x20, 0x7F: .control
    default: .other
    }
  }

  /// Whether the byte goes on with a word by itself.
  var continuesWord: Bool { rawValue <= ByteClass.wordPart.rawValue }

  /// Whether a bare text that is not a word ends before the byte.
  var endsText: Bool {
    switch self {
    case .space, .quote, .punctuation, .control: true
    case .wordStart, .wordPart, .joint, .other: false
    }
  }
}
