/// Who a statement of a trust or resource policy is about.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" and "NotPrincipal".
public struct Principal: Hashable, Sendable {
  /// The kinds of principals, by the names that IAM gives them.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Accounts, roles, users, or everyone.
    case aws = "AWS"
    /// SAML and OpenID Connect providers.
    case federated = "Federated"
    /// Services of AWS.
    case service = "Service"
    /// Accounts by the id that only S3 knows.
    case canonicalUser = "CanonicalUser"
  }

  /// The principals of one kind.
  public struct Part: Hashable, Sendable {
    /// The kind of all its members.
    public let kind: Kind
    /// The ARNs or names in order.
    public let values: [String]

    /// Makes a part.
    public init(_ kind: Kind, _ values: [String]) {
      self.kind = kind
      self.values = values
    }
  }

  /// The parts in order, each of another kind; `"*"` alone is everyone, which is the kind AWS.
  public let parts: [Part]
  /// Whether the parts name who is left out: `NotPrincipal`.
  public let isExcept: Bool

  /// Makes a principal of one kind.
  public init(_ kind: Kind, _ values: [String]) {
    self.init([Part(kind, values)])
  }

  /// Makes a principal of several kinds.
  public init(_ parts: [Part], isExcept: Bool = false) {
    self.parts = parts
    self.isExcept = isExcept
  }
}
