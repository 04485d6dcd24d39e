/// A policy document as AWS means it. Its version is always `2012-10-17`.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language".
public struct Policy: Hashable, Sendable {
  /// The statements in order.
  public let statements: [Statement]

  /// Makes a policy.
  public init(_ statements: [Statement]) {
    self.statements = statements
  }

  /// The characters that AWS counts against its quotas.
  ///
  /// AWS leaves white space out, and does not say whether that means spaces within strings, nor whether it counts bytes
  /// or characters. The UTF-8 bytes of the minified document are an upper bound of every reading.
  public var size: Int {
    let braces = #"{"Version":"2012-10-17","Statement":[]}"#.utf8.count
    return statements.reduce(braces + max(0, statements.count - 1)) { $0 + $1.body.size }
  }
}

/// A policy and its name within a role or an account.
public struct NamedPolicy: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The document.
  public let policy: Policy

  /// Makes a named policy.
  public init(_ name: String, _ policy: Policy) {
    self.name = name
    self.policy = policy
  }
}
