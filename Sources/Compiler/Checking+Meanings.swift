import IAM
import Parser
import Source

extension Checking {
  /// Returns what an item says, found out once for all that inherit it; nil where two of it never clash, or where it is
  /// mistaken.
  mutating func meaning(of item: PersonaItem, in module: Int) -> Meaning? {
    if let known = meanings[item.span.start] { return known }
    let found = findMeaning(of: item, in: module)
    meanings[item.span.start] = found
    return found
  }

  private mutating func findMeaning(of item: PersonaItem, in module: Int) -> Meaning? {
    let scope = Scope(module: module, mentions: .persona)
    switch item {
    case .capability(let use): return meaning(of: use, in: scope)
    case .policy(let block):
      let statements = block.statements.map { typedStatement($0, in: scope, isShared: false) }
      let meanings = statements.compactMap { $0.map(StatementMeaning.init) }
      return meanings.count == statements.count ? .policy(text(block.name, in: module), meanings) : nil
    case .statement(let item):
      return typedStatement(item, in: scope, isShared: false).map { .statement(StatementMeaning($0)) }
    case .trust(let item):
      return typedTrust(item, in: scope, isShared: false).map { .trust(StatementMeaning($0)) }
    case .property(let item):
      return pieces(of: item.value, in: module).map { .property(item.name, $0) }
    case .tag(let item):
      guard let key = pieces(of: item.key, in: module) else { return nil }
      return .tag(key.map(\.lowercased), values(item.value, in: scope, wantsARN: false).map(\.pieces))
    case .resources, .managed, .without: return nil
    }
  }

  private mutating func meaning(of use: CapabilityUse, in scope: Scope) -> Meaning? {
    guard let id = capability(use.name, in: scope.module), let typed = typedCapability(id) else { return nil }
    let resources = use.resources.compactMap { item -> ResourceMeaning? in
      guard let kind = kind(item.kind, in: scope.module) else { return nil }
      let wantsARN = !typedKind(kind).value.formats.isEmpty
      return ResourceMeaning(kind: kind, values: values(item.values, in: scope, wantsARN: wantsARN).map(\.pieces))
    }
    let name = use.policyName.map { text($0, in: scope.module) } ?? typed.value.policyName
    return resources.count == use.resources.count ? .capability(id, policy: name, resources) : nil
  }

  /// Returns a word, or a string with its names resolved.
  private mutating func pieces(of term: Term, in module: Int) -> [Template.Piece]? {
    if !term.isString { return [.text(text(term, in: module))] }
    return template(ofString: term, in: Scope(module: module, mentions: .none))?.pieces
  }
}

extension Template.Piece {
  /// The piece as IAM compares keys of tags.
  fileprivate var lowercased: Template.Piece {
    if case .text(let text) = self { .text(text.lowercased()) } else { self }
  }
}
