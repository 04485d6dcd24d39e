import IAM
import Parser
import Source

/// The state of merging the items of a persona's parents with its own.
///
/// What a persona says itself wins over what it inherits; parents that disagree about something of which there is one
/// have to be resolved in the persona; of the rest, items with one meaning count once.
struct Merging {
  private let own: Layer
  /// What the persona says itself of things of which there is one.
  private var mine: [MeaningKey: Member] = [:]
  private let hasOwnTrust: Bool
  private var removals: [Removal] = []
  private var layers: [Layer] = []
  /// The number of items of all layers.
  private var count = 0
  /// Whether more is inherited than a role can have, which was reported.
  var isTooLarge: Bool { count > Limit.values }
  /// The items that were met, by where they are: they may come by several ways.
  private var seen: Set<UInt32> = []
  private var meanings: Set<Meaning> = []
  private var inherited: [MeaningKey: Member] = [:]
  private var conflicts: Set<MeaningKey> = []

  /// An item and what it says.
  private struct Member {
    let meaning: Meaning
    let span: Span
    let owner: Int
  }

  /// A `without` of the persona.
  private struct Removal {
    let item: Without
    let target: Target
    var isUsed = false

    enum Target: Hashable {
      case capability(Int)
      case managed([Template.Piece])
    }
  }

  init(of own: Layer, _ checking: inout Checking) {
    self.own = own
    hasOwnTrust = own.items.contains { if case .trust = $0 { true } else { false } }
    for item in own.items {
      if case .without(let item) = item { addRemoval(item, &checking) }
      guard let meaning = checking.meaning(of: item, in: own.module), let key = meaning.key else { continue }
      mine[key] = mine[key] ?? Member(meaning: meaning, span: item.span, owner: own.owner)
    }
  }

  private mutating func addRemoval(_ item: Without, _ checking: inout Checking) {
    let scope = Scope(module: own.module, mentions: .persona)
    if item.isCapability {
      let id = checking.capability(item.name, in: own.module)
      if let id { removals.append(Removal(item: item, target: .capability(id))) }
    } else if let template = checking.managedPolicy(item.name, in: scope) {
      removals.append(Removal(item: item, target: .managed(template.pieces)))
    }
  }

  /// Adds what is left of a layer of a parent.
  mutating func add(_ layer: Layer, via: Span, _ checking: inout Checking) {
    var kept: [PersonaItem] = []
    for item in layer.items where !isTooLarge && seen.insert(item.span.start).inserted {
      guard let item = inherit(item, of: layer, via: via, &checking) else { continue }
      kept.append(item)
      count += 1
      if isTooLarge { checking.report(.inheritsTooMuch(via)) }
    }
    // By two ways to one parent there is nothing left of it the second time; a tower of such ways would never end.
    if kept.isEmpty { return }
    layers.append(Layer(owner: layer.owner, module: layer.module, items: kept, via: via))
  }

  /// Returns all layers, the persona's own as the last, and where the `without`s are that removed something.
  mutating func finish(_ checking: inout Checking) -> (layers: [Layer], removals: [UInt32]) {
    var kept: [PersonaItem] = []
    for item in own.items {
      let meaning = checking.meaning(of: item, in: own.module)
      if meaning.map({ $0.key != nil || !meanings.contains($0) }) ?? true { kept.append(item) }
    }
    layers.append(Layer(owner: own.owner, module: own.module, items: kept, via: nil))
    return (layers, removals.filter(\.isUsed).map(\.item.span.start))
  }

  /// Returns what is left of an item of a parent, or nil.
  private mutating func inherit(
    _ item: PersonaItem, of layer: Layer, via: Span, _ checking: inout Checking
  ) -> PersonaItem? {
    if case .trust = item, hasOwnTrust { return nil }
    if case .managed(let item) = item { return keep(item, of: layer, &checking).map { .managed($0) } }
    guard let meaning = checking.meaning(of: item, in: layer.module) else { return item }
    if case .capability(let id, _, _) = meaning, removes(id, item.span, &checking) { return nil }
    guard let key = meaning.key else { return meanings.insert(meaning).inserted ? item : nil }
    let member = Member(meaning: meaning, span: item.span, owner: layer.owner)
    if let mine = mine[key] {
      checkReplacement(of: member, by: mine, &checking)
      return nil
    }
    return isFirst(member, key, via: via, &checking) ? item : nil
  }

  /// Returns whether no other parent says something of the same thing, and reports one that says something else.
  private mutating func isFirst(
    _ member: Member, _ key: MeaningKey, via: Span, _ checking: inout Checking
  ) -> Bool {
    guard let first = inherited[key] else {
      inherited[key] = member
      return true
    }
    // What one declaration says twice is reported where its items are lowered.
    if first.owner == member.owner { return true }
    if first.meaning != member.meaning, conflicts.insert(key).inserted {
      checking.report(.parentsDisagree(checking.name(of: first.meaning), via, first: first.span, second: member.span))
    }
    return false
  }

  // MARK: Removal

  /// Returns whether the persona does without a capability. One that denies something cannot be removed.
  private mutating func removes(_ capability: Int, _ span: Span, _ checking: inout Checking) -> Bool {
    guard let index = removals.firstIndex(where: { $0.target == .capability(capability) }) else { return false }
    removals[index].isUsed = true
    if checking.denies(capability) {
      let name = checking.program.capabilities[capability].name
      checking.report(.denyRemoved("`\(name)` holds a `deny`", removals[index].item.span, inherited: span))
    }
    return true
  }

  /// Returns the managed policies that the persona does not do without, or nil if none is left.
  private mutating func keep(_ item: Managed, of layer: Layer, _ checking: inout Checking) -> Managed? {
    guard removals.contains(where: { !$0.item.isCapability }) else { return item }
    let scope = Scope(module: layer.module, mentions: .persona)
    let kept = item.keeping { term in
      guard let pieces = checking.managedPolicy(term, in: scope)?.pieces else { return true }
      guard let index = removals.firstIndex(where: { $0.target == .managed(pieces) }) else { return true }
      removals[index].isUsed = true
      return false
    }
    return kept.policies.isEmpty ? nil : kept
  }

  /// Reports an own item that takes something away which an inherited one forbids.
  private func checkReplacement(of inherited: Member, by own: Member, _ checking: inout Checking) {
    guard inherited.meaning != own.meaning else { return }
    switch (inherited.meaning, own.meaning) {
    case (.property(.boundary, _), _):
      checking.report(.replacedBoundary(own.span, inherited: inherited.span))
    case (.policy(let name, let before), .policy(_, let after)):
      let lost = before.contains { $0.effect == .deny && !after.contains($0) }
      if lost { checking.report(.denyReplaced("policy \(name)", own.span, inherited: inherited.span)) }
    case (.capability(let id, _, _), _) where checking.denies(id):
      let name = checking.program.capabilities[id].name
      checking.report(.denyReplaced("capability \(name)", own.span, inherited: inherited.span))
    default: break
    }
  }
}

extension Checking {
  /// Returns whether some statement of a capability denies something.
  fileprivate mutating func denies(_ capability: Int) -> Bool {
    typedCapability(capability)?.value.statements.contains { $0.value.effect == .deny } ?? false
  }

  /// Returns how authors speak of something of which a persona has one.
  fileprivate func name(of meaning: Meaning) -> String {
    switch meaning {
    case .capability(let id, _, _): "capability \(program.capabilities[id].name)"
    case .policy(let name, _): "policy \(name)"
    case .property(let name, _): name.rawValue
    case .tag(let pieces, _): "tag \(Template(pieces, Span(start: 0, end: 0)).sample)"
    case .statement: "allow"
    case .trust: "trust"
    }
  }
}
