extension ConditionKey {
  /// Reads `NAME|TYPE[*][!|+]|REPLACEMENT`.
  init(line: Text) {
    let code = line.field(1)
    name = line.field(0).string
    type = ValueType(code: code[code.startIndex])
    isMultivalued = code.contains(UInt8(ascii: "*"))
    replacement = line.field(2).isEmpty ? nil : line.field(2).string
    presence =
      code.contains(UInt8(ascii: "!")) ? .always : code.contains(UInt8(ascii: "+")) ? .anywhere : .listed
  }
}

extension ConditionKey.ValueType {
  /// Reads the letter of the generated text, all of which the generator knows.
  fileprivate init(code: UInt8) {
    switch code {
    case UInt8(ascii: "A"): self = .arn
    case UInt8(ascii: "B"): self = .bool
    case UInt8(ascii: "N"): self = .numeric
    case UInt8(ascii: "D"): self = .date
    case UInt8(ascii: "I"): self = .ipAddress
    case UInt8(ascii: "X"): self = .binary
    default: self = .string
    }
  }
}
