import Analysis
import Catalogue
import IAM
import Parser
import Source

/// Which operator of IAM a relation is, by the type of its key.
extension Checking {
  /// Returns the operator of a clause, or reports why there is none.
  mutating func base(
    of clause: Clause, _ key: String, _ type: ConditionKey.ValueType?, in module: Int
  ) -> ConditionOperator.Base? {
    switch clause.relation.kind {
    case .present, .absent: return .null
    case .operator: return operatorBase(of: clause, key, type, in: module)
    default: break
    }
    guard let type else {
      let near = conditionKey(meantBy: key, among: candidates { _ in conditionKeyNames(near: key) })
      report(.unknownKey(key, clause.key.span, suggestion: near))
      return nil
    }
    if let base = type.base(of: clause.relation.kind, ignoringCase: clause.ignoringCase != nil) { return base }
    report(.relationNotAllowed(clause.relation, key, type))
    return nil
  }

  /// Returns the operator that the author names.
  private mutating func operatorBase(
    of clause: Clause, _ key: String, _ type: ConditionKey.ValueType?, in module: Int
  ) -> ConditionOperator.Base? {
    let name = files[module].value.text(of: clause.relation.span)
    guard let base = ConditionOperator.Base(rawValue: name) else {
      report(.unknownOperator(name, clause.relation.span))
      return nil
    }
    guard let type else { return base }
    if base.fits(type, of: key) { return base }
    report(.relationNotAllowed(clause.relation, key, type))
    return nil
  }

  /// Reports words that do not go together.
  mutating func checkWords(of clause: Clause, _ base: ConditionOperator.Base) {
    if base == .null {
      if let quantifier = clause.quantifier { report(.quantifierOnPresence(quantifier, clause.relation)) }
      if let span = clause.ifPresent { report(.ifPresentOnPresence(span)) }
    }
    let takesCase = base == .stringEqualsIgnoreCase || base == .stringNotEqualsIgnoreCase
    if let span = clause.ignoringCase, !takesCase { report(.ignoringCaseHere(span)) }
  }
}

extension ConditionKey.ValueType {
  /// Returns the operator that a relation is for keys of this type, or nil if it is none.
  ///
  /// In switches, since the first dictionary of a type costs more than all of them.
  func base(of relation: Relation.Kind, ignoringCase: Bool) -> ConditionOperator.Base? {
    switch self {
    case .string: Self.stringBase(relation, ignoringCase)
    case .arn: Self.arnBase(relation)
    case .bool: relation == .is ? .bool : nil
    case .binary: relation == .is ? .binaryEquals : nil
    case .ipAddress: relation == .in ? .ipAddress : relation == .notIn ? .notIpAddress : nil
    case .numeric: Self.numericBase(relation)
    case .date: Self.dateBase(relation)
    }
  }

  private static func stringBase(_ relation: Relation.Kind, _ ignoringCase: Bool) -> ConditionOperator.Base? {
    switch relation {
    case .is: ignoringCase ? .stringEqualsIgnoreCase : .stringEquals
    case .isNot: ignoringCase ? .stringNotEqualsIgnoreCase : .stringNotEquals
    case .like: .stringLike
    case .notLike: .stringNotLike
    default: nil
    }
  }

  private static func arnBase(_ relation: Relation.Kind) -> ConditionOperator.Base? {
    switch relation {
    case .is: .arnEquals
    case .isNot: .arnNotEquals
    case .like: .arnLike
    case .notLike: .arnNotLike
    default: nil
    }
  }

  private static func numericBase(_ relation: Relation.Kind) -> ConditionOperator.Base? {
    switch relation {
    case .is: .numericEquals
    case .isNot: .numericNotEquals
    case .below: .numericLessThan
    case .atMost: .numericLessThanEquals
    case .above: .numericGreaterThan
    case .atLeast: .numericGreaterThanEquals
    default: nil
    }
  }

  private static func dateBase(_ relation: Relation.Kind) -> ConditionOperator.Base? {
    switch relation {
    case .is: .dateEquals
    case .isNot: .dateNotEquals
    case .below, .before: .dateLessThan
    case .atMost: .dateLessThanEquals
    case .above, .after: .dateGreaterThan
    case .atLeast: .dateGreaterThanEquals
    default: nil
    }
  }

  /// The relations that keys of this type allow, in the author's words.
  var relations: [String] {
    Relation.Kind.allCases.filter { base(of: $0, ignoringCase: false) != nil }.map(\.rawValue) + ["present", "absent"]
  }
}
