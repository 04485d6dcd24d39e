import IAM

/// A statement of a policy as evaluation needs it: a class, since thousands are looked through for one request, and a copy
/// of all that is in it would have its references counted.
final class PreparedStatement: Sendable {
  /// Where it stands among the policies; of a boundary, which is one policy, among its statements.
  let place: Decision.Place
  let effect: Effect
  let actions: PreparedSelection
  let resources: PreparedSelection
  let conditions: [PreparedCondition]

  init(_ body: StatementBody, _ version: Policy.Version, at place: Decision.Place) {
    self.place = place
    effect = body.effect
    actions = PreparedSelection(actions: body.actions)
    resources = PreparedSelection(resources: body.resources ?? .only(["*"]), version)
    conditions = body.conditions.flatMap { block in
      block.keys.map { PreparedCondition(block.operator, $0, version) }
    }
  }
}

/// The actions or resources of a statement.
struct PreparedSelection: Sendable {
  /// An entry.
  struct Entry: Sendable {
    /// Nil if it matches nothing.
    let pattern: Pattern?
    /// What the documentation leaves open about an entry of its form.
    let points: UndocumentedPoints

    /// Whether the entry has no variables, and nothing is left open about its form.
    var isPlain: Bool {
      guard case .fixed? = pattern else { return false }
      return points.isEmpty
    }

    /// Returns whether the entry has no variables and matches.
    func matches(_ text: [UInt8]) -> Bool {
      guard case .fixed(let bytes)? = pattern else { return false }
      return Analysis.matches(bytes, text)
    }
  }

  let isExcept: Bool
  let entries: [Entry]

  init(actions: Selection) {
    isExcept = actions.isExcept
    entries = actions.patterns.map { text in
      let pattern = PatternReading(text, [.wildcards, .folded]).read()
      let service = text.utf8.prefix { $0 != UInt8(ascii: ":") }
      let isAll = text.utf8.allSatisfy { $0 == UInt8(ascii: "*") }
      let isOpen = !isAll && service.contains(where: \.isWildcardSign)
      return Entry(pattern: pattern, points: isOpen ? .wildcardInService : [])
    }
  }

  init(resources: Selection, _ version: Policy.Version) {
    isExcept = resources.isExcept
    entries = resources.patterns.map { text in
      let form: PatternReading.Form =
        version == .current ? [.wildcards, .resource, .variables] : [.wildcards, .resource]
      return Entry(pattern: PatternReading(text, form).read(), points: Self.points(ofResource: text))
    }
  }

  private static func points(ofResource text: String) -> UndocumentedPoints {
    if text.utf8.allSatisfy({ $0 == UInt8(ascii: "*") }) { return [] }
    return text.utf8.count { $0 == UInt8(ascii: ":") } < 5 ? .shortARN : []
  }
}

/// A key of a condition and what it is compared with.
struct PreparedCondition: Sendable {
  /// A value of the policy.
  enum Operand: Sendable {
    case text(Pattern)
    case decimal(Decimal)
    case instant(Instant)
    /// Four digits, which are a year or seconds.
    case year([UInt8])
    case bytes([UInt8])
    case addresses(AddressRange)
    /// It has not the form that the operator compares.
    case malformed
  }

  let `operator`: ConditionOperator
  /// The key in small letters.
  let key: [UInt8]
  let operands: [Operand]
  /// The operands if they are many, and all of them texts to be equal to.
  let texts: Set<[UInt8]>?
  /// The values as they are written.
  let values: [String]
  /// The number of operands up to which comparing with one after the other is faster than a set.
  private static let fewOperands = 16

  init(_ operator: ConditionOperator, _ entry: ConditionEntry, _ version: Policy.Version) {
    self.operator = `operator`
    key = folded(Array(entry.key.utf8))
    let base = `operator`.base
    values = entry.values
    operands = entry.values.map { Operand($0, base, version) }
    texts = base.operand == .string && operands.count > Self.fewOperands ? Self.texts(of: operands, base) : nil
  }

  /// Returns the texts that a value is to be equal to; nil if one has variables or wildcards.
  private static func texts(of operands: [Operand], _ base: ConditionOperator.Base) -> Set<[UInt8]>? {
    guard !base.takesWildcards else { return nil }
    var texts = Set<[UInt8]>(minimumCapacity: operands.count)
    for operand in operands {
      guard case .text(.fixed(let bytes)) = operand else { return nil }
      texts.insert(bytes)
    }
    return texts
  }
}

extension PreparedCondition.Operand {
  init(_ value: String, _ base: ConditionOperator.Base, _ version: Policy.Version) {
    switch base.operand {
    case .string, .arn: self = .init(pattern: value, PatternReading.Form(base, version))
    case .bool where version == .current && value.holdsVariable: self = .init(pattern: value, [.folded, .variables])
    case .bool, .presence:
      self = ConditionValue.isBool(value) ? .text(.fixed(folded(Array(value.utf8)))) : .malformed
    case .numeric: self = Decimal(Array(value.utf8)).map { .decimal($0) } ?? .malformed
    case .date: self = .init(date: Array(value.utf8))
    case .binary: self = ConditionValue.base64Bytes(of: Array(value.utf8)).map { .bytes($0) } ?? .malformed
    case .ip: self = AddressRange(Array(value.utf8)).map { .addresses($0) } ?? .malformed
    }
  }

  private init(pattern value: String, _ form: PatternReading.Form) {
    self = PatternReading(value, form).read().map { .text($0) } ?? .malformed
  }

  private init(date value: [UInt8]) {
    if value.count == 4, Instant(epoch: value) != nil {
      self = .year(value)
    } else {
      self = (Instant(date: value) ?? Instant(epoch: value)).map { .instant($0) } ?? .malformed
    }
  }
}

extension PatternReading.Form {
  /// The form of the values of a text or ARN operator.
  fileprivate init(_ base: ConditionOperator.Base, _ version: Policy.Version) {
    self = []
    if base.takesWildcards { insert(.wildcards) }
    if base.operand == .arn { insert(.arn) }
    if version == .current { insert(.variables) }
    if base == .stringEqualsIgnoreCase || base == .stringNotEqualsIgnoreCase { insert(.folded) }
  }
}

extension UInt8 {
  /// Whether this is `*` or `?`.
  fileprivate var isWildcardSign: Bool { self == UInt8(ascii: "*") || self == UInt8(ascii: "?") }
}
