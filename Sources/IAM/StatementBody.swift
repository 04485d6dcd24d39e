/// What a statement says: its resources, and all the rest.
public struct StatementBody: Hashable, Sendable {
  /// All but the resources.
  public let frame: StatementFrame
  /// The resources; nil in trust policies.
  public let resources: Selection?
  /// The size of a body that recurs, measured once.
  private let knownSize: Int?

  /// Makes a body.
  public init(_ frame: StatementFrame, on resources: Selection? = nil) {
    self.frame = frame
    self.resources = resources
    knownSize = nil
  }

  /// Makes the same body, measured once for all that have it.
  public init(measuring body: StatementBody) {
    frame = body.frame
    resources = body.resources
    knownSize = body.size
  }

  /// The UTF-8 bytes of the minified JSON; it agrees with what `write` renders.
  public var size: Int { knownSize ?? measuredSize }

  /// Two bodies are equal if they say the same.
  public static func == (a: StatementBody, b: StatementBody) -> Bool {
    a.frame == b.frame && a.resources == b.resources
  }

  /// Hashes what the body says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(frame)
    hasher.combine(resources)
  }

  /// The statement's id, or nil.
  public var sid: String? { frame.sid }
  /// Whether it allows or denies.
  public var effect: Effect { frame.effect }
  /// Who is trusted; nil in policies that are not trust policies.
  public var principal: Principal? { frame.principal }
  /// The actions.
  public var actions: Selection { frame.actions }
  /// The conditions, one block for each operator.
  public var conditions: [ConditionBlock] { frame.conditions }
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
