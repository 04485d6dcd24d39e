/// Reads texts of policies into patterns.
struct PatternReading {
  /// What in a text has a meaning of its own.
  struct Form: OptionSet {
    let rawValue: UInt8

    /// `*` and `?` are wildcards.
    static let wildcards = Form(rawValue: 1)
    /// `${…}` is a policy variable.
    static let variables = Form(rawValue: 2)
    /// The text is an ARN, whose first five parts end at colons.
    static let arn = Form(rawValue: 4)
    /// The text is the resource of a statement: variables stand in its last part only, and a star at the end of a part
    /// reaches beyond it.
    static let resource = Form(rawValue: 8)
    /// Capitals and small letters are the same.
    static let folded = Form(rawValue: 16)
  }

  private let text: [UInt8]
  private let form: Form
  private var index = 0
  private var colons = 0
  private var bytes: [UInt8] = []
  private var pieces: [Pattern.Piece] = []
  /// Where the last brace closes, after which no variable begins.
  private let lastBrace: Int

  init(_ text: String, _ form: Form) {
    self.form = form
    // A small letter may have more bytes than its capital, or fewer.
    let bytes = form.contains(.folded) ? folded(Array(text.utf8)) : Array(text.utf8)
    self.text = bytes
    lastBrace = form.contains(.variables) ? bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0 : 0
  }

  /// Whether what stands here is in one of the first five parts of an ARN.
  private var isInPart: Bool { colons < 5 && !form.isDisjoint(with: [.arn, .resource]) }

  /// Returns the pattern; nil if the text is of a form that matches nothing: an ARN to compare with of fewer than six
  /// parts, or a resource with a variable where IAM replaces none.
  consuming func read() -> Pattern? {
    bytes.reserveCapacity(text.count)
    while index < text.count {
      if text[index] == UInt8(ascii: "$"), let close = variableEnd {
        guard readVariable(until: close) else { return nil }
      } else {
        readByte()
      }
    }
    if form.contains(.arn), colons < 5 { return nil }
    guard !pieces.isEmpty else { return .fixed(bytes) }
    return .variable(pieces + [.bytes(bytes)])
  }

  /// The index of the brace that closes the variable which begins here; nil if none does.
  private var variableEnd: Int? {
    guard index < lastBrace, text[index + 1] == UInt8(ascii: "{") else { return nil }
    return text[index...].firstIndex(of: UInt8(ascii: "}"))
  }

  /// Reads `${*}`, `${?}` and `${$}`, which are characters, or a variable; returns whether it may stand here.
  private mutating func readVariable(until close: Int) -> Bool {
    let name = text[(index + 2)..<close]
    index = close + 1
    if name.count == 1, let byte = name.first, [UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "$")].contains(byte)
    {
      bytes.append(byte)
      return true
    }
    pieces.append(.bytes(bytes))
    pieces.append(.variable(PolicyVariable(name, isInPart: isInPart, isFolded: form.contains(.folded))))
    bytes = []
    return !(form.contains(.resource) && isInPart)
  }

  private mutating func readByte() {
    let byte = text[index]
    index += 1
    switch byte {
    case UInt8(ascii: "*") where form.contains(.wildcards): bytes.append(runHere)
    case UInt8(ascii: "?") where form.contains(.wildcards): bytes.append(isInPart ? Wildcard.oneInPart : Wildcard.one)
    default:
      if byte == UInt8(ascii: ":") { colons += 1 }
      bytes.append(byte)
    }
  }

  /// What the star before `index` stands for.
  private var runHere: UInt8 {
    guard isInPart else { return Wildcard.run }
    let endsPart = index == text.count || text[index] == UInt8(ascii: ":")
    return form.contains(.resource) && endsPart ? Wildcard.run : Wildcard.runInPart
  }
}
