extension Service {
  /// Every resource type, sorted ignoring case.
  public var resourceTypes: [ResourceType] {
    typeLines.lines.map(resourceType(line:))
  }

  /// Returns the resource type of this key, ignoring case, or nil.
  public func resourceType(_ key: String) -> ResourceType? {
    typeLines.line(named: folded(key)).map(resourceType(line:))
  }

  /// Returns the declared names of the condition keys that a type lists, none where there is no such type.
  func conditionKeyNames(ofType key: String) -> [String] {
    typeLines.line(named: folded(key)).map { keyNames($0.field(2)) } ?? []
  }

  /// Reads `KEY|ARN ARN|KEYS`.
  private func resourceType(line: Text) -> ResourceType {
    ResourceType(
      key: line.field(0).string,
      arns: line.field(1).parts(separatedBy: UInt8(ascii: " ")).map(ARNFormat.init),
      conditionKeys: keyNames(line.field(2)))
  }
}
