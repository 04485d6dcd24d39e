/// The lists of items, each with the words that its items start with.
public enum Level: Hashable, Sendable {
  case file, environment, capability, given, persona, policy, ownResources, test

  /// The keywords that start an item of this list.
  var starters: Keywords {
    switch self {
    case .file: Self.fileStarters
    case .environment: Self.environmentStarters
    case .capability: Self.capabilityStarters
    case .given, .policy: Self.statementStarters
    case .persona: Self.personaStarters
    case .ownResources, .test: []
    }
  }

  /// The words that start an item of this list, in the order of all keywords; other items start with a name.
  public var keywords: [Keyword] { Keyword.allCases.filter(starters.contains) }

  /// The starters of a file's items that may start something else within a block.
  static let ambiguous: Keywords = [.language, .use, .account, .region, .partition, .trust, .kind]

  private static let fileStarters: Keywords = [
    .language, .pack, .use, .account, .region, .partition, .let, .environment, .kind, .capability, .persona, .template,
    .trust, .test,
  ]
  private static let environmentStarters: Keywords = [.account, .region, .partition, .let]
  private static let capabilityStarters: Keywords = [.needs, .takes, .includes, .managed, .given, .allow, .deny]
  private static let statementStarters: Keywords = [.allow, .deny]
  private static let personaStarters: Keywords = [
    .capability, .policy, .allow, .deny, .managed, .trust, .role, .boundary, .session, .tag, .attach, .without,
  ]

  /// What an item of this list is, for a message.
  var itemWords: String {
    switch self {
    case .file: "an item of a file, such as `persona`, `let` or `account`"
    case .environment: "`account`, `region`, `partition` or `let`"
    case .capability: "an item of a capability: `needs`, `takes`, `includes`, `managed`, `allow`, `deny` or `given`"
    case .given, .policy: "a statement: `allow` or `deny`"
    case .persona: "an item of a persona, such as `capability`, `allow` or a resource"
    case .ownResources: "a resource of this capability: a kind and its names"
    case .test: "a claim, such as `MyPersona can s3:GetObject`"
    }
  }

  /// What the list belongs to, for a message.
  var ownerWords: String {
    switch self {
    case .file: "file"
    case .environment: "environment"
    case .capability: "capability"
    case .given: "`given` block"
    case .persona: "persona"
    case .policy: "policy"
    case .ownResources: "capability's own resources"
    case .test: "test"
    }
  }
}
