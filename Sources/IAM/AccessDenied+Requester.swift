extension AccessDenied {
  /// Who asked.
  public struct Requester: Hashable, Sendable {
    /// What the message names: nearly always an ARN, else for example `anonymous`.
    public let text: String
    /// What it means.
    public let kind: Kind

    /// The account of the requester; nil if the text is no ARN.
    public var account: String? { ARN(text).map(\.account) }

    /// The kinds of requesters.
    ///
    /// Source: IAM User Guide, "IAM identifiers" and "AWS JSON policy elements: Principal".
    public enum Kind: Hashable, Sendable {
      /// A user; the name is without its path.
      case user(name: String)
      /// A role; the name is without its path.
      case role(name: String)
      /// A session of a role; STS leaves out the role's path.
      case assumedRole(role: String, session: String)
      /// A user that STS federated.
      case federatedUser(name: String)
      /// The root user of an account.
      case root
      /// Anything else.
      case other
    }

    /// Reads what a message names.
    public init(_ text: String) {
      self.text = text
      kind = ARN(text).flatMap(Kind.init) ?? .other
    }
  }
}

extension AccessDenied.Requester.Kind {
  fileprivate init?(_ arn: ARN) {
    let parts = arn.resource.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard parts.allSatisfy({ !$0.isEmpty }), let last = parts.last else { return nil }
    switch (arn.service, parts[0], parts.count) {
    case ("iam", "root", 1): self = .root
    case ("iam", "user", 2...): self = .user(name: last)
    case ("iam", "role", 2...): self = .role(name: last)
    case ("sts", "assumed-role", 3): self = .assumedRole(role: parts[1], session: last)
    case ("sts", "federated-user", 2): self = .federatedUser(name: last)
    default: return nil
    }
  }
}
