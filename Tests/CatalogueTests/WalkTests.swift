import Catalogue
import Testing

@Test func `every action is found by its name in any case, and reads the same`() {
  for service in services {
    for action in service.actions {
      #expect(service.action(action.name.uppercased()) == action)
    }
  }
}

@Test func `every resource type is found by its key in any case, and reads the same`() {
  for service in services {
    for type in service.resourceTypes {
      #expect(service.resourceType(type.key.lowercased()) == type)
      #expect(!type.arns.isEmpty)
    }
  }
}

@Test func `every condition key is found by its declared name`() {
  for service in services {
    for key in service.conditionKeys {
      #expect(service.conditionKey(key.name.uppercased()) == key)
      #expect(conditionKey(key.name)?.name.lowercased() == key.name.lowercased())
    }
  }
}

@Test func `every resource type and condition key that an action uses is declared by its service`() {
  for service in services {
    let types = Set(service.resourceTypes.map(\.key))
    let keys = Set(service.conditionKeys.map(\.name))
    for action in service.actions {
      #expect(types.isSuperset(of: action.resourceTypes.map(\.key)))
      #expect(keys.isSuperset(of: action.conditionKeys + action.resourceTypes.flatMap(\.conditionKeys)))
    }
    #expect(keys.isSuperset(of: service.resourceTypes.flatMap(\.conditionKeys)))
  }
}

@Test func `every dependent action is an action`() {
  let names = Set(allActions.flatMap { $0.dependentActions + $0.resourceTypes.flatMap(\.dependentActions) })
  for name in names {
    let parts = name.split(separator: ":").map(String.init)
    #expect(parts.count == 2 && service(parts[0])?.action(parts[1]) != nil, "\(name)")
  }
}

@Test func `every ARN format is put together again from its parts`() {
  for format in services.flatMap(\.resourceTypes).flatMap(\.arns) {
    let parts = [format.partition, format.service, format.region, format.account].map(written)
    #expect((["arn"] + parts + [format.resource.map(written).joined()]).joined(separator: ":") == format.text)
    #expect(!format.resource.isEmpty)
  }
}

private func written(_ piece: ARNFormat.Piece) -> String {
  switch piece {
  case .literal(let text): text
  case .variable(let name): "${\(name)}"
  case .wildcard: "*"
  }
}

@Test func `no fact holds a separator of the generated text`() {
  let separators: Set<Character> = ["|", ",", ";", "*", "=", "+", "\n"]
  let names = allActions.map(\.name) + services.flatMap(\.conditionKeys).map(\.name)
  let types = services.flatMap(\.resourceTypes).map(\.key)
  #expect((names + types).allSatisfy { separators.isDisjoint(with: $0) })
  #expect(managedPolicyNames().allSatisfy { Set("|\n/").isDisjoint(with: $0) })
}

@Test func `names for suggestions are sorted ignoring case, without repeats`() {
  let lists = [servicePrefixes(), managedPolicyNames(), servicePrincipalNames()] + services.map(\.actionNames)
  for list in lists.map({ $0.map { Array($0.lowercased().utf8) } }) {
    #expect(zip(list, list.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }
}
