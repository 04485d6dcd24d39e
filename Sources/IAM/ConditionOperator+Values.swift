extension ConditionOperator.Base.Operand {
  /// Returns whether `text` is a value of this kind.
  public func accepts(_ text: String) -> Bool {
    switch self {
    case .string: true
    case .numeric: ConditionValue.isNumber(text)
    case .date: ConditionValue.isDate(text) || ConditionValue.isEpoch(text)
    case .bool, .presence: ConditionValue.isBool(text)
    case .binary: ConditionValue.isBase64(text)
    case .ip: ConditionValue.isAddressRange(text)
    case .arn: ConditionValue.isARN(text)
    }
  }

  /// What a value of this kind is, with an example.
  public var words: String {
    switch self {
    case .string: "a text"
    case .numeric: "a number, such as `30`"
    case .date: "a date, such as `2026-01-31T23:59:59Z`"
    case .bool, .presence: "`true` or `false`"
    case .binary: "base 64, such as `\"QmluYXJ5\"`"
    case .ip: "an address range, such as `203.0.113.0/24`"
    case .arn: "an ARN or a pattern of one, such as `\"arn:aws:iam::*:role/reader-*\"`"
    }
  }
}
