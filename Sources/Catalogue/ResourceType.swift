/// A type of resource that the actions of a service take.
public struct ResourceType: Hashable, Sendable {
  /// Its name within the service; some hold spaces and capitals, as `bot alias`.
  public let key: String
  /// How its ARNs are built: one format, or two for thirteen types.
  public let arns: [ARNFormat]
  /// The condition keys that a request for such a resource may carry, by their declared names.
  public let conditionKeys: [String]
}
