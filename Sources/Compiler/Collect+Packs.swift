import Parser
import Source

extension Loaded {
  /// Returns the files whose declarations a file knows besides its own: what it uses, the packs of the command line if it
  /// stands there, too, and the built-in pack.
  func scope(of number: Int) -> [Int] {
    var scope = uses[number].map(\.file)
    if mainFiles.contains(number) { scope += mainFiles.filter { files[$0].pack != nil } }
    if number != 0 { scope.append(0) }
    // Most files know the built-in pack alone, and need no set to tell it once.
    if scope.count < 2 { return scope.filter { $0 != number } }
    var known: Set<Int> = [number]
    return scope.filter { known.insert($0).inserted }
  }
}

extension Collecting {
  /// Checks what can only be said once all modules are known: packs of one name, and capabilities that hide others.
  mutating func checkPacks() {
    for (number, module) in program.modules.enumerated() {
      checkPackNames(in: number)
      if !module.value.isPack { checkShadowing(by: module.value, knowing: program.scopes[number]) }
    }
  }

  /// Reports a pack with the name of another that the same module knows.
  private mutating func checkPackNames(in module: Int) {
    var packs: [String: Int] = [:]
    for other in [module] + program.scopes[module] {
      guard let name = program.modules[other].value.packName else { continue }
      guard let known = packs.updateValue(other, forKey: name) else { continue }
      // Which is the second does not depend on who knows them, so that it is said once.
      let (first, second) = (program.modules[min(known, other)].value, max(known, other))
      let use = program.modules[module].value.uses.first { $0.file == second }?.item.source.span
      let declared = first.pack?.name.span
      guard let span = use ?? program.modules[second].value.pack?.name.span, let declared else { continue }
      diagnostics.append(.packTwice(name, span, first: declared))
    }
  }

  /// Warns of capabilities that hide those of packs.
  private mutating func checkShadowing(by module: Module, knowing scope: [Int]) {
    for (name, number) in module.capabilities.sorted(by: { $0.value < $1.value }) {
      let hidden = scope.first { program.modules[$0].value.isPack && program.capabilityNames[$0][name] != nil }
      guard let pack = hidden.flatMap({ program.modules[$0].value.packName }) else { continue }
      diagnostics.append(.shadowedCapability(name, program.capabilities[number].syntax.name.span, pack: pack))
    }
  }
}

extension Diagnostic {
  static func packTwice(_ name: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .duplicateDeclaration, "there are two packs `\(name)` here", at: span, related: [Label(first, "the other")],
      help: "rename one of them: `\(name).…` could mean either")
  }
}
