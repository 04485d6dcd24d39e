import Analysis
public import Compiler
public import IAM
public import Source

/// Somebody who can do things: a persona, a role, or a file of policies, with all that decides what.
public struct Subject: Sendable {
  /// What kind of subject it is.
  public enum Kind: Hashable, Sendable {
    /// A persona of the sources, which can be changed there.
    case persona
    /// A role that JSON describes.
    case role
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
    public let item: Span?
    /// The capability that grants it.
    public let capability: String?
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
  /// The ARNs of managed policies whose documents are not known.
  public let unknownPolicies: [String]
  /// The limit.
  public let boundary: Boundary
  /// The role; nil for policies that are nobody's.
  public let role: Role?
  /// The ARN of the role; nil if the account is not known.
  public let roleARN: String?
  /// The resources of a persona.
  public let resources: [GivenResource]
  /// The policies, prepared to decide.
  let evaluator: Evaluator
  /// The condition keys that they name.
  let conditionKeys: [String]

  init(_ persona: PersonaDescription, _ managed: ManagedPolicies) {
    let own = persona.role.policies.map { policy in
      OwnPolicy(
        name: policy.name, policy: policy.policy, item: policy.capability == nil ? nil : policy.item,
        capability: policy.capability)
    }
    self.init(persona.entry.name, .persona, persona.role, own, managed, arn: persona.roleARN, persona.resources)
  }

  init(_ role: PlacedRole, _ managed: ManagedPolicies) {
    let own = role.role.policies.map { OwnPolicy(name: $0.name, policy: $0.policy, item: nil, capability: nil) }
    let arn = role.account.map { "arn:aws:iam::\($0):role\(role.role.path)\(role.role.name)" }
    self.init(role.subjectName, .role, role.role, own, managed, arn: arn, [])
  }

  init(_ file: PolicySource) {
    (name, kind) = (file.name, .policies)
    policies = file.identityPolicies.map { OwnPolicy(name: $0.name, policy: $0.policy, item: nil, capability: nil) }
    (unknownPolicies, boundary, role, roleARN, resources) = ([], .none, nil, nil, [])
    evaluator = Evaluator(policies.map(\.policy))
    conditionKeys = evaluator.conditionKeys
  }

  private init(
    _ name: String, _ kind: Kind, _ role: Role, _ own: [OwnPolicy], _ managed: ManagedPolicies, arn: String?,
    _ resources: [GivenResource]
  ) {
    (self.name, self.kind, self.role, roleARN, self.resources) = (name, kind, role, arn, resources)
    let known = role.managedPolicyARNs.compactMap { arn in
      managed.document(arn).map { OwnPolicy(name: arn, policy: $0, item: nil, capability: nil) }
    }
    policies = own + known
    let unknown = role.managedPolicyARNs.filter { managed.document($0) == nil }
    unknownPolicies = managed.unknown == .limits ? unknown : []
    boundary = Boundary(role.boundary, managed)
    evaluator = Evaluator(policies.map(\.policy), boundary: boundary.policy)
    conditionKeys = evaluator.conditionKeys
  }
}

extension Subject {
  /// The account of the role, if it is known.
  var account: String? { roleARN.flatMap { ARN($0)?.account } }
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
