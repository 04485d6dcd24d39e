public import Source

/// `capability NAME [ STRING ] [ for NAME ] [ as NAME ] < … >`
public struct CapabilityDeclaration: Hashable, Sendable {
  /// The name.
  public let name: Term
  /// The title.
  public let title: Term?
  /// The kind whose own capability this is.
  public let kind: Term?
  /// The name of its policy.
  public let policyName: Term?
  /// The items in order.
  public let items: [CapabilityItem]
  /// The lines of its doc comment.
  public let documentation: Documentation?
  /// Where the declaration is.
  public let span: Span
}

/// One item of a capability.
public enum CapabilityItem: Hashable, Sendable {
  /// Kinds of which a persona has to have at least one each.
  case needs(Needs)
  /// Kinds of which a persona may have any number.
  case takes(Takes)
  /// Another capability that this one grants too.
  case includes(Includes)
  /// Managed policies.
  case managed(Managed)
  /// A statement.
  case statement(Statement)
  /// Statements that depend on the kinds given.
  case given(GivenBlock)

  /// Where the item is.
  public var span: Span {
    switch self {
    case .needs(let item): item.span
    case .takes(let item): item.span
    case .includes(let item): item.span
    case .managed(let item): item.span
    case .statement(let item): item.span
    case .given(let item): item.span
    }
  }
}

/// `needs NAME, …` or `needs NAME = value, …`
public struct Needs: Hashable, Sendable {
  /// The kinds.
  public let kinds: [Term]
  /// The default of the one kind; nil if it has none.
  public let defaults: [Term]?
  /// Where the item is.
  public let span: Span
}

/// `takes NAME, …`
public struct Takes: Hashable, Sendable {
  /// The kinds.
  public let kinds: [Term]
  /// Where the item is.
  public let span: Span
}

/// `includes NAME`
public struct Includes: Hashable, Sendable {
  /// The capability.
  public let capability: Term
  /// Where the item is.
  public let span: Span
}

/// `managed STRING, …`
public struct Managed: Hashable, Sendable {
  /// The names or ARNs.
  public let policies: [Term]
  /// Where the item is.
  public let span: Span
}

extension Managed {
  /// Returns the item without the policies for which `isKept` is false.
  public func keeping(_ isKept: (Term) -> Bool) -> Managed {
    Managed(policies: policies.filter(isKept), span: span)
  }
}

/// `given [ no ] NAME, … < statement; … >`
public struct GivenBlock: Hashable, Sendable {
  /// When the statements hold.
  public let condition: Given
  /// The statements in order.
  public let statements: [Statement]
  /// Where the item is.
  public let span: Span
}

/// `given [ no ] NAME, …`
public struct Given: Hashable, Sendable {
  /// Whether it holds when none of the kinds is given, rather than any.
  public let isNegated: Bool
  /// The kinds, or `account` or `region`.
  public let kinds: [Term]
  /// Where the words are.
  public let span: Span
}
