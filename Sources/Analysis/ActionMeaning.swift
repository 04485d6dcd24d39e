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

  /// - Parameters:
  ///   - folded: the bytes of the pattern in lower case.
  ///   - find: returns the service that it names, if there is one, and what of it the rest of the pattern matches.
  init(_ folded: ArraySlice<UInt8>, _ find: (ArraySlice<UInt8>) -> (Service, [Action])?) {
    if folded.isAnything {
      self = .everything
      return
    }
    let colon = folded.firstIndex(of: UInt8(ascii: ":")) ?? folded.endIndex
    let name = folded[colon...].dropFirst()
    guard !name.isEmpty, let (service, actions) = find(name) else {
      self = .unknown
      return
    }
    self = .actions(service, actions)
  }

  /// The actions of which everything is known, with their service: retired ones have lost their resources and keys.
  var described: (service: Service, actions: [Action])? {
    guard case .actions(let service, let actions) = self else { return nil }
    return (service, actions.filter { !$0.isRetired })
  }
}

extension ArraySlice<UInt8> {
  /// Whether a pattern of wildcards alone, a star among them, takes everything.
  var isAnything: Bool { contains(UInt8(ascii: "*")) && allSatisfy(\.isWildcard) }
}

extension String {
  /// What stands before and after the first colon of an action; nil if either is missing.
  var actionParts: (service: Substring, name: Substring)? {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let (service, name) = (self[..<colon], self[utf8.index(after: colon)...])
    return service.isEmpty || name.isEmpty ? nil : (service, name)
  }
}
