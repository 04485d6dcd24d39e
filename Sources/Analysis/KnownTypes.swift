import Catalogue

/// A shape of ARNs and the number of its service, by which most patterns need not be held against it.
struct NumberedShape: Sendable {
  let shape: ARNShape
  /// Nil where the format leaves the service open.
  let service: Int?
}

/// How the ARNs of resource types look, read once.
struct KnownTypes: Sendable {
  private var numbers: [TypeName: Int] = [:]
  private var types: [(key: String, service: Service, shapes: [NumberedShape]?)] = []
  /// The numbers of the services that ARNs name.
  private var services: [String: Int] = [:]

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
  mutating func shapes(of number: Int) -> [NumberedShape] {
    if let known = types[number].shapes { return known }
    let formats = types[number].service.resourceType(types[number].key)?.arns ?? []
    let found = formats.map { format in
      let shape = ARNShape(format)
      return NumberedShape(shape: shape, service: shape.service.map { self.number(ofService: $0) })
    }
    types[number].shapes = found
    return found
  }

  /// Returns the number of a service that an ARN names.
  mutating func number(ofService name: String) -> Int {
    if let known = services[name] { return known }
    services[name] = services.count
    return services.count - 1
  }
}
