import Catalogue
public import IAM
import Parser

/// The words of the language for an operator.
public struct RelationWords: Hashable, Sendable {
  /// The relation: `not like`.
  public let relation: String
  /// Whether `ignoring case` follows the values.
  public let ignoresCase: Bool
}

extension ConditionOperator.Base {
  /// Returns the words that come to exactly this operator for a key, by the key's type; nil if only the operator's own
  /// name does.
  public func words(forKey key: String) -> RelationWords? {
    guard let type = Catalogue.conditionKey(key)?.type else { return nil }
    let order = Relation.Kind.allCases.filter { type != .date || $0 != .below && $0 != .above }
    for ignoresCase in [false, true] {
      guard let found = order.first(where: { type.base(of: $0, ignoringCase: ignoresCase) == self }) else { continue }
      return RelationWords(relation: found.rawValue, ignoresCase: ignoresCase)
    }
    return nil
  }
}
