extension Action {
  /// Returns true where a request for this action may carry the condition key.
  ///
  /// It may where the action lists the key, or one of its resource types does, or where any request may carry it.
  /// `aws:RequestTag`, `aws:ResourceTag` and `aws:TagKeys` count only where they are listed. A retired action has lost
  /// its lists and knows only what any request may carry: ask `isRetired` first.
  public func knows(conditionKey name: String, in service: Service) -> Bool {
    let sought = folded(name)
    return hasListed(sought)
      || generalKey(folded: sought).map { $0.presence != .listed } ?? false
      || hasTypeListing(sought, in: service)
  }

  /// Returns true where the action lists the condition key, or one of its resource types does.
  public func lists(conditionKey name: String, in service: Service) -> Bool {
    let sought = folded(name)
    return hasListed(sought) || hasTypeListing(sought, in: service)
  }

  /// Whether the action lists the folded key, for itself or for one of its types.
  private func hasListed(_ sought: [UInt8]) -> Bool {
    covered(sought, by: conditionKeys) || resourceTypes.contains { covered(sought, by: $0.conditionKeys) }
  }

  /// Whether the service lists the folded key for a type that the action takes.
  private func hasTypeListing(_ sought: [UInt8], in service: Service) -> Bool {
    resourceTypes.contains { covered(sought, by: service.conditionKeyNames(ofType: $0.key)) }
  }

  private func covered(_ sought: [UInt8], by keys: [String]) -> Bool {
    keys.contains { covers($0.utf8, folded: sought) }
  }
}
