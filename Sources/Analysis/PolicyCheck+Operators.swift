public import Catalogue
public import IAM
import Source

/// Operators and values of policies in JSON; in the language, relations are chosen by the key's type and checked where
/// they are read.
extension PolicyCheck {
  /// Reports an operator that does not fit its key's type, and values that it cannot compare.
  mutating func checkOperator(
    _ condition: CheckedStatement.Condition, _ key: ConditionKey, _ statement: CheckedStatement
  ) {
    let base = condition.operator.base
    let span = statement.places[.operator(block: condition.block)]
    if !base.fits(key.type, of: condition.key) { return report(.operatorMismatch(base, condition.key, key.type, span)) }
    checkTexts(of: condition, statement)
  }

  /// Reports values that an operator cannot compare, or compares otherwise than they look.
  mutating func checkTexts(of condition: CheckedStatement.Condition, _ statement: CheckedStatement) {
    let base = condition.operator.base
    for (number, text) in condition.values.enumerated() {
      let part = StatementPart.value(block: condition.block, entry: condition.entry, value: number)
      check(text, base, condition.key, at: statement.places[part])
    }
  }

  private mutating func check(_ text: String, _ base: ConditionOperator.Base, _ key: String, at span: Span) {
    let bare = text.withoutVariables
    if text.holdsVariable, !base.takesVariables { return report(.variableIgnored(base.rawValue, span)) }
    if bare.isPattern, base.isExactText {
      let isARN = keys[key]?.key.type == .arn
      return report(.wildcardIgnored(base, isARN ? base.forARNs : base.forPatterns, span))
    }
    if !base.operand.accepts(text) { report(.valueMismatch(text, key, base.operand, span)) }
  }
}

extension ConditionOperator.Base {
  /// Returns whether the operator compares values of a key as those of its type are: text fits every type, and the time
  /// in seconds is also a number.
  ///
  /// Source: IAM User Guide, "AWS global condition context keys", aws:EpochTime.
  public func fits(_ type: ConditionKey.ValueType, of key: String) -> Bool {
    switch operand {
    case .string, .presence: true
    case .numeric: type == .numeric || key.lowercased() == "aws:epochtime"
    // A tag or an encryption context may be an ARN, and IAM then compares it as one.
    case .arn: type == .arn || type == .string && Catalogue.conditionKey(key)?.hasVariable == true
    default: operand == type.operand
    }
  }

  /// Whether `*` and `?` in its values are taken for themselves, where authors may mean patterns.
  fileprivate var isExactText: Bool {
    switch self {
    case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase: true
    default: false
    }
  }

  /// The operator for patterns of texts.
  var forPatterns: ConditionOperator.Base { isNegated ? .stringNotLike : .stringLike }

  /// The operator for ARNs and patterns of them.
  var forARNs: ConditionOperator.Base { isNegated ? .arnNotLike : .arnLike }
}

extension ConditionKey.ValueType {
  /// What operators for this type compare.
  public var operand: ConditionOperator.Base.Operand {
    switch self {
    case .string: .string
    case .arn: .arn
    case .bool: .bool
    case .numeric: .numeric
    case .date: .date
    case .ipAddress: .ip
    case .binary: .binary
    }
  }

  /// The type's name in a message.
  public var words: String {
    switch self {
    case .string: "text"
    case .arn: "ARN"
    case .bool: "Boolean"
    case .numeric: "number"
    case .date: "date"
    case .ipAddress: "IP address"
    case .binary: "binary"
    }
  }
}
