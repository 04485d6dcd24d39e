import IAM
import Parser
import Source

/// Something that a pack gives to personas: an action that it allows, or `managed:NAME` for a managed policy.
private struct Grant {
  let name: String
  let span: Span

  /// Returns whether some pattern, in lower case, covers it.
  func isCovered(by patterns: [String]) -> Bool {
    let name = name.lowercased()
    return patterns.contains { Glob.covers($0.utf8, name.utf8) }
  }
}

extension Checking {
  /// Reports what a capability of a pack gives beyond what the pack says that it grants.
  mutating func checkGrants(of capability: TypedCapability) {
    checkGrants(capability.statements.map(\.value.grants) + [capability.managed.map(\.grant)], in: capability.module)
  }

  /// Reports what a template of a pack gives beyond what the pack says that it grants.
  mutating func checkGrants(ofTemplate id: Int) {
    checkGrants(grants(ofTemplate: id), in: program.personas[id].module)
  }

  /// Reports the first of each list that a pack does not say that it grants.
  private mutating func checkGrants(_ grants: [[Grant]], in module: Int) {
    guard let pack = program.modules[module].value.pack else { return }
    let granted = actions(pack.grants, in: module).map { $0.pattern.lowercased() }
    for grants in grants {
      let beyond = grants.first { !$0.isCovered(by: granted) }
      if let beyond { report(.grantsBeyond(beyond.name, beyond.span)) }
    }
  }

  /// Reports each `use` that allows its pack less than the pack grants.
  mutating func checkUses(of module: Int) {
    for use in program.modules[module].value.uses {
      guard let limits = use.item.grants, let first = limits.first, let last = limits.last else { continue }
      let granted = actions(limits, in: module).map { $0.pattern.lowercased() }
      let beyond = granted.isEmpty ? nil : grants(of: use.file).first { !$0.isCovered(by: granted) }
      if let beyond { report(.grantsBeyondUse(beyond.name, first.span.to(last.span), granted: beyond.span)) }
    }
  }

  /// Returns all that the capabilities and templates of a module give.
  private mutating func grants(of module: Int) -> [Grant] {
    var grants: [Grant] = []
    for id in program.capabilities.indices where program.capabilities[id].module == module {
      grants += typedCapability(id)?.value.grants ?? []
    }
    for id in program.personas.indices where program.personas[id].module == module {
      grants += self.grants(ofTemplate: id).joined()
    }
    return grants
  }

  /// Returns what each item of a template gives, its own and inherited ones: also through the capabilities of others.
  private mutating func grants(ofTemplate id: Int) -> [[Grant]] {
    inheritance(of: id).layers.flatMap { layer in layer.items.map { grants(of: $0, in: layer.module) } }
  }

  private mutating func grants(of item: PersonaItem, in module: Int) -> [Grant] {
    let scope = Scope(module: module, mentions: .persona)
    switch item {
    case .statement(let statement): return typedStatement(statement, in: scope, isShared: false)?.grants ?? []
    case .policy(let block):
      return block.statements.flatMap { typedStatement($0, in: scope, isShared: false)?.grants ?? [] }
    case .managed(let item): return item.policies.compactMap { managedPolicy($0, in: scope)?.grant }
    case .capability(let use):
      let typed = capability(use.name, in: module).flatMap { typedCapability($0) }
      return (typed?.value.grants ?? []).map { Grant(name: $0.name, span: use.name.span) }
    case .resources, .trust, .property, .tag, .without: return []
    }
  }
}

extension TypedCapability {
  /// All that it gives.
  fileprivate var grants: [Grant] { statements.flatMap(\.value.grants) + managed.map(\.grant) }
}

extension TypedStatement {
  /// What it allows; all actions but some count as all.
  fileprivate var grants: [Grant] {
    guard effect == .allow else { return [] }
    return (actions.isExcept ? ["*"] : actions.patterns).map { Grant(name: $0, span: span) }
  }
}

extension Template {
  /// What a managed policy with this ARN gives. What it allows is its own matter, so that it is named itself.
  fileprivate var grant: Grant {
    Grant(name: "managed:" + (sample.split(separator: "/").last ?? ""), span: span)
  }
}

extension Diagnostic {
  static func grantsBeyondUse(_ grant: String, _ span: Span, granted: Span) -> Diagnostic {
    .error(
      .grantsBeyondUse, "this pack grants `\(grant)`, too", at: span, related: [Label(granted, "granted here")],
      help: "add `\(grant)` if you mean to allow it, or do without the pack")
  }

  static func grantsBeyond(_ grant: String, _ span: Span) -> Diagnostic {
    .error(
      .grantsBeyond, "this gives `\(grant)`, which the pack does not say that it grants", at: span,
      help: "add it to the `grants` of the pack, so that those who use the pack see it")
  }
}
