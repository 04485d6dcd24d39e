public import Source

/// `( NAME | every persona ) ( can | cannot ) ACTION, … [ on resource, … ] [ when … ]`
public struct Claim: Hashable, Sendable {
  /// The persona; nil for every one.
  public let persona: Term?
  /// Whether all requests are claimed to be allowed, rather than none.
  public let isPositive: Bool
  /// The actions.
  public let actions: [Term]
  /// The resources; nil for every one.
  public let resources: [Term]?
  /// What holds of the requests.
  public let clauses: [Clause]
  /// Where the claim is.
  public let span: Span
}

/// `[ why ] ( NAME | STRING ) ( can | cannot ) …` or `who can …`
public struct Question: Hashable, Sendable {
  /// Whether the reasons are asked for too.
  public let isWhy: Bool
  /// The persona or the file of a policy; nil for "who".
  public let subject: Term?
  /// Whether it asks "can", rather than "cannot".
  public let isPositive: Bool
  /// The actions.
  public let actions: [Term]
  /// The resources; nil for every one.
  public let resources: [Term]?
  /// The keys of the context that are fixed.
  public let context: [ContextKey]
  /// Where the question is.
  public let span: Span
}

/// `KEY ( = value, … | absent )`
public struct ContextKey: Hashable, Sendable {
  /// The key.
  public let key: Term
  /// Its values; none where it is absent.
  public let values: [Term]
  /// Where it is.
  public let span: Span
}
