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
      let prefix = String(key.prefix { $0 != ":" })
      let near = candidates { _ in Catalogue.conditionKeyNames(prefix: prefix) }.closest(to: key)
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
  func base(of relation: Relation.Kind, ignoringCase: Bool) -> ConditionOperator.Base? {
    switch self {
    case .string: Self.stringBase(relation, ignoringCase)
    case .arn: [.is: .arnEquals, .isNot: .arnNotEquals, .like: .arnLike, .notLike: .arnNotLike][relation]
    case .bool: relation == .is ? .bool : nil
    case .binary: relation == .is ? .binaryEquals : nil
    case .ipAddress: [.in: .ipAddress, .notIn: .notIpAddress][relation]
    case .numeric: Self.numericBases[relation]
    case .date: Self.dateBases[relation]
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

  private static let numericBases: [Relation.Kind: ConditionOperator.Base] = [
    .is: .numericEquals, .isNot: .numericNotEquals, .below: .numericLessThan, .atMost: .numericLessThanEquals,
    .above: .numericGreaterThan, .atLeast: .numericGreaterThanEquals,
  ]
  private static let dateBases: [Relation.Kind: ConditionOperator.Base] = [
    .is: .dateEquals, .isNot: .dateNotEquals, .below: .dateLessThan, .atMost: .dateLessThanEquals,
    .above: .dateGreaterThan, .atLeast: .dateGreaterThanEquals, .before: .dateLessThan, .after: .dateGreaterThan,
  ]

  /// The relations that keys of this type allow, in the author's words.
  var relations: [String] {
    Relation.Kind.allCases.filter { base(of: $0, ignoringCase: false) != nil }.map(\.rawValue) + ["present", "absent"]
  }
}
