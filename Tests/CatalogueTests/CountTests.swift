import Catalogue
import Testing

/// Every service, the retired ones too, which no list names.
let services = (servicePrefixes() + ["codestar", "evidently", "iotevents"]).compactMap(service)

/// Every action of every service.
let allActions = services.flatMap(\.actions)

@Test func `the catalogue holds AWS's 457 services`() {
  #expect(servicePrefixes().count == 457)
  #expect(services.count == 460)
}

@Test func `the catalogue holds 22,321 actions and 114 retired ones`() {
  #expect(allActions.filter { !$0.isRetired }.count == 22_321)
  #expect(allActions.filter(\.isRetired).count == 114)
}

@Test func `the levels are AWS's`() {
  let living = allActions.filter { !$0.isRetired }
  let counts = Dictionary(grouping: living, by: \.level).mapValues(\.count)
  #expect(counts == [.write: 11_485, .read: 5_947, .list: 3_748, .tagging: 719, .permissionsManagement: 422])
}

@Test func `the catalogue holds 2,348 resource types with 2,361 ARN formats`() {
  let types = services.flatMap(\.resourceTypes)
  #expect(types.count == 2_348)
  #expect(types.map(\.arns.count).reduce(0, +) == 2_361)
}

@Test func `the catalogue holds 2,594 entries of condition keys, one of them declared by none`() {
  let keys = services.flatMap(\.conditionKeys)
  #expect(keys.count == 2_595 + 1 - 2)
  #expect(keys.filter { $0.name.hasPrefix("aws:") }.count == 985)
  #expect(keys.filter(\.hasVariable).count == 794)
  #expect(service("sts")?.conditionKeys.count == 131)
}

@Test func `the types of condition keys are AWS's`() {
  let keys = services.flatMap(\.conditionKeys)
  let single = Dictionary(grouping: keys.filter { !$0.isMultivalued }, by: \.type).mapValues(\.count)
  let multiple = Dictionary(grouping: keys.filter(\.isMultivalued), by: \.type).mapValues(\.count)
  // AWS spells two keys of tags in two ways, which are one here; one key of kms is declared by us.
  #expect(single == [.string: 1_667, .arn: 180, .bool: 121, .numeric: 81, .date: 4, .ipAddress: 1])
  #expect(multiple == [.string: 508, .arn: 28, .bool: 4])
}

@Test func `dependent and permission-only actions are those of July that are still there`() {
  let living = allActions.filter { !$0.isRetired }
  let dependents = living.map { $0.dependentActions + $0.resourceTypes.flatMap(\.dependentActions) }
  #expect(dependents.filter { !$0.isEmpty }.count == 1_728)
  #expect(dependents.map(\.count).reduce(0, +) == 4_472)
  #expect(living.filter(\.isPermissionOnly).count == 1_432)
}

@Test func `the other lists have their lengths`() {
  #expect(managedPolicyNames().count == 1_582)
  #expect(servicePrincipalNames().count == 433)
  #expect(partitions.count == 8)
  #expect(generalConditionKeys().count == 188)
}
