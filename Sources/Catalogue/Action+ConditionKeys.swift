extension Action {
  /// Returns true where a request for this action may carry the condition key.
  ///
  /// It may where the action lists the key, or one of its resource types does, or where any request may carry it.
  /// `aws:RequestTag`, `aws:ResourceTag` and `aws:TagKeys` count only where they are listed. A retired action has lost
  /// its lists and knows only what any request may carry: ask `isRetired` first.
  public func knows(conditionKey name: String, in service: Service) -> Bool {
    knows(ConditionKeyName(name), in: service)
  }

  /// Returns the same for a name that is asked of many actions.
  public func knows(_ name: ConditionKeyName, in service: Service) -> Bool {
    name.isCarriedByAny || hasListed(name.folded) || hasTypeListing(name.folded, in: service)
      || !name.unlistedBearers.isEmpty && name.unlistedBearers.contains("\(service.prefix):\(self.name)")
  }

  /// Returns true where the action lists the condition key, or one of its resource types does.
  public func lists(conditionKey name: String, in service: Service) -> Bool {
    let sought = folded(name)
    return hasListed(sought) || hasTypeListing(sought, in: service)
  }

  /// Whether the action lists the folded key, for itself or for one of its types.
  private func hasListed(_ sought: [UInt8]) -> Bool {
    keys.covers(sought) || hasType { $0.keys.covers(sought) }
  }

  /// Whether the service lists the folded key for a type that the action takes.
  private func hasTypeListing(_ sought: [UInt8], in service: Service) -> Bool {
    hasType { service.keys(ofType: $0.keyText)?.covers(sought) ?? false }
  }
}

/// The name of a condition key in a policy, ready to be asked of many actions.
public struct ConditionKeyName: Sendable {
  let folded: [UInt8]
  /// Whether a request for any action may carry the key.
  let isCarriedByAny: Bool
  /// The actions that carry it although the reference does not say so.
  let unlistedBearers: [String]

  /// Looks a name up.
  public init(_ name: String) {
    folded = Catalogue.folded(name)
    unlistedBearers = Catalogue.unlistedBearers(ofKey: folded)
    isCarriedByAny = generalKey(folded: folded).map { $0.presence != .listed } ?? false
  }
}
