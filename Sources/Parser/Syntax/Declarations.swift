public import Source

/// `language NUMBER`
public struct LanguageDeclaration: Hashable, Sendable {
  /// The version.
  public let version: Term
  /// Where the item is.
  public let span: Span
}

/// `pack NAME STRING grants ACTION, …`
public struct PackDeclaration: Hashable, Sendable {
  /// The pack's name.
  public let name: Term
  /// Its title.
  public let title: Term
  /// The most that its capabilities may allow.
  public let grants: [Term]
  /// The lines of its doc comment.
  public let documentation: Documentation?
  /// Where the item is.
  public let span: Span
}

/// `use ( NAME | STRING ) [ grants ACTION, … ]`
public struct UseDeclaration: Hashable, Sendable {
  /// The pack's name, or the file's path in quotes.
  public let source: Term
  /// The most that the file's capabilities may allow here; nil if it is not limited.
  public let grants: [Term]?
  /// Where the item is.
  public let span: Span
}

/// `( account | region | partition ) WORD`
public struct Setting: Hashable, Sendable {
  /// Which setting.
  public let name: Name
  /// Its value.
  public let value: Term
  /// Where the item is.
  public let span: Span

  /// What a file or environment sets.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// The twelve digits of an account.
    case account
    /// A Region, `eu-west-1`.
    case region
    /// A partition, `aws-cn`.
    case partition
  }
}

/// `let NAME = value, …`
public struct LetDeclaration: Hashable, Sendable {
  /// The name.
  public let name: Term
  /// The values.
  public let values: [Term]
  /// Where the item is.
  public let span: Span
}

/// `environment NAME < … >`
public struct EnvironmentDeclaration: Hashable, Sendable {
  /// The name.
  public let name: Term
  /// The settings in order.
  public let settings: [Setting]
  /// The lets in order.
  public let lets: [LetDeclaration]
  /// Where the item is.
  public let span: Span
}

/// `kind NAME [ STRING ] [ is ( SERVICE:TYPE | STRING ) ] [ like STRING ]`
public struct KindDeclaration: Hashable, Sendable {
  /// The name.
  public let name: Term
  /// The title.
  public let title: Term?
  /// The resource type of the catalogue; nil for plain text.
  public let type: Term?
  /// A glob that every name has to match.
  public let pattern: Term?
  /// The lines of its doc comment.
  public let documentation: Documentation?
  /// Where the item is.
  public let span: Span
}

/// `test STRING < claim; … >`
public struct TestDeclaration: Hashable, Sendable {
  /// What the test is called.
  public let title: Term
  /// The claims in order.
  public let claims: [Claim]
  /// Where the item is.
  public let span: Span
}

/// The `///` lines right before a declaration.
public struct Documentation: Hashable, Sendable {
  /// Each line's comment, with its slashes.
  public let lines: [Span]
}
