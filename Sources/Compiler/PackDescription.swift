public import IAM

/// What a pack says that it has, for documents.
public struct PackDescription: Sendable {
  /// The pack.
  public let entry: Entry
  /// The lines of its doc comment, without the slashes.
  public let documentation: [String]
  /// The most that its capabilities may allow.
  public let grants: [String]
  /// The kinds that it declares.
  public let kinds: [KindDescription]
  /// The capabilities that it declares.
  public let capabilities: [CapabilityDescription]
  /// The templates that it declares.
  public let templates: [TemplateDescription]
  /// The trust of personas that draw on it and have none of their own.
  public let trust: [StatementDescription]
}

/// A kind of resources.
public struct KindDescription: Sendable {
  /// The kind.
  public let entry: Entry
  /// The lines of its doc comment, without the slashes.
  public let documentation: [String]
  /// Its resource type, `s3:bucket`; nil if it is plain text.
  public let type: String?
  /// A glob that every name has to match.
  public let pattern: String?
  /// The capability through which a resource is granted that nothing else uses.
  public let capability: String?
}

/// A capability.
public struct CapabilityDescription: Sendable {
  /// The capability.
  public let entry: Entry
  /// The lines of its doc comment, without the slashes.
  public let documentation: [String]
  /// The name of its policy.
  public let policyName: String
  /// The kind whose own capability this is.
  public let kind: String?
  /// The kinds that it needs, those of included capabilities too.
  public let needs: [NeedDescription]
  /// The kinds that it takes, those of included capabilities too.
  public let takes: [String]
  /// The capabilities that it includes.
  public let includes: [String]
  /// The managed policies, by name or ARN.
  public let managed: [String]
  /// Its own statements in order.
  public let statements: [StatementDescription]
}

/// A kind that a capability needs.
public struct NeedDescription: Hashable, Sendable {
  /// The kind.
  public let kind: String
  /// What stands in when a persona has none, as the language writes it.
  public let defaults: [String]
}

/// A template, to be extended by personas.
public struct TemplateDescription: Sendable {
  /// The template.
  public let entry: Entry
  /// The lines of its doc comment, without the slashes.
  public let documentation: [String]
  /// The names after `extends`.
  public let parents: [String]
  /// Its items as they are written.
  public let items: [String]
}

/// A statement of a policy or of trust, its lets resolved. Keys, values and resources are as the language writes them.
public struct StatementDescription: Hashable, Sendable {
  /// What it depends on.
  public let given: GivenDescription?
  /// Whether it allows or denies.
  public let effect: Effect
  /// The word for the kind of principals, and the principals; nil in a policy.
  public let principal: PrincipalDescription?
  /// The actions.
  public let actions: Selection
  /// The resources; nil in trust.
  public let resources: Selection?
  /// The conditions, all of which have to hold.
  public let conditions: [ConditionDescription]
  /// Its id.
  public let sid: String?
}

/// Who is trusted.
public struct PrincipalDescription: Hashable, Sendable {
  /// `service`, `account` and so on.
  public let kind: String
  /// The principals.
  public let values: [String]
}

/// A condition.
public struct ConditionDescription: Hashable, Sendable {
  /// `any` or `every`, for keys with many values.
  public let quantifier: String?
  /// The key.
  public let key: String
  /// `is`, `like` and so on, or the name of an operator of IAM.
  public let relation: String
  /// The values; none after `present` and `absent`.
  public let values: [String]
  /// Whether case counts nothing.
  public let isIgnoringCase: Bool
  /// Whether it holds when the key is absent.
  public let isIfPresent: Bool
  /// What it depends on.
  public let given: GivenDescription?
}

/// `given [ no ] NAME, …`
public struct GivenDescription: Hashable, Sendable {
  /// Whether it holds when the persona has none of them, rather than any.
  public let isNegated: Bool
  /// The kinds and settings.
  public let names: [String]
}
