import IAM
import Parser
import Source

extension Lowering {
  /// Adds what a capability grants with the resources that reach it.
  mutating func gather(_ use: CapabilityUse, _ gathering: inout Gathering) {
    let module = gathering.layer.module
    guard let id = checking.capability(use.name, in: module) else { return gathering.isBroken = true }
    guard let shared = checking.usedCapability(id) else { return }
    let policyName = policyName(use, in: module) ?? shared.value.policyName
    if let first = gathering.uses.first(where: { $0.capability == id && $0.policyName == policyName }) {
      return report(.capabilityTwice(shared.value.name, use.name.span, first: first.span))
    }
    gathering.uses.append((id, policyName, use.name.span))
    if shared.value.isBroken { gathering.isBroken = true }
    if !gathering.packs.contains(shared.value.module) { gathering.packs.append(shared.value.module) }
    let own = use.resources.isEmpty ? ResourceTable() : ownResources(use, shared.value, &gathering)
    grant(shared, own, as: policyName, at: use.name.span, &gathering)
  }

  /// Returns the name that a use of a capability gives to its policy, if it does.
  private mutating func policyName(_ use: CapabilityUse, in module: Int) -> String? {
    guard let term = use.policyName else { return nil }
    let name = checking.text(term, in: module)
    if !name.isName { report(.invalidPolicyName(name, term.span)) }
    return name
  }

  /// Returns the resources that a use gives to its capability alone.
  private mutating func ownResources(
    _ use: CapabilityUse, _ capability: TypedCapability, _ gathering: inout Gathering
  ) -> ResourceTable {
    var bindings = gathering.bindings
    bindings.resources = ResourceTable()
    for item in use.resources {
      guard let found = resources(item, of: gathering.layer, bindings) else {
        gathering.isBroken = true
        continue
      }
      if found.resources.isEmpty { gathering.isBroken = true }
      bindings.resources[found.kind] += found.resources
      if !capability.isBroken, !capability.reaches(found.kind) {
        let known = (capability.needs.map(\.kind) + capability.takes).map { checking.program.kinds[$0].name }
        report(.kindNotTaken(checking.program.kinds[found.kind].name, capability.name, item.kind.span, known: known))
      }
    }
    return bindings.resources
  }

  /// Adds the statements and managed policies of a capability as one document.
  private mutating func grant(
    _ capability: Shared<TypedCapability>, _ own: ResourceTable, as name: String, at span: Span,
    _ gathering: inout Gathering
  ) {
    guard let bindings = bind(capability, own, at: span, &gathering) else { return gathering.isBroken = true }
    let isPartial = capability.value.omitted.contains(where: bindings.holds)
    let capability = isPartial ? checking.typedCapability(capability.value.number) ?? capability : capability
    let policy = policy(of: capability, bindings)
    for template in capability.value.managed { addManaged(expand(template, bindings, .forbidden), span, &gathering) }
    for statement in capability.value.dependents where statement.value.givens.allSatisfy(bindings.holds) {
      gathering.dependents += statement.value.dependents
    }
    if !policy.statements.isEmpty {
      gathering.add(NamedPolicy(name, policy, from: span, capability: capability.value.name))
    }
  }

  /// Returns the statements of a capability; made once if they are the same for all personas with the same settings, or
  /// for all of those that have nothing which it needs or takes.
  private mutating func policy(of capability: Shared<TypedCapability>, _ bindings: Bindings) -> Policy {
    let isStatic =
      !bindings.subject.value.hasGaps
      && (capability.value.isStatic || bindings.resources.isEmpty && !capability.value.mentionsRoles)
    if isStatic, let known = recurring[bindings.number].policies[capability.value.number] { return known }
    var statements: [IAM.Statement] = []
    statements.reserveCapacity(capability.value.statements.count)
    for typed in capability.value.statements {
      if let statement = statement(typed, bindings) { statements.append(statement) }
    }
    guard isStatic else { return Policy(statements) }
    let policy = recurringPolicy(statements)
    recurring[bindings.number].policies[capability.value.number] = policy
    return policy
  }

  /// Returns the bindings of a capability: its own resources, or else the persona's, or else the default.
  private mutating func bind(
    _ capability: Shared<TypedCapability>, _ own: ResourceTable, at span: Span, _ gathering: inout Gathering
  ) -> Bindings? {
    var resources = gathering.bindings.resources.take { !own.has($0) && capability.value.reaches($0) }
    for (kind, given) in own.byKind { resources[kind] = given }
    var bindings = gathering.bindings
    bindings.resources = resources
    var isComplete = true
    for need in capability.value.needs {
      var found = bindings.resources[need.kind]
      if found.isEmpty, let defaults = need.defaults {
        let kind = checking.typedKind(need.kind)
        found = defaults.flatMap { self.resources($0, kind, gathering.bindings) }
        if found.isEmpty { gathering.isBroken = true }
        bindings.resources[need.kind] = found
      }
      guard found.isEmpty else { continue }
      isComplete = false
      if !capability.value.isBroken, !gathering.isBroken { reportMissing(need, of: capability.value, span, gathering) }
    }
    return isComplete ? bindings : nil
  }

  private mutating func reportMissing(
    _ need: Need, of capability: TypedCapability, _ span: Span, _ gathering: borrowing Gathering
  ) {
    let kind = checking.program.kinds[need.kind].name
    report(.missingNeed(kind, capability.name, span, needed: need.span, via: gathering.layer.via))
  }

  /// Grants the resources that nothing uses through their kind's own capability, or reports them.
  mutating func grantUnused(_ gathering: inout Gathering) {
    var granted: [Int] = []
    for (kind, span, isInherited) in gathering.given where gathering.bindings.resources.isUnused(kind) {
      if granted.contains(kind) { continue }
      granted.append(kind)
      guard let id = checking.typedKind(kind).value.capability, let shared = checking.usedCapability(id) else {
        if !gathering.isBroken, !isInherited { report(.unusedResource(checking.program.kinds[kind].name, span)) }
        continue
      }
      guard !shared.value.isBroken, !gathering.isBroken else { continue }
      if let index = gathering.removals.firstIndex(where: { $0.capability == id }) {
        gathering.removals[index].isUsed = true
        continue
      }
      if !checking.isSecondPass { noteImplied(kind, shared.value.name, span) }
      grant(shared, ResourceTable(), as: shared.value.policyName, at: span, &gathering)
    }
  }

  /// Notes that a resource is granted through its kind's own capability. In a large file many are, in the same words.
  private mutating func noteImplied(_ kind: Int, _ capability: String, _ span: Span) {
    if let known = impliedNotes.first(where: { $0.kind == kind }) { return report(known.note.moved(to: span)) }
    let note = Diagnostic.impliedCapability(checking.program.kinds[kind].name, capability, span)
    impliedNotes.append((kind, note))
    report(note)
  }
}
