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

  private func resourceType(line: Text) -> ResourceType { ResourceType(line: line, prefix: prefixText) }
}
