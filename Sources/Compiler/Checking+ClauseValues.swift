import IAM
import Parser
import Source

extension Checking {
  /// Reports a value that its operator cannot compare. Called for values that are known, here or when a persona is
  /// lowered.
  mutating func checkValue(_ text: String, of clause: TypedClause, at span: Span) {
    let base = clause.operator.base
    let bare = text.withoutVariables
    if text.holdsVariable, !base.takesVariables { return report(.variableHere(base.rawValue, span)) }
    if bare.holdsVariable { return report(.unclosedVariable(span)) }
    if clause.relation == .is || clause.relation == .isNot, base.operand == .string || base.operand == .arn,
      bare.contains(where: { $0 == "*" || $0 == "?" })
    {
      return report(.wildcardInIs(text, clause.relation, span))
    }
    if !base.operand.accepts(text) { report(.invalidValue(text, clause.key, base.operand, span)) }
  }
}

extension String {
  /// Whether the text holds `${`.
  var holdsVariable: Bool {
    let dollar = UInt8(ascii: "$")
    let holdsDollar = unsafe utf8.withContiguousStorageIfAvailable { unsafe $0.contains(dollar) }
    guard holdsDollar ?? utf8.contains(dollar) else { return false }
    var isDollar = false
    for byte in utf8 {
      if isDollar, byte == UInt8(ascii: "{") { return true }
      isDollar = byte == UInt8(ascii: "$")
    }
    return false
  }

  /// The text without its policy variables `${…}`.
  var withoutVariables: String {
    guard holdsVariable else { return self }
    var text = ""
    var rest = self[...]
    while let open = rest.firstRange(of: "${"), let close = rest[open.upperBound...].firstIndex(of: "}") {
      text += rest[..<open.lowerBound]
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

extension Substring {
  /// Returns where `text` first stands.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension ConditionOperator.Base.Operand {
  /// Returns whether `text` is a value of this kind.
  func accepts(_ text: String) -> Bool {
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
  var words: String {
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
