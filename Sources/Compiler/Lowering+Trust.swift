import IAM
import Parser
import Source

extension Lowering {
  /// Returns who may assume the role: as the persona says, or else its file, or else the packs that it draws on.
  mutating func trust(_ gathering: borrowing Gathering, _ declared: Declared<PersonaDeclaration>) -> Policy {
    if gathering.hasOwnTrust { return Policy(gathering.trusts) }
    let name = declared.syntax.name.span
    let packs =
      checking.hasTrust[declared.module]
      ? [declared.module]
      : gathering.packs.filter { checking.hasTrust[$0] && checking.program.modules[$0].value.isPack }
    if packs.count == 1 { return defaultTrust(of: packs[0], gathering.bindings) }
    let policies = packs.map { defaultTrust(of: $0, gathering.bindings) }
    guard let first = policies.first else {
      let isKnown = !gathering.isBroken && !checking.isBroken[declared.module]
      let isDraft = checking.options.draft == checking.files[declared.module].value.name
      if isKnown { report(.noTrust(declared.name, name, isDraft ? .warning : .error)) }
      return Policy([])
    }
    if policies.contains(where: { $0 != first }) {
      report(.conflictingTrust(declared.name, packs.compactMap { checking.program.modules[$0].value.packName }, name))
    }
    return first
  }

  private mutating func defaultTrust(of module: Int, _ bindings: Bindings) -> Policy {
    let hasGaps = bindings.subject.value.hasGaps
    if !hasGaps, let known = recurring[bindings.number].defaultTrusts[module] { return known }
    let typed = checking.defaultTrust(of: module)
    let isStatic = typed.allSatisfy(\.value.isStatic) && !hasGaps
    let statements = typed.compactMap { statement($0, bindings) }
    guard isStatic else { return Policy(statements) }
    let policy = recurringPolicy(statements)
    recurring[bindings.number].defaultTrusts[module] = policy
    return policy
  }
}
