/// Returns the condition key that a name in a policy means, of whichever service, ignoring case as IAM does, or nil.
///
/// Knows the keys of every service (`s3:prefix`), the global `aws:` keys, and those of federated principals (`saml:sub`,
/// `accounts.google.com:aud`). Variable parts match any text: `aws:RequestTag/team`, `kms:EncryptionContext:aws:s3:arn`.
/// An identity provider that AWS does not know has no keys here.
public func conditionKey(_ name: String) -> ConditionKey? {
  let sought = folded(name)
  return plainGeneralKey(sought) ?? owner(of: name)?.conditionKey(folded: sought) ?? generalPattern(sought)
}

/// Returns false for a key of a service none of whose actions lists it, itself or through a resource type: AWS declares
/// some ninety keys and does not say which requests carry them, as `ec2-instance-connect:remotePort`.
public func isListed(conditionKey name: String) -> Bool {
  guard let service = owner(of: name) else { return true }
  return service.actions.contains { $0.lists(conditionKey: name, in: service) }
}

/// Returns the names of a service's own keys or, for `aws` and federated prefixes, of the general ones, as declared and
/// sorted ignoring case; for suggestions.
public func conditionKeyNames(prefix: String) -> [String] {
  let start = folded(prefix + ":")
  let own = service(prefix)?.conditionKeys ?? []
  let names = own.map(\.name) + generalKeys().map(\.name)
  let wanted = Set(names).map { (folded: folded($0), name: $0) }
    .filter { $0.folded.count > start.count && $0.folded.starts(with: start) }
  return wanted.sorted { $0.folded.lexicographicallyPrecedes($1.folded) }.map(\.name)
}

/// Returns the condition keys that no service has to itself: the global `aws:` keys, a few of other services that any
/// request may carry, and those of federated principals.
public func generalConditionKeys() -> [ConditionKey] {
  generalKeys()
}

private func generalKeys() -> [ConditionKey] {
  (Text(Generated.generalKeys).lines + Text(Generated.generalKeyPatterns).lines).map(ConditionKey.init(line:))
}

/// Returns the general key that covers the folded name, or nil.
func generalKey(folded name: [UInt8]) -> ConditionKey? {
  plainGeneralKey(name) ?? generalPattern(name)
}

private func plainGeneralKey(_ name: [UInt8]) -> ConditionKey? {
  Text(Generated.generalKeys).line(named: name).map(ConditionKey.init(line:))
}

private func generalPattern(_ name: [UInt8]) -> ConditionKey? {
  Text(Generated.generalKeyPatterns).line(covering: name).map(ConditionKey.init(line:))
}

/// Returns the service whose prefix stands before the first colon.
private func owner(of name: String) -> Service? {
  name.utf8.firstIndex(of: UInt8(ascii: ":")).flatMap { service(String(name[..<$0])) }
}
