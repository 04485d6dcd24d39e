public import IAM
import Parser
public import Source

/// What a persona comes to, and from which lines.
public struct PersonaDescription: Sendable {
  /// The persona.
  public let entry: Entry
  /// The names after `extends`.
  public let parents: [String]
  /// Its role, with all policies.
  public let role: Role
  /// The role's ARN; nil where the account is not set.
  public let roleARN: String?
  /// The resources that it has, own and inherited.
  public let resources: [GivenResource]
  /// The capabilities that it has, in order; implied ones last.
  public let capabilities: [GivenCapability]
}

/// A resource of a persona.
public struct GivenResource: Hashable, Sendable {
  /// The kind.
  public let kind: String
  /// The name.
  public let name: String
  /// The ARN; nil if the kind is plain text.
  public let arn: String?
  /// Where it is given.
  public let span: Span
}

/// A capability of a persona.
public struct GivenCapability: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The name of its policy in this persona.
  public let policyName: String
  /// Whether the persona has it only because nothing else uses a resource of its kind.
  public let isImplied: Bool
  /// The item that names it, or the resource that implies it.
  public let span: Span
}

extension Compilation {
  /// Returns what a persona comes to; nil if there is none of that name, or if there is an error.
  public func description(of persona: String) -> PersonaDescription? {
    let found = indices.first { program.personas[$0].name == persona }
    guard !hasErrors, let index = found, let parts = lowered(index) else { return nil }
    let syntax = program.personas[index].syntax
    let file = program.modules[program.personas[index].module].value.file
    return PersonaDescription(
      entry: entry(program.personas[index], (syntax.name, syntax.title, syntax.documentation)),
      parents: syntax.parents.map { file.text(of: $0.span) }, role: parts.role, roleARN: parts.roleARN,
      resources: parts.resources, capabilities: parts.capabilities)
  }

  private func lowered(
    _ persona: Int
  ) -> (role: Role, roleARN: String?, resources: [GivenResource], capabilities: [GivenCapability])? {
    var lowering = lowering
    guard let gathering = lowering.gather(persona) else { return nil }
    let role = lowering.makeRole(gathering, program.personas[persona])
    let roleARN = gathering.bindings.subject.value.roleARN
    var kinds: [Int] = []
    for given in gathering.given where !kinds.contains(given.kind) { kinds.append(given.kind) }
    let resources = kinds.flatMap { kind in
      gathering.bindings.resources[kind].map {
        GivenResource(kind: program.kinds[kind].name, name: $0.name, arn: $0.arn, span: $0.span)
      }
    }
    let listed = gathering.uses.map {
      GivenCapability(
        name: program.capabilities[$0.capability].name, policyName: $0.policyName, isImplied: false, span: $0.span)
    }
    let implied = role.policies.compactMap { policy -> GivenCapability? in
      guard let capability = policy.capability, !listed.contains(where: { $0.span == policy.item }) else { return nil }
      return GivenCapability(name: capability, policyName: policy.name, isImplied: true, span: policy.item)
    }
    return (role, roleARN, resources, listed + implied)
  }
}
