import Analysis
public import Compiler
public import IAM
public import Source

/// Somebody who can do things: a persona, a role, a user, or a file of policies, with all that decides what.
public struct Subject: Sendable {
  /// What kind of subject it is.
  public enum Kind: String, Hashable, Sendable {
    /// A persona of the sources, which can be changed there.
    case persona
    /// A role that JSON describes.
    case role
    /// A user that JSON describes.
    case user
    /// Policies that are nobody's.
    case policies
  }

  /// A policy of a subject.
  public struct OwnPolicy: Sendable {
    /// The name; nil for a document that has none.
    public let name: String?
    /// What it says.
    public let policy: Policy
    /// The persona's line that it comes from; nil if the statements are written where they stand.
    public internal(set) var item: Span?
    /// The capability that grants it.
    public internal(set) var capability: String?
    /// The group of a user that has it.
    public internal(set) var group: String?
  }

  /// The limit of what a subject can be allowed.
  public enum Boundary: Sendable {
    case none
    /// A policy whose document is known, by its ARN.
    case known(String, Policy)
    /// One whose document is not.
    case unknown(String)
  }

  /// The name.
  public let name: String
  /// What kind it is.
  public let kind: Kind
  /// The policies whose documents are known: its own, then managed ones.
  public let policies: [OwnPolicy]
  /// The managed policies whose documents are not known, and the groups that are not described.
  public let unknownPolicies: [UnseenPolicy]
  /// The same that are left out of account.
  let ignoredPolicies: [UnseenPolicy]
  /// Whether what is not known is left out of account.
  let ignoresUnknown: Bool
  /// The limit.
  public let boundary: Boundary
  /// The role or user as IAM knows it; nil for policies that are nobody's.
  let identity: Identity?
  /// The resources of a persona.
  public let resources: [GivenResource]
  /// The policies, prepared to decide.
  let evaluator: Evaluator
  /// The condition keys that they name.
  let conditionKeys: [String]

  /// A role or user as IAM knows it.
  struct Identity {
    /// The name.
    let name: String
    /// The ARN; nil if the account is not known.
    let arn: String?
    /// The tags.
    let tags: [PrincipalTag]
    /// Whether whoever assumes the role may give the session tags of its own.
    let takesSessionTags: Bool
    /// Who may assume the role; nil of a user.
    var trust: Policy?
  }

  /// A managed policy that is attached to a subject, or to a group of it.
  private struct Attached {
    let arn: String
    var group: String?
  }

  init(_ persona: PersonaDescription, _ managed: ManagedPolicies) {
    let own = persona.role.policies.map { policy in
      OwnPolicy(
        name: policy.name, policy: policy.policy, item: policy.capability == nil ? nil : policy.item,
        capability: policy.capability)
    }
    self.init(
      persona.entry.name, .persona, Identity(persona.role, arn: persona.roleARN), own,
      persona.role.managedPolicyARNs.map { Attached(arn: $0) }, boundary: persona.role.boundary, managed,
      persona.resources)
  }

  init(_ name: String, _ role: PlacedRole, _ managed: ManagedPolicies) {
    self.init(
      name, .role, Identity(role.role, arn: role.arn?.text),
      role.role.policies.map { OwnPolicy(name: $0.name, policy: $0.policy) },
      role.role.managedPolicyARNs.map { Attached(arn: $0) }, boundary: role.role.boundary, managed)
  }

  init(_ name: String, _ access: UserAccess, _ managed: ManagedPolicies) {
    let user = access.user
    let inherited = access.groups.flatMap { group in
      group.managedPolicies.map { Attached(arn: $0.arn, group: group.name) }
    }
    self.init(
      name, .user, Identity(name: user.name, arn: user.arn?.text, tags: user.tags, takesSessionTags: false),
      access.policies.map { OwnPolicy(name: $0.policy.name, policy: $0.policy.policy, group: $0.group) },
      user.managedPolicies.map { Attached(arn: $0.arn) } + inherited, boundary: user.boundary?.arn, managed,
      unknown: access.unknownGroups.map(UnseenPolicy.group))
  }

  init(_ file: PolicySource) {
    (name, kind) = (file.name, .policies)
    policies = file.identityPolicies.map { OwnPolicy(name: $0.name, policy: $0.policy) }
    (unknownPolicies, ignoredPolicies, ignoresUnknown) = ([], [], false)
    (boundary, identity, resources) = (.none, nil, [])
    evaluator = Evaluator(policies.map(\.policy))
    conditionKeys = evaluator.conditionKeys
  }

  private init(
    _ name: String, _ kind: Kind, _ identity: Identity, _ own: [OwnPolicy], _ attached: [Attached],
    boundary: String?, _ managed: ManagedPolicies, _ resources: [GivenResource] = [], unknown: [UnseenPolicy] = []
  ) {
    (self.name, self.kind, self.identity, self.resources) = (name, kind, identity, resources)
    let documents = attached.map { managed.document($0.arn) }
    policies =
      own
      + zip(attached, documents).compactMap { policy, document in
        document.map { OwnPolicy(name: policy.arn, policy: $0, group: policy.group) }
      }
    let others = unknown + zip(attached, documents).filter { $0.1 == nil }.map { .managed($0.0.arn) }
    ignoresUnknown = managed.unknown == .isIgnored
    unknownPolicies = ignoresUnknown ? [] : others
    let unknownBoundary = boundary.flatMap { managed.document($0) == nil ? [UnseenPolicy.boundary($0)] : nil } ?? []
    ignoredPolicies = ignoresUnknown ? others + unknownBoundary : []
    self.boundary = Boundary(boundary, managed)
    evaluator = Evaluator(policies.map(\.policy), boundary: self.boundary.policy)
    conditionKeys = evaluator.conditionKeys
  }
}

extension Subject {
  /// The ARN of the role or user, if it is known.
  public var arn: String? { identity?.arn }

  /// Who may assume the role; nil of whoever is none.
  public var trust: Policy? { identity?.trust }

  /// The account, if it is known.
  var account: String? { identity?.arn.flatMap { ARN($0)?.account } }
}

extension [Subject] {
  /// What may decide as well what these may do, and is not looked at.
  var notSeen: [String] {
    let ignored = flatMap(\.ignoredPolicies)
    let others = contains { $0.kind == .policies } ? ["what else is attached to whoever has such a policy"] : []
    return ["organisation policies", "resource and key policies", "session policies"] + others
      + Set(ignored.map(\.name)).sorted().map { "\($0), which is ignored" }
  }
}

extension Subject.Identity {
  fileprivate init(_ role: Role, arn: String?) {
    self.init(
      name: role.name, arn: arn, tags: role.tags, takesSessionTags: role.canTagSessions, trust: role.trust)
  }
}

extension Role {
  /// Whether whoever assumes the role may give the session tags of its own.
  fileprivate var canTagSessions: Bool {
    trust.statements.contains { statement in
      guard statement.body.effect == .allow else { return false }
      let isNamed = statement.body.actions.patterns.contains {
        Glob.coversIgnoringCase($0.utf8, "sts:tagsession".utf8)
      }
      return isNamed != statement.body.actions.isExcept
    }
  }
}

extension Subject.Boundary {
  fileprivate init(_ arn: String?, _ managed: ManagedPolicies) {
    guard let arn else {
      self = .none
      return
    }
    if let policy = managed.document(arn) {
      self = .known(arn, policy)
    } else {
      self = managed.unknown == .limits ? .unknown(arn) : .none
    }
  }

  /// The document, if it is known.
  public var policy: Policy? { if case .known(_, let policy) = self { policy } else { nil } }
}

/// The subjects of a world that were looked at, whose policies are prepared once for all questions.
struct SubjectTable: Sendable {
  /// The most that are kept: those of a large estate are looked at by "who", one after the other.
  private static let limit = 1000
  private var known: [String: Subject] = [:]

  mutating func subject(_ name: String, of world: World) -> Subject? {
    if let subject = known[name] { return subject }
    guard let subject = world.subject(name) else { return nil }
    if known.count < Self.limit { known[name] = subject }
    return subject
  }
}
