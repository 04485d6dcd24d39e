/// Returns the key of a claim that IAM takes from the tokens of every OpenID Connect provider, of whichever host, or nil:
/// `token.actions.githubusercontent.com:sub`.
///
/// The catalogue lists the other claims of a few providers. Source: IAM User Guide, "IAM and AWS STS condition context
/// keys", Available keys for AWS OIDC federation.
public func providerKey(_ name: String) -> ConditionKey? {
  let parts = String(decoding: folded(name), as: UTF8.self).split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count == 2, ["amr", "aud", "sub"].contains(parts[1]) else { return nil }
  let labels = parts[0].prefix { $0 != "/" }.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count > 1, !labels.contains("") else { return nil }
  return ConditionKey(
    name: name, type: .string, isMultivalued: parts[1] == "amr", presence: .anywhere, replacement: nil)
}
