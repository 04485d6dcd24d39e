import Parser
import Source

extension Checking {
  /// Returns a capability with all its names resolved, once; nil while it is being resolved.
  mutating func typedCapability(_ id: Int) -> Shared<TypedCapability>? {
    if let known = capabilities[id] { return known }
    guard !openCapabilities.contains(id) else { return nil }
    openCapabilities.append(id)
    let capability = Shared(resolve(program.capabilities[id], id, .whole))
    openCapabilities.removeLast()
    capabilities[id] = capability
    return capability
  }

  /// Returns a capability for a persona that may have none of the resources which some of its blocks ask for: of smpc's
  /// own, those blocks are left out until a persona has them.
  mutating func usedCapability(_ id: Int) -> Shared<TypedCapability>? {
    guard isTrusted(program.capabilities[id].module), capabilities[id] == nil else { return typedCapability(id) }
    if let known = usedCapabilities[id] { return known }
    let capability = Shared(resolve(program.capabilities[id], id, .withoutBlocksOnResources))
    usedCapabilities[id] = capability
    return capability
  }

  /// How much of a capability is resolved.
  private enum Extent {
    case whole
    /// All but the blocks for personas with resources of some kinds.
    case withoutBlocksOnResources
  }

  private mutating func resolve(
    _ declared: Declared<CapabilityDeclaration>, _ number: Int, _ extent: Extent
  ) -> TypedCapability {
    let errors = diagnostics.count
    let syntax = declared.syntax
    let policyName = syntax.policyName.map { text($0, in: declared.module) } ?? declared.name
    var capability = TypedCapability(
      number: number, name: declared.name, policyName: policyName, module: declared.module)
    if let name = syntax.policyName, !policyName.isName { report(.invalidPolicyName(policyName, name.span)) }
    if let kind = syntax.kind { checkOwnKind(kind, of: declared) }
    if syntax.items.reduce(0, { $0 + $1.kindCount }) > Limit.values {
      report(.tooManyValues(syntax.name.span))
      capability.isBroken = true
      return capability
    }
    for item in syntax.items { addKinds(of: item, to: &capability) }
    for item in syntax.items { addIncludedKinds(of: item, to: &capability) }
    for item in syntax.items { addGrants(of: item, to: &capability, extent) }
    if !isTrusted(declared.module) { checkGrants(of: capability) }
    capability.dependents = capability.statements.filter { !$0.value.dependents.isEmpty }
    capability.isStatic = capability.omitted.isEmpty && capability.statements.allSatisfy(\.value.isStatic)
    capability.mentionsRoles = capability.statements.contains { $0.value.templates.contains(where: \.mentionsRole) }
    if hasErrors(since: errors) { capability.isBroken = true }
    return capability
  }

  /// Reports a capability `for` a kind that its module does not declare, or that has one already.
  private mutating func checkOwnKind(_ term: Term, of capability: Declared<CapabilityDeclaration>) {
    let module = capability.module
    let name = text(term, in: module)
    guard program.modules[module].value.kinds[name] != nil else {
      return kind(term, in: module) == nil ? () : report(.foreignKind(name, term.span))
    }
    let first = program.modules[module].value.owners[name].flatMap { program.capabilities[$0].syntax.kind }
    if let first, first != term { report(.duplicateItem("for \(name)", term.span, first: first.span)) }
  }

  /// Adds what `needs` and `takes` say of kinds.
  private mutating func addKinds(of item: CapabilityItem, to capability: inout TypedCapability) {
    switch item {
    case .needs(let needs):
      for term in needs.kinds {
        guard let kind = kind(term, in: capability.module) else { continue }
        if capability.reaches(kind) { report(.kindTwice(text(term, in: capability.module), term.span)) }
        let scope = Scope(module: capability.module, mentions: .none)
        let defaults = needs.defaults.map { values($0, in: scope, wantsARN: !typedKind(kind).value.formats.isEmpty) }
        capability.needs.append(Need(kind: kind, defaults: defaults, span: term.span))
      }
    case .takes(let takes):
      for term in takes.kinds {
        guard let kind = kind(term, in: capability.module) else { continue }
        if capability.reaches(kind) { report(.kindTwice(text(term, in: capability.module), term.span)) }
        capability.takes.append(kind)
      }
    case .includes, .managed, .statement, .given: break
    }
  }

  /// Adds the kinds of an included capability. A kind that it needs is needed, even if it is only taken here.
  private mutating func addIncludedKinds(of item: CapabilityItem, to capability: inout TypedCapability) {
    guard case .includes(let item) = item else { return }
    guard let included = included(item, in: capability.module) else { return capability.isBroken = true }
    if included.isBroken { capability.isBroken = true }
    for need in included.needs where !capability.needs.contains(where: { $0.kind == need.kind }) {
      capability.takes.removeAll { $0 == need.kind }
      capability.needs.append(need)
    }
    capability.takes += included.takes.filter { !capability.reaches($0) }
  }

  /// Returns the capability that `item` includes; a cycle is reported.
  private mutating func included(_ item: Includes, in module: Int) -> TypedCapability? {
    guard let id = capability(item.capability, in: module) else { return nil }
    guard let included = nested({ $0.typedCapability(id) }) else {
      report(.tooDeep(text(item.capability, in: module), item.capability.span))
      return nil
    }
    if included == nil { report(.includesCycle(text(item.capability, in: module), item.capability.span)) }
    return included?.value
  }

  /// Adds the statements and managed policies of `item`.
  private mutating func addGrants(of item: CapabilityItem, to capability: inout TypedCapability, _ extent: Extent) {
    let scope = Scope(
      module: capability.module, mentions: .capability(needs: capability.needs.map(\.kind), takes: capability.takes))
    switch item {
    case .needs, .takes: break
    case .includes(let item):
      guard let id = self.capability(item.capability, in: capability.module) else { return }
      if let included = capabilities[id] { add(included.value, item, to: &capability) }
    case .managed(let item): capability.managed += item.policies.compactMap { managedPolicy($0, in: scope) }
    case .statement(let item):
      guard let statement = typedStatement(item, in: scope, isShared: true) else { return }
      capability.statements.append(Shared(statement))
    case .given(let block):
      guard let given = typedGiven(block.condition, in: scope) else { return }
      if extent == .withoutBlocksOnResources, !given.isNegated, given.settings.isEmpty {
        capability.omitted.append(given)
      } else {
        addStatements(of: block, given, in: scope, to: &capability)
      }
    }
  }

  /// Adds what an included capability grants, unless that is more than any role can hold.
  private mutating func add(_ included: TypedCapability, _ item: Includes, to capability: inout TypedCapability) {
    capability.managed += included.managed.filter { !capability.managed.contains($0) }
    // What is included by two ways is granted once.
    let known = Set(capability.statements.map(\.value.number))
    capability.statements += included.statements.filter { !known.contains($0.value.number) }
    if capability.statements.count > Limit.statements {
      capability.statements = []
      report(.tooManyStatements(item.capability.span))
    }
  }

  private mutating func addStatements(
    of block: GivenBlock, _ given: TypedGiven, in scope: Scope, to capability: inout TypedCapability
  ) {
    for item in block.statements {
      guard var statement = typedStatement(item, in: scope.inside(given), isShared: true) else { continue }
      statement.givens.append(given)
      capability.statements.append(Shared(statement))
    }
  }

  /// Returns what a `given` asks for; kinds have to be such as its capability needs or takes.
  mutating func typedGiven(_ given: Given, in scope: Scope) -> TypedGiven? {
    var kinds: [Int] = []
    var settings: [Setting.Name] = []
    for term in given.kinds where !term.isReported {
      let name = text(term, in: scope.module)
      if name == "account" || name == "region" {
        settings.append(name == "account" ? .account : .region)
      } else if let kind = kind(term, in: scope.module) {
        if case .capability(let needs, let takes) = scope.mentions, !needs.contains(kind), !takes.contains(kind) {
          report(.undeclaredKind(name, term.span))
        }
        if case .none = scope.mentions { report(.kindMeansNothing(name, term.span)) }
        kinds.append(kind)
      } else {
        return nil
      }
    }
    return TypedGiven(isNegated: given.isNegated, kinds: kinds, settings: settings)
  }

  /// Returns the kind that `term` names, or reports that there is none.
  mutating func kind(_ term: Term, in module: Int) -> Int? {
    guard !term.isReported else { return nil }
    let name = text(term, in: module)
    switch kind(name, at: term.span, in: module) {
    case .found(let kind): return kind
    case .reported: return nil
    case .unknown:
      let known = candidates { $0.program.names(in: module, like: name) { Array($0.kinds.keys) } }
      report(.unknownKind(name, term.span, known: known))
      return nil
    }
  }

  /// Returns the capability that `term` names, or reports that there is none.
  mutating func capability(_ term: Term, in module: Int) -> Int? {
    guard !term.isReported else { return nil }
    let name = text(term, in: module)
    switch capability(name, at: term.span, in: module) {
    case .found(let capability): return capability
    case .reported: return nil
    case .unknown:
      let known = candidates { $0.program.names(in: module, like: name) { Array($0.capabilities.keys) } }
      report(.unknownCapability(name, term.span, known: known))
      return nil
    }
  }
}

extension CapabilityItem {
  /// How many kinds the item names.
  fileprivate var kindCount: Int {
    switch self {
    case .needs(let needs): needs.kinds.count
    case .takes(let takes): takes.kinds.count
    case .includes, .managed, .statement, .given: 0
    }
  }
}
