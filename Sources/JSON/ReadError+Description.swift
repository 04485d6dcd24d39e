extension ReadError: CustomStringConvertible {
  /// The problem as a lower-case sentence without a full stop, then the offset.
  public var description: String {
    "\(problem) (byte \(offset))"
  }
}

extension ReadError.Problem: CustomStringConvertible {
  /// The problem as a lower-case sentence without a full stop.
  public var description: String {
    switch self {
    case .tooLarge(let limit): "the text is larger than \(limit) bytes"
    case .tooDeep(let limit): "objects and arrays are nested deeper than \(limit) levels"
    case .byteOrderMark: "the text begins with a byte order mark, which JSON does not allow"
    case .invalidUTF8: "the text is not UTF-8"
    case .unexpectedEnd: "the text ends too early"
    case .expected(let expectation): "expected \(expectation)"
    case .trailingText: "there is more text after the value"
    case .invalidNumber: "the number is not spelled as JSON wants it"
    case .invalidEscape: "the backslash begins no escape that JSON knows"
    case .controlCharacter: "a control character in a string must be escaped"
    case .loneSurrogate: "the `\\u` escape is only half of a character"
    case .duplicateKey(let key): "the key `\(key)` stands twice in one object"
    }
  }
}

extension ReadError.Expectation: CustomStringConvertible {
  /// What is needed, with its article.
  public var description: String {
    switch self {
    case .value: "a value"
    case .key: "a key in quotes"
    case .colon: "`:` after the key"
    case .commaOrBracket: "`,` or `]`"
    case .commaOrBrace: "`,` or `}`"
    }
  }
}
