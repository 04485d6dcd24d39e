import Catalogue

/// How the ARNs of resource types look, read once.
struct KnownTypes: Sendable {
  private var numbers: [TypeName: Int] = [:]
  private var types: [(key: String, service: Service, shapes: [ARNShape]?)] = []

  /// A resource type of a service.
  private struct TypeName: Hashable {
    let service: String
    let key: String
  }

  /// Returns the number of a type of a service.
  mutating func number(of key: String, in service: Service) -> Int {
    let name = TypeName(service: service.prefix, key: key)
    if let known = numbers[name] { return known }
    numbers[name] = types.count
    types.append((key, service, nil))
    return types.count - 1
  }

  /// Returns the shapes of a type's ARNs, none where there is no such type.
  mutating func shapes(of number: Int) -> [ARNShape] {
    if let known = types[number].shapes { return known }
    let found = types[number].service.resourceType(types[number].key)?.arns.map(ARNShape.init) ?? []
    types[number].shapes = found
    return found
  }
}
