import Analysis
import Catalogue

extension ServiceActionName {
  /// Returns the types of which each request for the action names a resource, and of which none is among these resources.
  func typesNeeded(besides resources: [String]) -> [String] {
    guard let known else { return [] }
    let required = known.action.resourceTypes.filter(\.isRequired).map(\.key)
    guard required.count > 1 else { return [] }
    let named = resources.compactMap(ARNPattern.init)
    return required.filter { key in
      guard let type = known.service.resourceType(key) else { return false }
      return !named.contains { $0.admits(type) }
    }
  }
}
