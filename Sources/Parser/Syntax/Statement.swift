public import Source

/// `( allow | deny ) [ except ] ACTION, … on [ except ] resource, … [ when … ] [ as SID ]`
public struct Statement: Hashable, Sendable {
  /// Whether it allows or denies.
  public let effect: Effect
  /// The actions, or those that it is not about.
  public let actions: Selection
  /// The resources, or those that it is not about.
  public let resources: Selection
  /// The conditions, all of which have to hold.
  public let clauses: [Clause]
  /// Its id.
  public let sid: Term?
  /// Where the statement is.
  public let span: Span

  /// What a statement does.
  public enum Effect: Hashable, Sendable {
    /// `allow`
    case allow
    /// `deny`
    case deny
  }
}

/// `[ except ] a, …`
public struct Selection: Hashable, Sendable {
  /// The word `except`, if all but the terms are meant.
  public let except: Span?
  /// The terms in order.
  public let terms: [Term]
}

/// `[ any | every ] KEY relation [ if present ] [ given … ]`
public struct Clause: Hashable, Sendable {
  /// `any` or `every`, for keys with many values.
  public let quantifier: Quantifier?
  /// The condition key.
  public let key: Term
  /// What has to hold between the key and the values.
  public let relation: Relation
  /// The values, or none after `present` and `absent`.
  public let values: [Term]
  /// The words `ignoring case`.
  public let ignoringCase: Span?
  /// The words `if present`.
  public let ifPresent: Span?
  /// When the clause is there at all.
  public let given: Given?
  /// Where the clause is.
  public let span: Span
}

/// `any` or `every`
public struct Quantifier: Hashable, Sendable {
  /// Whether every value of the request has to satisfy the relation, rather than one.
  public let isEvery: Bool
  /// Where the word is.
  public let span: Span
}

/// What a clause says of its key, in one or two words.
public struct Relation: Hashable, Sendable {
  /// Which relation.
  public let kind: Kind
  /// Where its words are.
  public let span: Span

  /// The relations of the language.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case `is`
    case isNot = "is not"
    case like
    case notLike = "not like"
    case `in`
    case notIn = "not in"
    case below
    case atMost = "at most"
    case above
    case atLeast = "at least"
    case before
    case after
    case present
    case absent
    /// An operator of IAM by its own name.
    case `operator`
  }
}

/// `trust [ deny ] … value, … [ to ACTION, … ] [ when … ] [ as SID ]`
public struct Trust: Hashable, Sendable {
  /// Whether it allows or denies.
  public let effect: Statement.Effect
  /// The kind of principals.
  public let principal: Principal
  /// The principals.
  public let values: [Term]
  /// The actions; nil for the usual ones of the kind.
  public let actions: [Term]?
  /// The conditions.
  public let clauses: [Clause]
  /// Its id.
  public let sid: Term?
  /// Where the item is.
  public let span: Span

  /// Who may be trusted.
  public enum Principal: String, Hashable, Sendable, CaseIterable {
    case service, account, role, user, saml, oidc
  }
}
