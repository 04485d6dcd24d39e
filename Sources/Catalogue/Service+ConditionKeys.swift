extension Service {
  /// Every condition key that AWS lists for this service: its own, the `aws:` tag keys, and others' that it uses.
  ///
  /// Keys without a variable part come first, sorted ignoring case; then those with one.
  public var conditionKeys: [ConditionKey] {
    (keyLines.lines + patternLines.lines).map(ConditionKey.init(line:))
  }

  /// Returns the condition key that covers this name, if this service lists one, ignoring case as IAM does.
  ///
  /// The type is the one that this service gives it: `identitystore:UserId` is multivalued in `q` alone.
  public func conditionKey(_ name: String) -> ConditionKey? {
    conditionKey(folded: folded(name))
  }

  func conditionKey(folded name: [UInt8]) -> ConditionKey? {
    (keyLines.line(named: name) ?? patternLines.line(covering: name)).map(ConditionKey.init(line:))
  }
}
