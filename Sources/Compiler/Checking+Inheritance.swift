import Parser
import Source

extension Checking {
  /// Returns what a persona or template consists of, its parents' items merged with its own once.
  mutating func inheritance(of persona: Int) -> Inheritance {
    if program.personas[persona].syntax.parents.isEmpty { return alone(persona) }
    switch inheritances[persona] {
    case .known(let known): return known
    // Whoever asks while this is being found out is its own ancestor, and has been told so.
    case .open: return alone(persona)
    case .unknown, nil:
      inheritances[persona] = .open
      let found = nested { $0.merge(persona) }
      if found == nil {
        let declared = program.personas[persona]
        report(.tooDeep(declared.name, declared.syntax.parents[0].span))
      }
      let inheritance = found ?? alone(persona)
      inheritances[persona] = .known(inheritance)
      return inheritance
    }
  }

  private func alone(_ persona: Int) -> Inheritance {
    let declared = program.personas[persona]
    return Inheritance(
      layers: [ownLayer(of: persona)], documentation: declared.syntax.documentation.map { ($0, declared.module) },
      removals: [], isBroken: false)
  }

  /// What a persona is taken for that inherits more than a role can have, directly or through a parent.
  private func overgrown(_ persona: Int) -> Inheritance {
    Inheritance(
      layers: [ownLayer(of: persona)], documentation: nil, removals: [], isTooLarge: true, isBroken: true)
  }

  private func ownLayer(of persona: Int) -> Layer {
    let declared = program.personas[persona]
    return Layer(owner: persona, module: declared.module, items: declared.syntax.items, via: nil)
  }

  /// Merges the items of all parents, in the order named, with the persona's own.
  private mutating func merge(_ persona: Int) -> Inheritance {
    let declared = program.personas[persona]
    var documentation = declared.syntax.documentation.map { (text: $0, module: declared.module) }
    var isBroken = false
    var merging = Merging(of: ownLayer(of: persona), &self)
    for term in declared.syntax.parents {
      guard let parent = parent(term, of: persona) else {
        isBroken = true
        continue
      }
      let inherited = inheritance(of: parent)
      if inherited.isTooLarge { return overgrown(persona) }
      for layer in inherited.layers { merging.add(layer, via: term.span, &self) }
      documentation = documentation ?? inherited.documentation
      if inherited.isBroken { isBroken = true }
    }
    if merging.isTooLarge { return overgrown(persona) }
    let merged = merging.finish(&self)
    return Inheritance(
      layers: merged.layers, documentation: documentation, removals: merged.removals, isBroken: isBroken)
  }

  /// Returns the template or persona that a name after `extends` means. What is mistaken is reported.
  private mutating func parent(_ term: Term, of persona: Int) -> Int? {
    guard !term.isReported else { return nil }
    let module = program.personas[persona].module
    let name = text(term, in: module)
    let found: Int?
    switch template(name, at: term.span, in: module) {
    case .found(let template): found = template
    case .reported: return nil
    case .unknown: found = program.persona(name, in: module)
    }
    guard let parent = found else {
      report(.unknownParent(name, term.span, known: candidates { $0.program.parentNames(in: module, like: name) }))
      return nil
    }
    let isOpen = if case .open = inheritances[parent] { true } else { parent == persona }
    if isOpen { report(.extendsCycle(program.personas[persona].name, term.span)) }
    return isOpen ? nil : parent
  }
}
