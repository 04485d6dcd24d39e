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
    var evaluation = Evaluation(request)
    var uses = KeyUses(request)
    for statement in statements where evaluation.applies(statement) == .unknown { uses.add(statement) }
    return uses.names.map { OpenKey($0, uses, in: evaluation) }
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
}

/// What statements ask of the keys that a request leaves open.
private struct KeyUses {
  private let request: Request
  /// The keys, in the order in which they are met.
  private(set) var names: [[UInt8]] = []
  /// The conditions on each.
  private(set) var conditions: [[UInt8]: [PreparedCondition]] = [:]
  /// The keys that stand for a text, or are held against one that is not known.
  private(set) var variables: Set<[UInt8]> = []
  /// What variables have to stand for, that a statement matches.
  private(set) var meanings: [[UInt8]: [String]] = [:]

  init(_ request: Request) { self.request = request }

  mutating func add(_ statement: PreparedStatement) {
    for condition in statement.conditions { add(condition) }
    for pattern in statement.resources.entries.compactMap(\.pattern) {
      for variable in pattern.variables { note(variable) }
      variables.formUnion(pattern.variables)
      note(pattern, for: request.resource)
    }
  }

  private mutating func add(_ condition: PreparedCondition) {
    note(condition.key)
    conditions[condition.key, default: []].append(condition)
    if case .value(let value) = request.context[condition.key] {
      for operand in condition.operands { if let pattern = operand.pattern { note(pattern, for: value) } }
    }
    // A variable that the request has stands for a text.
    let open = condition.operands.flatMap(\.variables).filter { request.context[$0] == .open }
    for variable in open { note(variable) }
    variables.formUnion(open)
    if !open.isEmpty { variables.insert(condition.key) }
  }

  private mutating func note(_ key: [UInt8]) {
    if request.context[key] == .open, !names.contains(key) { names.append(key) }
  }

  private mutating func note(_ pattern: Pattern, for text: [UInt8]) {
    guard let (key, value) = pattern.variable(meantBy: text) else { return }
    meanings[key, default: []].append(String(decoding: value, as: UTF8.self))
  }
}

extension OpenKey {
  fileprivate init(_ key: [UInt8], _ uses: KeyUses, in evaluation: Evaluation) {
    let (conditions, isVariable) = (uses.conditions[key] ?? [], uses.variables.contains(key))
    name = String(decoding: key, as: UTF8.self)
    let known = conditionKey(name)
    // What every request carries is never absent.
    var entries: [RequestContext.Entry] = known?.presence == .always ? [] : [.absent]
    let examples =
      conditions.flatMap { $0.examples(in: evaluation) } + (uses.meanings[key] ?? []).map { .texts([$0]) }
      + (isVariable ? [.texts([anyText])] : [])
    for entry in examples where !entries.contains(entry) { entries.append(entry) }
    // A Boolean has no third value.
    let others = known?.type == .bool ? ["true", "false"].map { .texts([$0]) } : [Self.unlike(entries, known?.type)]
    for entry in others where !entries.contains(entry) { entries.append(entry) }
    // Several values are unlike each single one, also to operators that take one.
    if known?.isMultivalued ?? true, !conditions.isEmpty {
      entries.append(.texts(["something-else", "something-more"]))
    }
    values = entries
    isExhaustive = !isVariable && conditions.allSatisfy { $0.isSettledByExamples(in: evaluation) }
  }

  /// Returns a value of a type that is none of `entries`; of a key that is not known, a text.
  private static func unlike(
    _ entries: [RequestContext.Entry], _ type: ConditionKey.ValueType?
  ) -> RequestContext.Entry {
    let texts =
      switch type {
      case .numeric: (7...).lazy.map { "\($0)" }
      case .date: (2001...).lazy.map { "\($0)-02-03T04:05:06Z" }
      case .ipAddress: (9...).lazy.map { "203.0.113.\($0)" }
      case .arn: (1...).lazy.map { "arn:aws:iam::444455556666:role/something-else\($0 == 1 ? "" : "-\($0)")" }
      case .string, .bool, .binary, nil: (1...).lazy.map { "something-else\($0 == 1 ? "" : "-\($0)")" }
      }
    return texts.map { .texts([$0]) }.first { !entries.contains($0) } ?? .absent
  }
}

/// What stands for any text in examples, so that a key and a variable that have to be the same are.
private let anyText = "anything"

extension PreparedCondition {
  /// Returns values of the request that differ to this condition.
  fileprivate func examples(in evaluation: Evaluation) -> [RequestContext.Entry] {
    let pairs = self.operator.base == .null ? [] : Array(zip(values, operands))
    let texts = pairs.flatMap { examples(of: $0, $1, in: evaluation) }
    let singles = texts.map { RequestContext.Entry.texts([$0]) }
    return self.operator.quantifier != nil && texts.count > 1 ? singles + [.texts(texts)] : singles
  }

  /// Returns a value that equals one of the policy, and such as are before, after or outside it.
  private func examples(of value: String, _ operand: Operand, in evaluation: Evaluation) -> [String] {
    switch self.operator.base.operand {
    case .string, .arn: if case .text(let pattern) = operand { pattern.examples(in: evaluation) } else { [] }
    case .numeric: [value, "0", "1000000000"]
    case .date: [value, "1970-01-01T00:00:00Z", "2999-12-31T23:59:59Z"]
    case .bool: ["true", "false"]
    case .ip: [String(value.prefix { $0 != "/" }), "198.51.100.7"]
    case .binary: [value]
    case .presence: []
    }
  }

  /// Returns whether any other value is, to this condition, like one of the examples.
  fileprivate func isSettledByExamples(in evaluation: Evaluation) -> Bool {
    switch self.operator.base {
    case .null: true
    case .bool, .stringEquals, .stringNotEquals:
      self.operator.quantifier == nil
        && operands.allSatisfy { $0.variables.allSatisfy { evaluation.request.context[$0] != .open } }
    default: false
    }
  }
}

extension PreparedCondition.Operand {
  fileprivate var pattern: Pattern? { if case .text(let pattern) = self { pattern } else { nil } }

  fileprivate var variables: [[UInt8]] { pattern?.variables ?? [] }
}

extension Pattern {
  /// The keys of its variables.
  fileprivate var variables: [[UInt8]] {
    guard case .variable(let pieces) = self else { return [] }
    return pieces.compactMap { if case .variable(let variable) = $0 { variable.key } else { nil } }
  }

  /// Returns a text that matches, with the texts of variables in it; none if a variable has no text.
  fileprivate func examples(in evaluation: Evaluation) -> [String] {
    // As long as it needs to be: what is resolved for a shorter text is cut.
    switch evaluation.resolve(self, for: [UInt8](repeating: 0, count: 4096)) {
    case .pattern(let bytes), .open(let bytes): [Self.example(of: bytes)]
    case .valueless, .nothing: []
    }
  }

  private static func example(of bytes: [UInt8]) -> String {
    let text = bytes.flatMap { byte in
      Wildcard.isRun(byte) ? Array(anyText.utf8) : Wildcard.isWildcard(byte) ? [UInt8(ascii: "x")] : [byte]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
