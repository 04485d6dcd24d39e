/// What a statement says, immutable and shared.
public final class StatementBody: Hashable, Sendable {
  /// The statement's id, or nil.
  public let sid: String?
  /// Whether it allows or denies.
  public let effect: Effect
  /// Who is trusted; nil in policies that are not trust policies.
  public let principal: Principal?
  /// The actions.
  public let actions: Selection
  /// The resources; nil in trust policies.
  public let resources: Selection?
  /// The conditions, one block for each operator.
  public let conditions: [ConditionBlock]
  /// The number of a body that other statements of the same compilation share, by which a writer keeps its rendering;
  /// numbers count from 0. Nil for a body that no one shares.
  public let number: Int?
  /// The size of a shared body, measured once.
  private let sharedSize: Int?

  /// Makes a body.
  public init(
    sid: String? = nil, effect: Effect, principal: Principal? = nil, actions: Selection, resources: Selection? = nil,
    conditions: [ConditionBlock] = [], number: Int? = nil
  ) {
    self.sid = sid
    self.effect = effect
    self.principal = principal
    self.actions = actions
    self.resources = resources
    self.conditions = conditions
    self.number = number
    sharedSize = number == nil ? nil : Self.size(sid, effect, principal, actions, resources, conditions)
  }

  /// The UTF-8 bytes of the minified JSON.
  public var size: Int { sharedSize ?? Self.size(sid, effect, principal, actions, resources, conditions) }

  /// Two bodies are equal if they say the same.
  public static func == (a: StatementBody, b: StatementBody) -> Bool {
    a === b
      || a.sid == b.sid && a.effect == b.effect && a.principal == b.principal && a.actions == b.actions
        && a.resources == b.resources && a.conditions == b.conditions
  }

  /// Hashes the parts that tell most statements apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(sid)
    hasher.combine(effect)
    hasher.combine(actions)
    hasher.combine(resources)
  }
}

/// What a statement does.
public enum Effect: String, Hashable, Sendable {
  /// Allows.
  case allow = "Allow"
  /// Denies.
  case deny = "Deny"
}

/// The actions or resources of a statement.
public enum Selection: Hashable, Sendable {
  /// Those that match one of the patterns: `Action`, `Resource`.
  case only([String])
  /// Those that match none of them: `NotAction`, `NotResource`.
  case except([String])

  /// The patterns.
  public var patterns: [String] {
    switch self {
    case .only(let patterns), .except(let patterns): patterns
    }
  }

  /// Whether the patterns name what is left out.
  public var isExcept: Bool {
    if case .except = self { true } else { false }
  }
}

/// All conditions of a statement with one operator.
public struct ConditionBlock: Hashable, Sendable {
  /// The operator.
  public let `operator`: ConditionOperator
  /// The keys in order; no key stands twice.
  public var keys: [ConditionEntry]

  /// Makes a block.
  public init(_ operator: ConditionOperator, _ keys: [ConditionEntry]) {
    self.operator = `operator`
    self.keys = keys
  }
}

/// A condition key and its values.
public struct ConditionEntry: Hashable, Sendable {
  /// The key as written.
  public let key: String
  /// The values in order, as text.
  public let values: [String]

  /// Makes an entry.
  public init(_ key: String, _ values: [String]) {
    self.key = key
    self.values = values
  }
}
