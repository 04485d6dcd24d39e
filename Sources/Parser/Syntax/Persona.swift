public import Source

/// `( persona | template ) NAME [ STRING ] [ extends NAME, … ] < … >`
public struct PersonaDeclaration: Hashable, Sendable {
  /// Whether it is a template, which other personas extend and which is no role itself.
  public let isTemplate: Bool
  /// The name.
  public let name: Term
  /// The title.
  public let title: Term?
  /// The personas and templates whose items it takes over.
  public let parents: [Term]
  /// The items in order.
  public let items: [PersonaItem]
  /// The lines of its doc comment.
  public let documentation: Documentation?
  /// Where the declaration is.
  public let span: Span
}

/// One item of a persona.
public enum PersonaItem: Hashable, Sendable {
  /// A capability that it has.
  case capability(CapabilityUse)
  /// Resources of one kind.
  case resources(Resources)
  /// A policy of its own.
  case policy(PolicyBlock)
  /// A statement of its own policy.
  case statement(Statement)
  /// Managed policies.
  case managed(Managed)
  /// A statement of its role's trust policy.
  case trust(Trust)
  /// A property of its role.
  case property(Property)
  /// A tag of its role.
  case tag(Tag)
  /// Something inherited or implied that it does not have.
  case without(Without)

  /// Where the item is.
  public var span: Span {
    switch self {
    case .capability(let item): item.span
    case .resources(let item): item.span
    case .policy(let item): item.span
    case .statement(let item): item.span
    case .managed(let item): item.span
    case .trust(let item): item.span
    case .property(let item): item.span
    case .tag(let item): item.span
    case .without(let item): item.span
    }
  }
}

/// `capability NAME [ as NAME ] [ < kind value, …; … > ]`
public struct CapabilityUse: Hashable, Sendable {
  /// The capability.
  public let name: Term
  /// The name of its policy in this persona.
  public let policyName: Term?
  /// Resources for this capability alone, in place of the persona's.
  public let resources: [Resources]
  /// Where the item is.
  public let span: Span
}

/// `KIND value, …`
public struct Resources: Hashable, Sendable {
  /// The kind.
  public let kind: Term
  /// The names or ARNs.
  public let values: [Term]
  /// Where the item is.
  public let span: Span
}

/// `policy NAME < statement; … >`
public struct PolicyBlock: Hashable, Sendable {
  /// The policy's name.
  public let name: Term
  /// The statements in order.
  public let statements: [Statement]
  /// Where the item is.
  public let span: Span
}

/// `role STRING`, `boundary STRING`, `session WORD` or `attach ( inline | managed )`
public struct Property: Hashable, Sendable {
  /// Which property.
  public let name: Name
  /// Its value.
  public let value: Term
  /// Where the item is.
  public let span: Span

  /// The properties of a role that have one value.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// The path and name of the role.
    case role
    /// The permissions boundary.
    case boundary
    /// The longest session.
    case session
    /// How the policies are attached.
    case attach
  }
}

/// `tag ( NAME | STRING ) = value`
public struct Tag: Hashable, Sendable {
  /// The key.
  public let key: Term
  /// The value.
  public let value: Term
  /// Where the item is.
  public let span: Span
}

/// `without ( capability NAME | managed STRING )`
public struct Without: Hashable, Sendable {
  /// Whether a capability or a managed policy goes.
  public let isCapability: Bool
  /// Its name.
  public let name: Term
  /// Where the item is.
  public let span: Span
}
