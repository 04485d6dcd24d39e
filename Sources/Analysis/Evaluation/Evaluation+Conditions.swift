import IAM

extension Evaluation {
  /// Returns whether a condition holds.
  mutating func holds(_ condition: PreparedCondition) -> Truth {
    if condition.operands.contains(where: \.isMalformed), readsOtherwise(.malformedPolicyValue) { return .no }
    let known = request.context[condition.key]
    if condition.operator.base == .null { return isNull(known).map { holds(condition, whereNull: $0) } ?? .unknown }
    switch known {
    case .value(let value): return holds(condition, for: value)
    case .values(let values): return holds(condition, for: values)
    case .absent: return Truth(condition.operator.holdsWithoutKey)
    case .open: return condition.holdsForAnyValue.or(Truth(condition.operator.holdsWithoutKey))
    }
  }

  /// Returns whether a key is null, which an empty text is not; nil if that is open.
  private func isNull(_ known: RequestContext.Entry) -> Bool? {
    switch known {
    case .value, .values: false
    case .absent: true
    case .open: nil
    }
  }

  private func holds(_ condition: PreparedCondition, whereNull isNull: Bool) -> Truth {
    let word = Array((isNull ? "true" : "false").utf8)
    return condition.operands.some { operand in
      guard case .text(.fixed(let wanted)) = operand else { return .no }
      return Truth(wanted == word)
    }
  }

  /// Returns whether a condition holds for the one value of a key, which is to a set operator a list of one.
  private mutating func holds(_ condition: PreparedCondition, for value: [UInt8]) -> Truth {
    let counts = condition.operator.quantifier == nil || !value.isEmpty || !readsOtherwise(.emptyValue)
    return counts ? satisfies(value, condition) : Truth(condition.operator.quantifier == .all)
  }

  /// Returns whether a condition holds for the values of a key, of which there are two at least.
  private mutating func holds(_ condition: PreparedCondition, for values: [[UInt8]]) -> Truth {
    switch condition.operator.quantifier {
    case nil:
      guard readsOtherwise(.listUnderPlainOperator) else { return .no }
      return someValue(of: values, satisfies: condition)
    case .any?:
      let values = counted(values)
      return someValue(of: values, satisfies: condition)
    case .all?:
      var result = Truth.yes
      for value in counted(values) where result != .no { result = min(result, satisfies(value, condition)) }
      return result
    }
  }

  /// Returns the values that count under a set operator.
  private mutating func counted(_ values: [[UInt8]]) -> [[UInt8]] {
    guard values.contains(where: \.isEmpty), readsOtherwise(.emptyValue) else { return values }
    return values.filter { !$0.isEmpty }
  }

  private mutating func someValue(of values: [[UInt8]], satisfies condition: PreparedCondition) -> Truth {
    var result = Truth.no
    for value in values where result != .yes { result = max(result, satisfies(value, condition)) }
    return result
  }

  /// Returns whether a value equals one of the operands; or, of a negated operator, none.
  private mutating func satisfies(_ value: [UInt8], _ condition: PreparedCondition) -> Truth {
    let base = condition.operator.base
    var comparison = Comparison(value, base)
    var isMatched = Truth(condition.texts?.contains(comparison.text) ?? false)
    if condition.texts == nil {
      for operand in condition.operands where isMatched != .yes {
        isMatched = max(isMatched, compare(&comparison, operand))
      }
    }
    return base.isNegated ? !isMatched : isMatched
  }

  /// Returns whether the value of a request matches a value of the policy.
  private mutating func compare(_ comparison: inout Comparison, _ operand: PreparedCondition.Operand) -> Truth {
    switch operand {
    case .text(let pattern):
      if comparison.base == .bool, !comparison.isBool { return .no }
      if comparison.base == .bool, case .variable = pattern, !readsOtherwise(.variableInBool) { return .no }
      return match(resolve(pattern, for: comparison.text), comparison.text)
    case .year(let digits):
      let instant = readsOtherwise(.digitsAsDate) ? Instant(epoch: digits) : Instant(date: digits)
      return Truth(instant.map { comparison.holds(for: $0) } ?? false)
    case .decimal(let number): return Truth(comparison.holds(for: number))
    case .instant(let instant): return Truth(comparison.holds(for: instant))
    case .addresses(let range): return Truth(comparison.isInside(range))
    case .bytes(let bytes): return Truth(comparison.bytes == bytes)
    case .malformed: return .no
    }
  }
}

/// A value of a request, and how it is compared: what it spells is read once for all values of the policy.
private struct Comparison {
  let base: ConditionOperator.Base
  /// The value; in small letters where case counts nothing.
  let text: [UInt8]
  /// What the value is in base 64, if the operator compares that.
  let bytes: [UInt8]?
  private let number: Decimal?
  private let instant: Instant?
  private let addresses: AddressRange?

  init(_ value: [UInt8], _ base: ConditionOperator.Base) {
    self.base = base
    switch base {
    case .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .bool: text = folded(value)
    default: text = value
    }
    let form = base.operand
    bytes = form == .binary ? ConditionValue.base64Bytes(of: value) : nil
    number = form == .numeric ? Decimal(value) : nil
    instant = form == .date ? Instant(date: value) ?? Instant(epoch: value) : nil
    addresses = form == .ip ? AddressRange(value) : nil
  }

  /// Whether the value is one of the two that a Boolean operator compares, whatever a variable may put beside it.
  var isBool: Bool { text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8) }

  func holds(for operand: Decimal) -> Bool { number.map { base.holds($0, operand) } ?? false }

  func holds(for operand: Instant) -> Bool { instant.map { base.holds($0, operand) } ?? false }

  func isInside(_ range: AddressRange) -> Bool { addresses.map { range.contains($0) } ?? false }
}

extension ConditionOperator {
  /// Whether a condition with this operator holds where the request has no such key.
  fileprivate var holdsWithoutKey: Bool {
    if ifExists { return true }
    switch quantifier {
    case .all?: return true
    case .any?: return false
    case nil: return base.isNegated
    }
  }
}

extension ConditionOperator.Base {
  /// Returns whether the value of a request and that of a policy are in the relation of a numeric or date operator; of a
  /// negated one, in its opposite.
  fileprivate func holds<Operand: Comparable>(_ value: Operand, _ operand: Operand) -> Bool {
    switch self {
    case .numericLessThan, .dateLessThan: value < operand
    case .numericLessThanEquals, .dateLessThanEquals: value <= operand
    case .numericGreaterThan, .dateGreaterThan: value > operand
    case .numericGreaterThanEquals, .dateGreaterThanEquals: value >= operand
    default: value == operand
    }
  }
}

extension PreparedCondition {
  /// Whether the condition holds for whatever value a key may have.
  fileprivate var holdsForAnyValue: Truth {
    let takesAll = operands.contains { operand in
      guard case .text(.fixed(let bytes)) = operand, self.operator.base.takesWildcards else { return false }
      return !bytes.isEmpty && bytes.allSatisfy { $0 == Wildcard.run }
    }
    guard takesAll else { return .unknown }
    return Truth(!self.operator.base.isNegated)
  }
}

extension PreparedCondition.Operand {
  fileprivate var isMalformed: Bool {
    if case .malformed = self { true } else { false }
  }
}
