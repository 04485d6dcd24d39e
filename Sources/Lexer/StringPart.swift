public import Source

/// A part of what stands between quotes.
public enum StringPart: Hashable, Sendable {
  /// Text with its escapes resolved; `${…}` is text.
  case text(String)
  /// `\(name)` or `\(name.member)`: the span of what stands between the parentheses.
  case interpolation(Span)
}

/// The parts of a string, and what is wrong with its escapes.
public struct StringParts: Hashable, Sendable {
  /// The parts in order, neighbouring text joined.
  public let parts: [StringPart]
  /// What is wrong.
  public let diagnostics: [Diagnostic]
}

/// Returns the parts of the string token `token` of `file`.
public func stringParts(of token: Token, in file: SourceFile) -> StringParts {
  let start = Int(token.span.start - file.start)
  let end = Int(token.span.end - file.start)
  guard token.kind == .escapedString else {
    let text = String(decoding: file.bytes[min(start + 1, end)..<max(start + 1, end - 1)], as: UTF8.self)
    return StringParts(parts: text.isEmpty ? [] : [.text(text)], diagnostics: [])
  }
  var reading = StringReading(file: file, index: start + 1, end: end - 1)
  reading.run()
  return StringParts(parts: reading.parts, diagnostics: reading.diagnostics)
}

/// The state of one pass over a string with escapes.
private struct StringReading {
  let file: SourceFile
  var index: Int
  let end: Int
  var parts: [StringPart] = []
  var text: [UInt8] = []
  var diagnostics: [Diagnostic] = []

  mutating func run() {
    while index < end {
      if file.bytes[index] == UInt8(ascii: "\\") {
        takeEscape()
      } else {
        text.append(file.bytes[index])
        index += 1
      }
    }
    flush()
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    parts.append(.text(String(decoding: text, as: UTF8.self)))
    text = []
  }

  private mutating func takeEscape() {
    let start = index
    index += 2
    switch file.bytes[start + 1] {
    case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): takeScalar(from: start)
    case UInt8(ascii: "("): takeInterpolation(from: start)
    default:
      while index < end, file.bytes[index] & 0xC0 == 0x80 { index += 1 }
      diagnostics.append(.unknownEscape(span(start, index), in: file))
    }
  }

  /// Takes `\u{…}`: one to eight hexadecimal digits of a Unicode scalar.
  private mutating func takeScalar(from start: Int) {
    let digits = takeBraces()
    guard let digits, digits.first?.isHexDigit == true, let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value)
    else {
      return diagnostics.append(.badScalar(span(start, index)))
    }
    text += Array(String(scalar).utf8)
  }

  /// Returns what stands between the braces that follow, if they do.
  private mutating func takeBraces() -> String? {
    guard index < end, file.bytes[index] == UInt8(ascii: "{") else { return nil }
    let open = index
    while index < end, file.bytes[index] != UInt8(ascii: "}"), index - open < 9 { index += 1 }
    guard index < end, file.bytes[index] == UInt8(ascii: "}") else { return nil }
    index += 1
    return String(decoding: file.bytes[(open + 1)..<(index - 1)], as: UTF8.self)
  }

  /// Takes `\(name)`.
  private mutating func takeInterpolation(from start: Int) {
    let name = index
    while index < end, file.bytes[index].isNamePart { index += 1 }
    guard index < end, file.bytes[index] == UInt8(ascii: ")"), index > name else {
      return diagnostics.append(.badInterpolation(span(start, max(index, start + 2))))
    }
    flush()
    parts.append(.interpolation(span(name, index)))
    index += 1
  }

  private func span(_ start: Int, _ end: Int) -> Span {
    Span(start: file.start + UInt32(start), end: file.start + UInt32(min(end, self.end)))
  }
}

extension UInt8 {
  /// Whether this byte may be part of an interpolated name.
  fileprivate var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
