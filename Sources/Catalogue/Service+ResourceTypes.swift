extension Service {
  /// Every resource type, sorted ignoring case.
  public var resourceTypes: [ResourceType] {
    typeLines.lines.map(resourceType(line:))
  }

  /// Returns the resource type of this key, ignoring case, or nil.
  public func resourceType(_ key: String) -> ResourceType? {
    typeLines.line(named: folded(key)).map(resourceType(line:))
  }

  /// Returns the condition keys that a type lists, nil where there is no such type.
  func keys(ofType key: Text) -> KeyList? {
    typeLines.line(named: key.map(folded)).map { KeyList($0.field(2), prefix: prefixText) }
  }

  /// Reads `KEY|ARN ARN|KEYS`.
  private func resourceType(line: Text) -> ResourceType {
    ResourceType(
      key: line.field(0).string,
      arns: line.field(1).parts(separatedBy: UInt8(ascii: " ")).map(ARNFormat.init),
      conditionKeys: KeyList(line.field(2), prefix: prefixText).names)
  }
}
