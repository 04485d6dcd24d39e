/// All of a statement but its resources.
///
/// It recurs: of the statements that personas have from capabilities, often only the resources differ. A class because
/// identity is meant: what is measured and rendered once is handed on as one reference.
public final class StatementFrame: Hashable, Sendable {
  /// The statement's id, or nil.
  public let sid: String?
  /// Whether it allows or denies.
  public let effect: Effect
  /// Who is trusted; nil in policies that are not trust policies.
  public let principal: Principal?
  /// The actions.
  public let actions: Selection
  /// The conditions, one block for each operator.
  public let conditions: [ConditionBlock]
  /// The number of a frame that recurs in its compilation, by which a writer keeps its rendering; numbers count from 0.
  public let number: Int?
  /// The size of a frame that recurs, measured once.
  private let knownSize: Int?

  /// Makes a frame.
  public init(
    sid: String? = nil, effect: Effect, principal: Principal? = nil, actions: Selection,
    conditions: [ConditionBlock] = [], number: Int? = nil
  ) {
    self.sid = sid
    self.effect = effect
    self.principal = principal
    self.actions = actions
    self.conditions = conditions
    self.number = number
    knownSize = number == nil ? nil : Self.size(sid, effect, principal, actions, conditions)
  }

  /// The UTF-8 bytes of the minified JSON, without resources.
  var size: Int { knownSize ?? Self.size(sid, effect, principal, actions, conditions) }

  /// Two frames are equal if they say the same.
  public static func == (a: StatementFrame, b: StatementFrame) -> Bool {
    a === b
      || a.sid == b.sid && a.effect == b.effect && a.principal == b.principal && a.actions == b.actions
        && a.conditions == b.conditions
  }

  /// Hashes the parts that tell most frames apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(sid)
    hasher.combine(effect)
    hasher.combine(actions)
  }
}
