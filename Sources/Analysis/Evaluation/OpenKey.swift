import Catalogue
import IAM

/// A condition key that a request leaves open and that statements which may decide it ask for.
public struct OpenKey: Hashable, Sendable {
  /// The key in small letters.
  public let name: String
  /// Values that make a difference to some condition, and one that is like none of them.
  public let values: [RequestContext.Entry]
  /// Whether each value that the key may have is like one of these, to every condition.
  public let isExhaustive: Bool
}

extension Evaluator {
  /// Returns the keys that a request leaves open and on which its decision may hang, in the order in which they are met.
  public func openKeys(of request: Request) -> [OpenKey] {
    var names: [[UInt8]] = []
    var conditions: [[UInt8]: [PreparedCondition]] = [:]
    var others: Set<[UInt8]> = []
    var evaluation = Evaluation(request)
    for statement in statements where evaluation.applies(statement) == .unknown {
      for condition in statement.conditions {
        note(condition.key, of: request, in: &names)
        conditions[condition.key, default: []].append(condition)
        let variables = condition.operands.flatMap(\.variables)
        variables.forEach { note($0, of: request, in: &names) }
        others.formUnion(variables)
        if !variables.isEmpty { others.insert(condition.key) }
      }
      for variable in statement.resources.entries.compactMap(\.pattern).flatMap(\.variables) {
        note(variable, of: request, in: &names)
        others.insert(variable)
      }
    }
    return names.map { OpenKey($0, conditions[$0] ?? [], isVariable: others.contains($0)) }
  }

  /// The condition keys that conditions and variables name, in small letters and in order.
  public var conditionKeys: [String] {
    var names: Set<[UInt8]> = []
    for statement in statements {
      names.formUnion(statement.resources.entries.compactMap(\.pattern).flatMap(\.variables))
      for condition in statement.conditions {
        names.insert(condition.key)
        names.formUnion(condition.operands.flatMap(\.variables))
      }
    }
    return names.map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  private func note(_ key: [UInt8], of request: Request, in names: inout [[UInt8]]) {
    if request.context[key] == .open, !names.contains(key) { names.append(key) }
  }
}

extension OpenKey {
  fileprivate init(_ key: [UInt8], _ conditions: [PreparedCondition], isVariable: Bool) {
    name = String(decoding: key, as: UTF8.self)
    let known = conditionKey(name)
    var entries = [RequestContext.Entry.absent]
    for entry in conditions.flatMap(\.examples) where !entries.contains(entry) { entries.append(entry) }
    // A Boolean has no third value.
    let others = known?.type == .bool ? ["true", "false"].map { .texts([$0]) } : [Self.unlike(entries)]
    for entry in others where !entries.contains(entry) { entries.append(entry) }
    // Several values are unlike each single one, also to operators that take one.
    if known?.isMultivalued ?? true, !conditions.isEmpty {
      entries.append(.texts(["something-else", "something-more"]))
    }
    values = entries
    isExhaustive = !isVariable && conditions.allSatisfy(\.isSettledByExamples)
  }

  /// Returns a value that is none of `entries`.
  private static func unlike(_ entries: [RequestContext.Entry]) -> RequestContext.Entry {
    var text = "something-else"
    while entries.contains(.texts([text])) { text += "-still" }
    return .texts([text])
  }
}

extension PreparedCondition {
  /// Values of the request that differ to this condition.
  fileprivate var examples: [RequestContext.Entry] {
    let texts = self.operator.base == .null ? [] : zip(values, operands).flatMap(examples)
    let singles = texts.map { RequestContext.Entry.texts([$0]) }
    return self.operator.quantifier != nil && texts.count > 1 ? singles + [.texts(texts)] : singles
  }

  /// Returns a value that equals one of the policy, and such as are before, after or outside it.
  private func examples(of value: String, _ operand: Operand) -> [String] {
    switch self.operator.base.operand {
    case .string, .arn: if case .text(let pattern) = operand { [pattern.example] } else { [] }
    case .numeric: [value, "0", "1000000000"]
    case .date: [value, "1970-01-01T00:00:00Z", "2999-12-31T23:59:59Z"]
    case .bool: ["true", "false"]
    case .ip: [String(value.prefix { $0 != "/" }), "198.51.100.7"]
    case .binary: [value]
    case .presence: []
    }
  }

  /// Whether any other value is, to this condition, like one of the examples.
  fileprivate var isSettledByExamples: Bool {
    switch self.operator.base {
    case .null: true
    case .bool, .stringEquals, .stringNotEquals:
      self.operator.quantifier == nil && operands.allSatisfy(\.variables.isEmpty)
    default: false
    }
  }
}

extension PreparedCondition.Operand {
  fileprivate var variables: [[UInt8]] {
    if case .text(let pattern) = self { pattern.variables } else { [] }
  }
}

extension Pattern {
  /// The keys of its variables.
  fileprivate var variables: [[UInt8]] {
    guard case .variable(let pieces) = self else { return [] }
    return pieces.compactMap { if case .variable(let variable) = $0 { variable.key } else { nil } }
  }

  /// A text that matches.
  fileprivate var example: String {
    let bytes = loosest
    if bytes.allSatisfy(Wildcard.isRun) { return "anything" }
    return String(decoding: bytes.map { Wildcard.isWildcard($0) ? UInt8(ascii: "x") : $0 }, as: UTF8.self)
  }
}
