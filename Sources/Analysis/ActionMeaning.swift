import Catalogue
import IAM

/// What the catalogue knows of a pattern of actions.
enum ActionMeaning: Sendable {
  /// All actions of all services.
  case everything
  /// A service, and the actions of it that match.
  case actions(Service, [Action])
  /// Nothing: there is no such service, or its part of the pattern is a pattern as well.
  case unknown

  init(_ pattern: String) {
    if pattern.isAnything {
      self = .everything
      return
    }
    if let parts = pattern.actionParts, let service = Catalogue.service(String(parts.service)) {
      self = .actions(service, service.actions(matching: String(parts.name)))
    } else {
      self = .unknown
    }
  }

  /// The actions of which everything is known, with their service: retired ones have lost their resources and keys.
  var described: (service: Service, actions: [Action])? {
    guard case .actions(let service, let actions) = self else { return nil }
    return (service, actions.filter { !$0.isRetired })
  }
}

extension String {
  /// What stands before and after the first colon of an action; nil if either is missing.
  var actionParts: (service: Substring, name: Substring)? {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let (service, name) = (self[..<colon], self[utf8.index(after: colon)...])
    return service.isEmpty || name.isEmpty ? nil : (service, name)
  }
}

extension PolicyCheck {
  /// Returns what the catalogue knows of a pattern of actions, looked up once.
  mutating func meaning(of pattern: String) -> ActionMeaning {
    let folded = pattern.lowercased()
    if let known = meanings[folded] { return known }
    let meaning = ActionMeaning(folded)
    meanings[folded] = meaning
    return meaning
  }
}
