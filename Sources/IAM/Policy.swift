public import Source

/// A policy document as AWS means it.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language".
public struct Policy: Hashable, Sendable {
  /// The version of the policy language that it is written in.
  public enum Version: String, Hashable, Sendable {
    /// The current one.
    case current = "2012-10-17"
    /// The old one, which is meant where none is said, and in which `${…}` is text.
    case old = "2008-10-17"
  }

  /// The version.
  public let version: Version
  /// The statements in order.
  public let statements: [Statement]
  /// The number of a policy that recurs in its compilation, by which a writer keeps its rendering; numbers count from 0.
  public let number: Int?
  /// The size of a policy that recurs, measured once.
  private let knownSize: Int?

  /// Makes a policy.
  public init(_ statements: [Statement], version: Version = .current, number: Int? = nil) {
    self.version = version
    self.statements = statements
    self.number = number
    knownSize = number == nil ? nil : Self.size(of: statements)
  }

  /// The characters that AWS counts against its quotas.
  ///
  /// AWS leaves white space out, and does not say whether that means spaces within strings, nor whether it counts bytes
  /// or characters. The UTF-8 bytes of the minified document are an upper bound of every reading.
  public var size: Int { knownSize ?? Self.size(of: statements) }

  private static func size(of statements: [Statement]) -> Int {
    let braces = #"{"Version":"2012-10-17","Statement":[]}"#.utf8.count
    return statements.reduce(braces + max(0, statements.count - 1)) { $0 + $1.body.size }
  }

  /// Two policies are equal if they say the same.
  public static func == (a: Policy, b: Policy) -> Bool { a.version == b.version && a.statements == b.statements }

  /// Hashes what the policy says.
  public func hash(into hasher: inout Hasher) { hasher.combine(statements) }
}

/// A policy and its name within a role or an account.
public struct NamedPolicy: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The document.
  public let policy: Policy
  /// The persona's item that it comes from: the line that names the capability, or the name of a policy or persona.
  public let item: Span
  /// The capability that grants it; nil if the statements are the persona's own.
  public let capability: String?

  /// Makes a named policy.
  public init(_ name: String, _ policy: Policy, from item: Span, capability: String? = nil) {
    self.name = name
    self.policy = policy
    self.item = item
    self.capability = capability
  }

  /// Two policies are equal if they say the same under one name.
  public static func == (a: NamedPolicy, b: NamedPolicy) -> Bool { a.name == b.name && a.policy == b.policy }

  /// Hashes the name and what the policy says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(policy)
  }

  /// Returns where the persona says what `statement` grants: in its own text.
  public func place(of statement: Statement) -> Span { capability == nil ? statement.span : item }
}
