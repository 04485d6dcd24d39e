import Catalogue
import Compiler
import IAM

extension StatementBody {
  /// Returns the statement of a policy in the language, on one line.
  func text(_ raised: [RaisedKind]) -> String {
    var text = effect == .allow ? "allow" : "deny"
    text += actions.isExcept ? " except " : " "
    text += actions.patterns.map(\.asAction).joined(separator: ", ")
    if let resources {
      text += resources.isExcept ? " on except " : " on "
      text += raised.terms(for: resources.patterns).joined(separator: ", ")
    }
    return text + conditions.text + sidText
  }

  /// What follows the conditions.
  var sidText: String { sid.map { " as \($0.isWord ? $0 : $0.inQuotes)" } ?? "" }
}

extension [ConditionBlock] {
  /// The conditions as clauses; nothing if there are none.
  var text: String {
    let clauses = flatMap { block in block.keys.map { $0.clause(under: block.operator) } }
    return clauses.isEmpty ? "" : " when " + clauses.joined(separator: " and ")
  }
}

extension ConditionEntry {
  /// Returns the clause for an entry of a block.
  fileprivate func clause(under name: ConditionOperator) -> String {
    let start = (name.quantifier.map { $0 == .any ? "any " : "every " } ?? "") + key.wordOrQuoted
    if name.base == .null, name.quantifier == nil, values.count == 1, ["true", "false"].contains(values[0]) {
      return "\(start) \(values[0] == "false" ? "present" : "absent")"
    }
    let words = relation(name.base)
    let list = values.map { $0.asValue(of: name.base) }.joined(separator: ", ")
    let ending = (words?.ignoresCase == true ? " ignoring case" : "") + (name.ifExists ? " if present" : "")
    return "\(start) \(words?.relation ?? name.base.rawValue) \(list)\(ending)"
  }

  /// Returns the words for an operator. `is` takes no wildcards, which would seem to match: the operator's own name does.
  private func relation(_ base: ConditionOperator.Base) -> RelationWords? {
    guard let words = base.words(forKey: key) else { return nil }
    let isLiteral = words.relation == "is" || words.relation == "is not"
    return isLiteral && values.contains(where: \.holdsWildcard) ? nil : words
  }
}

extension String {
  /// The text as an action: in quotes if the catalogue does not know it.
  fileprivate var asAction: String {
    self == "*" || isWord && isListedAction ? self : inQuotes
  }

  /// Whether some action of the catalogue is meant.
  private var isListedAction: Bool {
    let parts = split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let service = Catalogue.service(parts[0]) else { return false }
    return service.action(parts[1]) != nil || !service.actions(matching: parts[1]).isEmpty
  }

  /// The text as the value of a condition. What the language has words for stands without quotes.
  fileprivate func asValue(of base: ConditionOperator.Base) -> String {
    switch base.operand {
    case .bool, .presence: ["true", "false"].contains(self) ? self : inQuotes
    case .numeric: !isEmpty && utf8.count < 16 && utf8.allSatisfy(\.isDigit) ? self : inQuotes
    case .string, .date, .binary, .ip, .arn: inQuotes
    }
  }

  fileprivate var holdsWildcard: Bool { utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } }
}
