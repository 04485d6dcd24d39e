/// A type of resource that the actions of a service take.
public struct ResourceType: Sendable {
  /// `KEY|ARN ARN|KEYS`.
  let line: Text
  /// The prefix of its service.
  let prefix: Text

  /// Its name within the service; some hold spaces and capitals, as `bot alias`.
  public var key: String { line.field(0).string }
  /// How its ARNs are built: one format, or two for thirteen types.
  public var arns: [ARNFormat] { line.field(1).parts(separatedBy: UInt8(ascii: " ")).map(ARNFormat.init) }
  /// The condition keys that a request for such a resource may carry, by their declared names.
  public var conditionKeys: [String] { KeyList(line.field(2), prefix: prefix).names }
}

/// A type is known by its line, of which there is one.
extension ResourceType: Hashable {
  /// Returns whether both are the same line of the same service.
  public static func == (a: ResourceType, b: ResourceType) -> Bool {
    a.line.elementsEqual(b.line) && a.prefix.elementsEqual(b.prefix)
  }

  /// Hashes the key.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
