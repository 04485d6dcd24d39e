/// A bracket of other languages that stands alone where ours has `<` or `>`.
enum Bracket {
  case opening, closing

  /// Reads the one bracket that these bytes are.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let byte = bytes.first, bytes.count == 1 else { return nil }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): self = .opening
    case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): self = .closing
    default: return nil
    }
  }

  /// The token that was meant.
  var kind: Token.Kind {
    switch self {
    case .opening: .less
    case .closing: .greater
    }
  }

  /// What our language writes.
  var replacement: String {
    switch self {
    case .opening: "<"
    case .closing: ">"
    }
  }
}
