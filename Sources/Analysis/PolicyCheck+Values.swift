import Catalogue
import IAM
import Source

/// What is known of the values of a condition key beyond their type.
enum ValueRule: Sendable {
  /// They are numbers of accounts.
  case account
  /// They are service principals.
  case service
  /// They are addresses of public networks.
  ///
  /// Source: IAM User Guide, "AWS global condition context keys", aws:SourceIp and aws:VpcSourceIp.
  case publicAddress
  /// Nothing is.
  case any

  /// - Parameter key: in any case.
  init(of key: String) {
    switch key.lowercased() {
    case "aws:sourceaccount", "aws:principalaccount", "aws:resourceaccount", "aws:vpceaccount": self = .account
    case "iam:passedtoservice": self = .service
    case "aws:sourceip": self = .publicAddress
    default: self = .any
    }
  }
}

extension PolicyCheck {
  /// Reports values that no request has, and a condition that all of them satisfy.
  mutating func checkValues(
    of condition: CheckedStatement.Condition, _ known: KnownKey, _ statement: CheckedStatement
  ) {
    if known.key.type == .bool, condition.isOfEitherValue {
      report(.eitherValue(condition.key, statement.span(of: condition)))
    }
    checkUnmatched(of: condition, known, statement)
    guard known.rule == .account || known.rule == .service else { return }
    for (number, text) in condition.values.enumerated() where !text.isPattern && !text.holdsVariable {
      let span = statement.places[.value(block: condition.block, entry: condition.entry, value: number)]
      switch known.rule {
      case .account: if text.isNumberOfNoAccount { report(.noAccount(text, span)) }
      case .service: checkService(text, at: span)
      case .publicAddress, .any: break
      }
    }
  }

  /// Reports what `Null` cannot ask.
  mutating func checkNull(_ condition: CheckedStatement.Condition, _ statement: CheckedStatement) {
    if condition.operator.quantifier != nil {
      report(.quantifierOnNull(statement.places[.operator(block: condition.block)]))
    }
    let operand = condition.operator.base.operand
    for (number, text) in condition.values.enumerated() where !operand.accepts(text) {
      let part = StatementPart.value(block: condition.block, entry: condition.entry, value: number)
      report(.valueMismatch(text, condition.key, operand, statement.places[part]))
    }
    if condition.isOfEitherValue { report(.eitherValue(condition.key, statement.span(of: condition))) }
  }
}

extension CheckedStatement.Condition {
  /// Whether it holds for true and for false.
  fileprivate var isOfEitherValue: Bool {
    values.count > 1 && Set(values.map { $0.lowercased() }).isSuperset(of: ["true", "false"])
  }
}

extension String {
  /// Whether this is a number that no account has.
  fileprivate var isNumberOfNoAccount: Bool {
    !isEmpty && utf8.count != 12 && utf8.allSatisfy { (48...57).contains($0) }
  }
}

extension Diagnostic {
  static func noAccount(_ text: String, _ span: Span) -> Diagnostic {
    .error(.invalidValue, "`\(text)` is no account: accounts have twelve digits", at: span, help: "write all twelve")
  }

  static func eitherValue(_ key: String, _ span: Span) -> Diagnostic {
    .warning(
      .openCondition, "`\(key)` may be true or false here, so that this limits nothing", at: span,
      help: "write the one that is meant")
  }

  static func quantifierOnNull(_ span: Span) -> Diagnostic {
    .warning(
      .quantifierOnPresence, "`Null` asks whether the key is there, not for one of its values", at: span,
      help: "write `Null` alone")
  }
}
