import Catalogue
import IAM
import Parser
import Source

/// Which operator of IAM a relation is, by the type of its key.
extension Checking {
  /// Returns the operator of a clause, or reports why there is none.
  mutating func base(
    of clause: Clause, _ key: String, _ info: KeyInfo?, in module: Int
  ) -> ConditionOperator.Base? {
    switch clause.relation.kind {
    case .present, .absent: return checkPresenceKey(clause, key, info)
    case .operator: return operatorBase(of: clause, key, info, in: module)
    default: break
    }
    guard let info else {
      let prefix = String(key.prefix { $0 != ":" })
      let near = candidates { _ in Catalogue.conditionKeyNames(prefix: prefix) }.closest(to: key)
      report(.unknownKey(key, clause.key.span, suggestion: near))
      return nil
    }
    if let base = info.type.base(of: clause.relation.kind, ignoringCase: clause.ignoringCase != nil) { return base }
    report(.relationNotAllowed(clause.relation, key, info.type))
    return nil
  }

  /// Returns `Null`, whatever the key is.
  private mutating func checkPresenceKey(_ clause: Clause, _ key: String, _ info: KeyInfo?) -> ConditionOperator.Base {
    if info == nil { report(.unknownKeyByOperator(key, clause.key.span)) }
    return .null
  }

  /// Returns the operator that the author names.
  private mutating func operatorBase(
    of clause: Clause, _ key: String, _ info: KeyInfo?, in module: Int
  ) -> ConditionOperator.Base? {
    let name = files[module].value.text(of: clause.relation.span)
    guard let base = ConditionOperator.Base(rawValue: name) else {
      report(.unknownOperator(name, clause.relation.span))
      return nil
    }
    guard let info else {
      report(.unknownKeyByOperator(key, clause.key.span))
      return base
    }
    // A tag or an encryption context may be an ARN, and IAM then compares it as one.
    let isARNAsText =
      base.operand == .arn && info.type == .string && Catalogue.conditionKey(key)?.hasVariable == true
    let fits = base.operand == .string || base.operand == .presence || base.operand == info.type.operand
    if fits || isARNAsText { return base }
    report(.relationNotAllowed(clause.relation, key, info.type))
    return nil
  }

  /// Reports `any` and `every` where the key has one value, and their absence where it has many.
  mutating func checkQuantifier(of clause: Clause, _ base: ConditionOperator.Base, _ info: KeyInfo, _ key: String) {
    guard base != .null, let isMultivalued = info.isMultivalued else { return }
    if let quantifier = clause.quantifier, !isMultivalued {
      report(.quantifierOnSingle(quantifier, key))
    } else if clause.quantifier == nil, isMultivalued {
      report(.quantifierMissing(key, clause.key.span))
    }
  }

  /// Reports words that do not go together.
  mutating func checkWords(of clause: Clause, _ base: ConditionOperator.Base, _ info: KeyInfo?, _ key: String) {
    if base == .null {
      if let quantifier = clause.quantifier { report(.quantifierOnPresence(quantifier, clause.relation)) }
      if let span = clause.ifPresent { report(.ifPresentOnPresence(span)) }
    } else if let span = clause.ifPresent, info?.presence == .always {
      report(.ifPresentAlways(key, span))
    }
    let takesCase = base == .stringEqualsIgnoreCase || base == .stringNotEqualsIgnoreCase
    if let span = clause.ignoringCase, !takesCase { report(.ignoringCaseHere(span)) }
  }
}

extension ConditionKey.ValueType {
  /// What operators for this type compare.
  var operand: ConditionOperator.Base.Operand {
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
