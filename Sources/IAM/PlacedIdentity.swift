public import Source

/// A user or group as JSON describes it, and where its parts are written. Its own policies stand in the file's list.
public struct PlacedIdentity: Hashable, Sendable {
  /// Whether it is a user or a group.
  public let kind: Kind
  /// The name.
  public let name: String
  /// Its ARN, where that is written.
  public let arn: ARN?
  /// What is attached to it: the ARNs of managed policies in order, and where they are.
  public internal(set) var managedPolicies: [PlacedARN] = []
  /// The permissions boundary.
  public internal(set) var boundary: PlacedARN?
  /// The groups that a user is in.
  public internal(set) var groups: [String] = []
  /// The tags of a user.
  public internal(set) var tags: [PrincipalTag] = []

  /// What of IAM it is.
  public enum Kind: String, Hashable, Sendable {
    case user
    case group
  }
}

/// An ARN and where it is written.
public struct PlacedARN: Hashable, Sendable {
  /// The ARN.
  public let arn: String
  /// Where it is.
  public let span: Span
}

/// Whose a policy is, where it is no role's.
public enum PolicyOwner: Hashable, Sendable {
  /// A user's or group's own.
  case identity(PlacedIdentity.Kind, name: String)
  /// A managed policy of an account, which its ARN names, with its path and with what it has beside its document.
  case account(String?, path: String, extras: [String])
}
