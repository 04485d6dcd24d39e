/// Who a trust statement is about. Source: IAM User Guide, "AWS JSON policy elements: Principal".
public struct Principal: Hashable, Sendable {
  /// The kinds of principals, by the names that IAM gives them.
  public enum Kind: String, Hashable, Sendable {
    /// Accounts, roles, users, or everyone.
    case aws = "AWS"
    /// SAML and OpenID Connect providers.
    case federated = "Federated"
    /// Services of AWS.
    case service = "Service"
  }

  /// The kind of all its members.
  public let kind: Kind
  /// The ARNs or names.
  public let values: [String]

  /// Makes a principal.
  public init(_ kind: Kind, _ values: [String]) {
    self.kind = kind
    self.values = values
  }
}
