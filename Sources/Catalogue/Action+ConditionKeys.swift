extension Action {
  /// Returns true where a request for this action may carry the condition key.
  ///
  /// It may where the action lists the key, or one of its resource types does, or where any request may carry it.
  /// `aws:RequestTag`, `aws:ResourceTag` and `aws:TagKeys` count only where they are listed. A retired action has lost
  /// its lists and knows only what any request may carry: ask `isRetired` first.
  public func knows(conditionKey name: String, in service: Service) -> Bool {
    let sought = folded(name)
    let lists = { (keys: [String]) in keys.contains { covers($0.utf8, folded: sought) } }
    return lists(conditionKeys)
      || resourceTypes.contains { lists($0.conditionKeys) }
      || generalKey(folded: sought).map { $0.presence != .listed } ?? false
      || resourceTypes.contains { lists(service.conditionKeyNames(ofType: $0.key)) }
  }
}
