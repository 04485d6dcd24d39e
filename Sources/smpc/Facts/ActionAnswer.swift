import Catalogue

/// All that is known of one action.
struct ActionAnswer {
  let action: Action
  let service: Service
  /// The resource types that it takes, in its order.
  let types: [ResourceType]
  /// The condition keys that it lists, sorted, and which of its types lists each.
  let keys: [ListedKey]

  init(_ name: String) throws(NoSuchFact) {
    let prefix = String(name.prefix { $0 != ":" })
    let rest = String(name.dropFirst(prefix.count + 1))
    guard let service = Catalogue.service(prefix) else {
      throw conditionKeyNames(prefix: prefix).isEmpty ? .service(prefix) : .key(name)
    }
    guard let action = service.action(rest) else { throw .action(rest, of: service) }
    self.action = action
    self.service = service
    types = action.resourceTypes.compactMap { service.resourceType($0.key) }
    keys = ListedKey.all(of: action, types, service)
  }

  /// The name as AWS writes it.
  var name: String { "\(service.prefix):\(action.name)" }

  /// The actions that it may need as well, and for which type; `nil` stands for all.
  var dependents: [(name: String, type: String?)] {
    action.dependentActions.map { ($0, nil) }
      + action.resourceTypes.flatMap { use in use.dependentActions.map { ($0, use.key) } }
  }
}

/// A condition key that a request for an action may carry.
struct ListedKey {
  let key: ConditionKey
  /// The resource types that bring it; none where the action lists it for every request.
  let types: [String]

  /// Returns the keys of an action and of its types, sorted.
  static func all(of action: Action, _ types: [ResourceType], _ service: Service) -> [ListedKey] {
    var found: [String: [String]] = [:]
    for (use, type) in zip(action.resourceTypes, types) {
      for name in Set(use.conditionKeys + type.conditionKeys) { found[name, default: []].append(use.key) }
    }
    for name in action.conditionKeys { found[name] = [] }
    let sorted = found.sorted { ($0.key.lowercased(), $0.key) < ($1.key.lowercased(), $1.key) }
    return sorted.compactMap { name, types in service.conditionKey(name).map { ListedKey(key: $0, types: types) } }
  }
}
