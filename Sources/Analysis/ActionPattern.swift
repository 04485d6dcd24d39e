/// A pattern of actions, and what the catalogue knows of it; looked up once, however often it is written.
struct ActionPattern: Sendable {
  /// Whether it holds a wildcard.
  let isPattern: Bool
  /// Whether some action that it matches is listed and not retired, so that there is nothing to report.
  let isSound: Bool
  /// The part before the colon, by a number; nil where a wildcard stands in it.
  let service: Int?
  /// What it matches.
  let meaning: ActionMeaning
}

/// What the actions of a pattern need, of those that are not retired. A class, since it is asked for often.
final class ActionNeeds: Sendable {
  /// Whether each request for one of them names a resource: of a type that is required, or of one of several types. One
  /// type alone that is not required may be left out.
  let namesResource: Bool
  /// The actions that the one action may need as well; none for a pattern, which does not say which of its actions is meant.
  let others: [String]
  /// What its holder can come by; none for a pattern, either.
  let reached: [String]

  /// What most actions need: no others.
  private static let alone = [false, true].map { ActionNeeds(namesResource: $0, others: [], reached: []) }

  /// Returns what actions need; the same for all that need no others.
  static func needs(namesResource: Bool, others: [String], reached: [String]) -> ActionNeeds {
    if others.isEmpty, reached.isEmpty { return alone[namesResource ? 1 : 0] }
    return ActionNeeds(namesResource: namesResource, others: others, reached: reached)
  }

  private init(namesResource: Bool, others: [String], reached: [String]) {
    (self.namesResource, self.others, self.reached) = (namesResource, others, reached)
  }
}
