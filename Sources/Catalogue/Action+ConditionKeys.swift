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
    keys.covers(sought) || resourceTypes.contains { $0.keys.covers(sought) }
  }

  /// Whether the service lists the folded key for a type that the action takes.
  private func hasTypeListing(_ sought: [UInt8], in service: Service) -> Bool {
    resourceTypes.contains { service.keys(ofType: $0.keyText)?.covers(sought) ?? false }
  }
}
