import IAM
import Parser
import Source

extension Checking {
  /// Checks what the files of the command line declare and no persona may use, and returns the number of claims.
  mutating func checkDeclarations() -> Int {
    for id in program.lets.indices where !isTrusted(program.lets[id].module) {
      _ = values(ofLet: id, at: program.lets[id].syntax.name.span)
    }
    for id in program.kinds.indices where !isTrusted(program.kinds[id].module) { _ = typedKind(id) }
    for id in program.capabilities.indices where !isTrusted(program.capabilities[id].module) { _ = typedCapability(id) }
    for id in program.personas.indices where program.personas[id].syntax.isTemplate {
      if !isTrusted(program.personas[id].module) { checkTemplate(id) }
    }
    var claims = 0
    for module in program.modules.indices where !isTrusted(module) {
      _ = settings(of: module)
      _ = defaultTrust(of: module)
      checkUses(of: module)
      guard program.mainModules.contains(module) else { continue }
      for test in program.modules[module].value.tests {
        claims += test.claims.count
        for claim in test.claims { check(claim, in: module) }
      }
    }
    return claims
  }

  /// Whether a module's text is part of smpc and was checked whole by smpc's tests: of it only what is used is resolved,
  /// and nothing looked up in the catalogue only to find mistakes.
  func isTrusted(_ module: Int) -> Bool { module == 0 }

  /// Checks the names and statements of a template; what it lacks, only the personas that extend it can tell.
  private mutating func checkTemplate(_ id: Int) {
    _ = inheritance(of: id)
    let declared = program.personas[id]
    let scope = Scope(module: declared.module, mentions: .persona)
    for item in declared.syntax.items {
      switch item {
      case .resources(let item):
        guard let kind = kind(item.kind, in: declared.module) else { continue }
        _ = values(item.values, in: scope, wantsARN: !typedKind(kind).value.formats.isEmpty)
      case .managed(let item): for term in item.policies { _ = managedPolicy(term, in: scope) }
      case .without(let item) where item.isCapability: _ = capability(item.name, in: declared.module)
      case .without(let item): _ = managedPolicy(item.name, in: scope)
      case .capability, .policy, .statement, .trust, .property, .tag: _ = meaning(of: item, in: declared.module)
      }
    }
    checkGrants(ofTemplate: id)
    guard program.modules[declared.module].value.isPack else { return }
    for case .trust(let trust) in declared.syntax.items where trust.principal != .service {
      report(.packTrustsOthers(trust.span))
    }
  }

  /// Checks the names of a claim; whether it holds is another matter.
  private mutating func check(_ claim: Claim, in module: Int) {
    if let term = claim.persona, !term.isReported {
      let name = text(term, in: module)
      if program.persona(name, in: module) == nil {
        let known = candidates { $0.program.personaNames(in: module) }
        report(.unknownPersona(name, term.span, known: known))
      }
    }
    let actions = actions(claim.actions, in: module)
    let scope = Scope(module: module, mentions: .persona)
    var templates: [Template] = []
    for term in claim.resources ?? [] where term.isString || text(term, in: module) != "*" {
      templates += values(term, in: scope, wantsARN: true)
    }
    let clauses = clauses(claim.clauses, providers: [], in: scope)
    checkAgainstCatalogue(claim, actions, clauses, in: module)
    templates += clauses.flatMap(\.values)
    let settings = settings(of: module)
    for template in templates {
      for case .setting(let name) in template.pieces where settings.value(name) == nil {
        report(.settingRequired(name.rawValue, template.span))
      }
    }
  }
}
