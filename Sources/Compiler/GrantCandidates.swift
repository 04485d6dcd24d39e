import Catalogue
import IAM
import Parser
public import Source

/// What could be added to a persona so that it may do something, as far as declarations tell. Whether it may then is told
/// by compiling.
public struct GrantCandidates: Sendable {
  /// The persona's declaration.
  public let declaration: Span
  /// Capabilities that it does not have and that allow the action on something.
  public let capabilities: [Capability]
  /// The resource that is asked for, as one of the kinds that have such resources; none that the persona has.
  public let resources: [Resource]

  /// A capability that could be added.
  public struct Capability: Hashable, Sendable {
    /// The name by which the persona's file calls it.
    public let name: String
    /// The kinds that it needs or takes.
    public let kinds: [String]
    /// The kinds without whose resources the persona cannot have it.
    public let lacks: [String]
    /// The number of actions that its statements name, which says roughly how much it grants.
    public let actionCount: Int
  }

  /// A resource that could be added.
  public struct Resource: Hashable, Sendable {
    /// The kind.
    public let kind: String
    /// The name, or the ARN where the name alone would stand for another.
    public let value: String
    /// What has to stand before it, as the language writes it: defaults of capabilities that it would else replace.
    public let defaults: [String]
    /// Whether the persona makes use of such resources, or would through the kind's own capability.
    public let isOfUse: Bool
  }
}

extension Compilation {
  /// Returns what could be added to a persona so that it may do something; nil if there is no such persona.
  public func candidates(granting action: String, on resource: String, to persona: String) -> GrantCandidates? {
    guard let index = indices.first(where: { program.personas[$0].name == persona }), !hasErrors else { return nil }
    var search = CandidateSearch(lowering, index, action, resource)
    return search?.candidates()
  }
}

/// The state of looking for candidates.
private struct CandidateSearch {
  private var checking: Checking
  private let declared: Declared<PersonaDeclaration>
  private let settings: Settings
  private let action: String
  private let resource: String
  /// The capabilities that the persona has.
  private var held: Set<Int> = []
  /// Those that it does without, as somebody meant.
  private var removed: Set<Int> = []
  /// The kinds of which it has resources, with their ARNs.
  private var given: [Int: [String]] = [:]

  init?(_ lowering: Lowering, _ persona: Int, _ action: String, _ resource: String) {
    var lowering = lowering
    guard let gathering = lowering.gather(persona) else { return nil }
    (self.action, self.resource) = (action, resource)
    settings = gathering.bindings.settings
    held = Set(gathering.uses.map(\.capability))
    removed = Set(gathering.removals.compactMap(\.capability))
    for item in gathering.given { given[item.kind] = gathering.bindings.resources[item.kind].compactMap(\.arn) }
    checking = lowering.checking
    declared = checking.program.personas[persona]
  }

  mutating func candidates() -> GrantCandidates {
    let granting = checking.program.capabilities.indices.compactMap { number -> (number: Int, actions: Int)? in
      guard name(of: number) != nil, let count = actionCount(of: number) else { return nil }
      return (number, count)
    }
    let capabilities = granting.filter { !held.contains($0.number) && !removed.contains($0.number) }.compactMap {
      capability($0.number, $0.actions)
    }
    return GrantCandidates(
      declaration: declared.syntax.span, capabilities: capabilities,
      resources: resources(owned: Set(granting.map(\.number))))
  }

  /// Returns how the persona's file calls a capability; nil if it cannot.
  private func name(of number: Int) -> String? {
    let capability = checking.program.capabilities[number]
    let pack = checking.program.modules[capability.module].value.packName
    let names = [capability.name] + (pack.map { ["\($0).\(capability.name)"] } ?? [])
    return names.first { name in
      if case .one(number) = checking.program.capability(name, in: declared.module) { true } else { false }
    }
  }

  /// Returns how many actions a capability names if one of its statements allows the action; else nil.
  private mutating func actionCount(of number: Int) -> Int? {
    guard let typed = checking.typedCapability(number)?.value, !typed.isBroken else { return nil }
    let allowing = typed.statements.filter { $0.value.effect == .allow }
    let isGranting = allowing.contains { statement in
      let actions = statement.value.actions
      let names = actions.patterns.contains { Glob.coversIgnoringCase($0.utf8, action.utf8) }
      return names != actions.isExcept
    }
    return isGranting ? allowing.reduce(0) { $0 + $1.value.actions.patterns.count } : nil
  }

  private mutating func capability(_ number: Int, _ actionCount: Int) -> GrantCandidates.Capability? {
    guard let typed = checking.typedCapability(number)?.value, let name = name(of: number) else { return nil }
    let lacks = typed.needs.filter { $0.defaults == nil && given[$0.kind] == nil }.map(\.kind)
    return GrantCandidates.Capability(
      name: name, kinds: (typed.needs.map(\.kind) + typed.takes).compactMap(kindName),
      lacks: lacks.map { checking.program.kinds[$0].name }, actionCount: actionCount)
  }

  /// Returns how the persona's file calls a kind; nil if it cannot.
  private func kindName(_ number: Int) -> String? {
    let name = checking.program.kinds[number].name
    if case .one(number) = checking.program.kind(name, in: declared.module) { return name }
    return nil
  }
}

/// The asked resource as one of a kind.
extension CandidateSearch {
  /// - Parameter owned: the capabilities that allow the action.
  private mutating func resources(owned: Set<Int>) -> [GrantCandidates.Resource] {
    let reached = Set(
      held.flatMap { number -> [Int] in
        guard let typed = checking.typedCapability(number)?.value else { return [] }
        return typed.needs.map(\.kind) + typed.takes
      })
    return checking.program.kinds.indices.compactMap { number in
      let kind = checking.typedKind(number).value
      guard let name = kindName(number), let value = value(for: kind) else { return nil }
      let isOwn = kind.capability.map(owned.contains) ?? false
      return GrantCandidates.Resource(
        kind: name, value: value, defaults: defaults(of: number),
        isOfUse: reached.contains(number) || given[number] != nil || isOwn)
    }
  }

  /// Returns what the persona's capabilities have of a kind for want of resources, each once.
  private mutating func defaults(of kind: Int) -> [String] {
    guard given[kind] == nil else { return [] }
    let isARN = !checking.typedKind(kind).value.formats.isEmpty
    var found: [String] = []
    for number in held.sorted() {
      let needs = checking.typedCapability(number)?.value.needs ?? []
      for template in needs.filter({ $0.kind == kind }).flatMap({ $0.defaults ?? [] }) {
        let text = template.written(wantsARN: isARN, checking.program)
        if !found.contains(text) { found.append(text) }
      }
    }
    return found
  }

  /// Returns the name or ARN by which the asked resource, or what it lies in, is one of a kind; nil if the persona has it.
  private func value(for kind: TypedKind) -> String? {
    guard let shape = kind.shape, let arn = ARN(resource), !resource.holdsVariable else { return nil }
    guard let format = kind.formats.first(where: { arn.resource.hasPrefix($0.resourcePrefix) && $0.fits(arn) }) else {
      return nil
    }
    let name = String(arn.resource.dropFirst(format.resourcePrefix.count))
    let names = [name, String(name.prefix { $0 != "/" })]
    let isFirst = format == shape.format
    let found = names.first { NameRule.problem(with: $0, of: kind.type) == nil && format.shapeProblem($0) == nil }
    guard let found, !found.isEmpty, found.utf8.allSatisfy(\.isPlain) else { return nil }
    let own = String(resource.dropLast(name.count)) + found
    if given[kind.number]?.contains(own) == true { return nil }
    return isFirst && own == prefix(of: shape) + found ? found : own
  }

  /// What stands before a bare name of the persona in its ARN.
  private func prefix(of shape: ARNShape) -> String {
    let region = if case .literal(let text) = shape.region { text } else { settings.region ?? "*" }
    let account = if case .literal(let text) = shape.account { text } else { settings.account ?? "*" }
    return "arn:\(settings.partition):\(shape.service):\(region):\(account):\(shape.prefix)"
  }
}

extension ARNFormat {
  /// Returns whether the parts of an ARN before its resource are those of this format.
  fileprivate func fits(_ arn: ARN) -> Bool {
    func fits(_ text: String, _ piece: Piece) -> Bool {
      if case .literal(let literal) = piece { text == literal } else { true }
    }
    return fits(arn.service, service) && fits(arn.region, region) && fits(arn.account, account)
  }
}

extension UInt8 {
  /// Whether this stands in a string of the language as it is.
  fileprivate var isPlain: Bool {
    self >= 0x20 && self != 0x7F && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}
