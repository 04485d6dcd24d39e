import Analysis
import IAM
import Parser
import Source

/// What the items of one persona come to, gathered from top to bottom. There is one, which is handed on and never copied.
struct Gathering: ~Copyable {
  var bindings: Bindings
  /// The layer whose items are gathered.
  private(set) var layer: Layer
  /// The items that gave resources, by kind.
  var given: [(kind: Int, span: Span, isInherited: Bool)] = []
  private(set) var policies: [NamedPolicy] = []
  var own: [IAM.Statement] = []
  private(set) var managed: [String] = []
  var knownManaged: Set<String> = []
  var trusts: [IAM.Statement] = []
  var hasOwnTrust = false
  /// The modules whose capabilities the persona lists.
  var packs: [Int] = []
  /// The capabilities used, to find one twice.
  var uses: [(capability: Int, policyName: String, span: Span)] = []
  var tags: [PrincipalTag] = []
  var tagSpans: [String: Span] = [:]
  /// What is said of the role, each once; a list, since there are four names.
  private(set) var properties: [(property: Property, module: Int)] = []
  /// The capabilities that the persona does without, and whether that made a difference.
  var removals: [Removal] = []
  /// The actions that may need others.
  var dependents: [DependentAction] = []
  /// The nearest doc comment, and the module whose text it is.
  var documentation: (text: Documentation, module: Int)?
  /// Whether something it refers to was reported, so that what seems to be missing may be there.
  var isBroken = false

  init(_ bindings: Bindings, _ layer: Layer) {
    self.bindings = bindings
    self.layer = layer
  }

  /// Goes on to the items of a layer.
  mutating func enter(_ layer: Layer) {
    self.layer = layer
    bindings.via = layer.via
  }

  /// A `without` of the persona or of a parent.
  struct Removal {
    let item: Without
    let capability: Int?
    var isUsed: Bool
  }

  /// Adds managed policies, each once.
  mutating func addManaged(_ arns: [String]) {
    for arn in arns where knownManaged.insert(arn).inserted { managed.append(arn) }
  }

  /// Makes room for what `count` items come to.
  mutating func reserve(_ count: Int) {
    policies.reserveCapacity(count)
    uses.reserveCapacity(count)
  }

  mutating func add(_ policy: NamedPolicy) { policies.append(policy) }

  /// Adds what the layer's module says of the role.
  mutating func add(_ property: Property) { properties.append((property, layer.module)) }

  func property(_ name: Property.Name) -> (property: Property, module: Int)? {
    properties.first { $0.property.name == name }
  }

  /// Notes that something makes use of `kinds`.
  mutating func use(_ kinds: [Int]) {
    for kind in kinds { bindings.resources.use(kind) }
  }

  /// Notes that resources are missing because they were mistaken.
  mutating func markBroken() {
    isBroken = true
    bindings.isBroken = true
  }
}

extension Lowering {
  /// Returns the role of a persona, of which nothing is mistaken.
  mutating func role(of persona: Int) -> Role? {
    guard let gathering = gather(persona) else { return nil }
    return makeRole(gathering, checking.program.personas[persona])
  }

  /// Returns the role of a persona after measuring it; nil if something about it was reported.
  mutating func checkedRole(of persona: Int) -> Role? {
    let errors = checking.diagnostics.count
    guard let gathering = gather(persona) else { return nil }
    let declared = checking.program.personas[persona]
    let role = makeRole(gathering, declared)
    let isLacking = lacks.contains { $0.isRequired && $0.module == declared.module }
    let isBroken = gathering.isBroken || isLacking || checking.isBroken[declared.module]
    if !isBroken {
      checkQuotas(of: role, gathering, declared)
      checkAgainstCatalogue(role, gathering)
    }
    return checking.hasErrors(since: errors) ? nil : role
  }

  /// Returns what the items of a persona come to.
  mutating func gather(_ persona: Int) -> Gathering? {
    expandedBytes = 0
    guard let subject = subject(persona) else { return nil }
    let inheritance = checking.inheritance(of: persona)
    var gathering = Gathering(Bindings(subject: Shared(subject)), inheritance.layers[0])
    gathering.documentation = inheritance.documentation
    if inheritance.isBroken { gathering.markBroken() }
    gathering.reserve(inheritance.layers.reduce(0) { $0 + $1.items.count })
    for layer in inheritance.layers {
      gathering.enter(layer)
      for item in layer.items { gatherResources(item, &gathering) }
    }
    for layer in inheritance.layers {
      gathering.enter(layer)
      for item in layer.items { gather(item, inheritance, &gathering) }
    }
    grantUnused(&gathering)
    if !gathering.removals.isEmpty, !gathering.isBroken { reportIdle(gathering.removals) }
    addOwnDocument(&gathering)
    return gathering
  }

  /// Returns what holds for all of a persona; nil if the name of its role is mistaken.
  private mutating func subject(_ persona: Int) -> Subject? {
    guard let name = roleName(of: persona) else { return nil }
    let module = checking.program.personas[persona].module
    let number = settingsNumber(of: module)
    let settings = recurring[number].settings
    return Subject(
      persona: persona, module: module, settings: settings, number: number, role: name,
      roleARN: settings.rolePrefix.map(name.arn))
  }

  /// Adds the resources of an item, so that every capability knows them wherever they stand.
  private mutating func gatherResources(_ item: PersonaItem, _ gathering: inout Gathering) {
    guard case .resources(let item) = item else { return }
    guard let found = resources(item, of: gathering.layer, gathering.bindings) else {
      return gathering.markBroken()
    }
    gathering.bindings.resources[found.kind] += found.resources
    gathering.given.append((found.kind, item.span, isInherited: gathering.layer.via != nil))
    if found.resources.isEmpty { gathering.markBroken() }
  }

  /// Adds what an item grants or says of the role.
  private mutating func gather(_ item: PersonaItem, _ inheritance: Inheritance, _ gathering: inout Gathering) {
    let scope = Scope(module: gathering.layer.module, mentions: .persona)
    switch item {
    case .resources: break
    case .capability(let use): gather(use, &gathering)
    case .policy(let block): gather(block, &gathering)
    case .statement(let item):
      if let statement = own(item, &gathering) { gathering.own.append(statement) }
    case .managed(let item):
      for term in item.policies {
        guard let template = checking.managedPolicy(term, in: scope) else {
          gathering.isBroken = true
          continue
        }
        addManaged(expand(template, gathering.bindings, .forbidden), term.span, &gathering)
      }
    case .trust(let item): gather(item, &gathering)
    case .property(let item): gather(item, &gathering)
    case .tag(let item): gather(item, &gathering)
    case .without(let item): gather(item, inheritance, &gathering)
    }
  }

  private mutating func gather(_ item: Without, _ inheritance: Inheritance, _ gathering: inout Gathering) {
    let isUsed = gathering.layer.via != nil || inheritance.removals.contains(item.span.start)
    if item.isCapability {
      let id = checking.capability(item.name, in: gathering.layer.module)
      guard let id else { return gathering.isBroken = true }
      gathering.removals.append(Gathering.Removal(item: item, capability: id, isUsed: isUsed))
    } else {
      let scope = Scope(module: gathering.layer.module, mentions: .persona)
      guard checking.managedPolicy(item.name, in: scope) != nil else { return }
      gathering.removals.append(Gathering.Removal(item: item, capability: nil, isUsed: isUsed))
    }
  }

  /// Warns of each `without` that removed nothing.
  private mutating func reportIdle(_ removals: [Gathering.Removal]) {
    for removal in removals where !removal.isUsed {
      let word = removal.item.isCapability ? "capability" : "managed"
      let name = checking.program.sources.text(of: removal.item.name.span)
      report(.removesNothing("\(word) \(name)", removal.item.span))
    }
  }

  private mutating func gather(_ trust: Trust, _ gathering: inout Gathering) {
    let scope = Scope(module: gathering.layer.module, mentions: .persona)
    gathering.hasOwnTrust = true
    guard let typed = checking.typedTrust(trust, in: scope, isShared: false) else { return }
    noteUsed(typed, &gathering)
    if let statement = statement(typed, gathering.bindings) { gathering.trusts.append(statement) }
  }

  private mutating func gather(_ block: PolicyBlock, _ gathering: inout Gathering) {
    let name = checking.text(block.name, in: gathering.layer.module)
    if !name.isName { report(.invalidPolicyName(name, block.name.span)) }
    let statements = block.statements.compactMap { own($0, &gathering) }
    if block.statements.isEmpty { report(.emptyPolicy(name, block.name.span)) }
    gathering.add(NamedPolicy(name, Policy(statements), from: block.name.span))
  }

  /// Returns a statement of the persona's own, lowered.
  private mutating func own(_ item: Parser.Statement, _ gathering: inout Gathering) -> IAM.Statement? {
    let scope = Scope(module: gathering.layer.module, mentions: .persona)
    guard let typed = checking.typedStatement(item, in: scope, isShared: false) else {
      gathering.isBroken = true
      return nil
    }
    noteUsed(typed, &gathering)
    gathering.dependents += typed.dependents
    let statement = statement(typed, gathering.bindings)
    if statement == nil { gathering.isBroken = true }
    return statement
  }

  /// Notes the kinds that a statement of the persona's own mentions. To deny something of a resource is no use of it: what
  /// its kind's own capability grants would come back when the deny goes, as a side effect.
  private mutating func noteUsed(_ typed: TypedStatement, _ gathering: inout Gathering) {
    for template in typed.templates { noteUsed(template.kinds, by: typed.effect, &gathering) }
    for clause in typed.clauses { noteUsed(clause.given?.kinds ?? [], by: typed.effect, &gathering) }
  }

  private mutating func noteUsed(_ kinds: [Int], by effect: Effect, _ gathering: inout Gathering) {
    if effect == .allow { return gathering.use(kinds) }
    gathering.use(kinds.filter { checking.typedKind($0).value.capability == nil })
  }

  /// Adds managed policies, each once.
  mutating func addManaged(_ arns: [String], _ span: Span, _ gathering: inout Gathering) {
    if arns.isEmpty { gathering.isBroken = true }
    gathering.addManaged(arns)
  }

  private mutating func gather(_ property: Property, _ gathering: inout Gathering) {
    if let first = gathering.property(property.name) {
      return report(.duplicateItem(property.name.rawValue, property.span, first: first.property.span))
    }
    gathering.add(property)
  }

  /// Puts the persona's own statements into a policy named after it.
  private mutating func addOwnDocument(_ gathering: inout Gathering) {
    guard !gathering.own.isEmpty else { return }
    let declared = checking.program.personas[gathering.bindings.persona]
    gathering.add(NamedPolicy(declared.name, Policy(gathering.own), from: declared.syntax.name.span))
  }
}
