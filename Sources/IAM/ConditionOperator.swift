/// A condition operator with its prefix and suffix: `ForAllValues:StringLikeIfExists`.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
public struct ConditionOperator: Hashable, Sendable {
  /// What is compared, and how.
  public let base: Base
  /// How the many values of a key count.
  public let quantifier: Quantifier?
  /// Whether the condition holds when the key is absent: the suffix `IfExists`.
  public let ifExists: Bool

  /// Makes an operator.
  public init(_ base: Base, quantifier: Quantifier? = nil, ifExists: Bool = false) {
    self.base = base
    self.quantifier = quantifier
    self.ifExists = ifExists
  }

  /// The name as policies write it.
  public var name: String {
    if quantifier == nil, !ifExists { return base.rawValue }
    return (quantifier.map { $0.rawValue + ":" } ?? "") + base.rawValue + (ifExists ? "IfExists" : "")
  }

  /// The two prefixes for keys with many values.
  public enum Quantifier: String, Hashable, Sendable {
    /// At least one value of the request satisfies the comparison.
    case any = "ForAnyValue"
    /// Every value of the request does, or there is none.
    case all = "ForAllValues"
  }

  /// The 27 operators without prefix and suffix.
  public enum Base: String, Hashable, Sendable, CaseIterable {
    case stringEquals = "StringEquals"
    case stringNotEquals = "StringNotEquals"
    case stringEqualsIgnoreCase = "StringEqualsIgnoreCase"
    case stringNotEqualsIgnoreCase = "StringNotEqualsIgnoreCase"
    case stringLike = "StringLike"
    case stringNotLike = "StringNotLike"
    case numericEquals = "NumericEquals"
    case numericNotEquals = "NumericNotEquals"
    case numericLessThan = "NumericLessThan"
    case numericLessThanEquals = "NumericLessThanEquals"
    case numericGreaterThan = "NumericGreaterThan"
    case numericGreaterThanEquals = "NumericGreaterThanEquals"
    case dateEquals = "DateEquals"
    case dateNotEquals = "DateNotEquals"
    case dateLessThan = "DateLessThan"
    case dateLessThanEquals = "DateLessThanEquals"
    case dateGreaterThan = "DateGreaterThan"
    case dateGreaterThanEquals = "DateGreaterThanEquals"
    case bool = "Bool"
    case binaryEquals = "BinaryEquals"
    case ipAddress = "IpAddress"
    case notIpAddress = "NotIpAddress"
    case arnEquals = "ArnEquals"
    case arnLike = "ArnLike"
    case arnNotEquals = "ArnNotEquals"
    case arnNotLike = "ArnNotLike"
    case null = "Null"
  }
}

extension ConditionOperator.Base {
  /// The type of values that an operator compares.
  public enum Operand: Hashable, Sendable {
    case string, numeric, date, bool, binary, ip, arn, presence
  }

  /// What this operator compares.
  public var operand: Operand {
    switch self {
    case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .stringLike,
      .stringNotLike:
      .string
    case .numericEquals, .numericNotEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan,
      .numericGreaterThanEquals:
      .numeric
    case .dateEquals, .dateNotEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan, .dateGreaterThanEquals:
      .date
    case .bool: .bool
    case .binaryEquals: .binary
    case .ipAddress, .notIpAddress: .ip
    case .arnEquals, .arnLike, .arnNotEquals, .arnNotLike: .arn
    case .null: .presence
    }
  }

  /// Whether `*` and `?` in its values stand for other characters.
  public var takesWildcards: Bool {
    switch self {
    case .stringLike, .stringNotLike, .arnEquals, .arnLike, .arnNotEquals, .arnNotLike: true
    default: false
    }
  }

  /// Whether policy variables in its values are replaced.
  public var takesVariables: Bool { operand == .string || operand == .arn }

  /// Whether it holds when the key is absent, because it asks that nothing be equal.
  public var isNegated: Bool {
    switch self {
    case .stringNotEquals, .stringNotEqualsIgnoreCase, .stringNotLike, .numericNotEquals, .dateNotEquals,
      .notIpAddress, .arnNotEquals, .arnNotLike:
      true
    default: false
    }
  }
}
