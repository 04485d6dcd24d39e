/// What an action may do, as the service authorization reference says.
public enum AccessLevel: String, Hashable, Sendable, CaseIterable {
  /// Sees that resources exist, and not what is in them.
  case list
  /// Reads what is in resources.
  case read
  /// Creates, changes or deletes resources.
  case write
  /// Changes who may do what.
  case permissionsManagement
  /// Changes only tags.
  case tagging

  /// True where the action changes anything: managing permissions and tagging are writes as well.
  public var isWrite: Bool { self != .list && self != .read }

  /// Reads the letter of the generated text, all of which the generator knows.
  init(code: UInt8) {
    switch code {
    case UInt8(ascii: "L"): self = .list
    case UInt8(ascii: "R"): self = .read
    case UInt8(ascii: "T"): self = .tagging
    case UInt8(ascii: "P"): self = .permissionsManagement
    default: self = .write
    }
  }
}

/// An action of a service.
public struct Action: Hashable, Sendable {
  /// The name after the colon, written as AWS writes it.
  public let name: String
  /// What it may do.
  public let level: AccessLevel
  /// The resource types that its `Resource` may name. Where there are none, only `*` matches.
  ///
  /// A statement takes effect where at least one of them matches; each required one must be matchable.
  public let resourceTypes: [ResourceUse]
  /// The condition keys that a request for it may carry whatever the resource, by their declared names.
  public let conditionKeys: [String]
  /// Actions that it may need as well, as `iam:PassRole`; of July 2026, for AWS lists them no longer.
  public let dependentActions: [String]
  /// True where it is no API operation and only a policy knows it; of July 2026, for AWS lists them no longer.
  public let isPermissionOnly: Bool
  /// True where AWS described it in July 2026 and no longer in October: only its name and level are kept.
  public let isRetired: Bool
}

/// A resource type as one action uses it.
public struct ResourceUse: Hashable, Sendable {
  /// The key of the service's resource type.
  public let key: String
  /// True where every request names a resource of this type.
  public let isRequired: Bool
  /// The condition keys that a request carries for a resource of this type, by their declared names.
  public let conditionKeys: [String]
  /// Actions that may be needed as well for a resource of this type; of July 2026.
  public let dependentActions: [String]
}
