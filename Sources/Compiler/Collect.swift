import Parser
import Source

/// Returns the declarations of all files by name, and what is wrong with the names themselves.
///
/// What the chosen environment says takes the place of what its file says.
func collect(
  _ loaded: Loaded, for environment: String?
) -> (program: Program, diagnostics: [Diagnostic]) {
  let program = Program(
    sources: loaded.sources, mainModules: loaded.mainFiles, incompleteModules: loaded.incompleteFiles)
  var collecting = Collecting(program: program, environment: environment)
  for number in loaded.files.indices {
    collecting.visit(loaded.files[number], using: loaded.uses[number], knowing: loaded.scope(of: number))
  }
  collecting.checkPacks()
  return (collecting.program, collecting.diagnostics)
}

/// The state of one pass over the items of all files.
struct Collecting {
  var program: Program
  let environment: String?
  var module = Module(ParsedFile.none)
  var diagnostics: [Diagnostic] = []

  mutating func visit(_ file: ParsedFile, using uses: [Use], knowing scope: [Int]) {
    module = Module(file, using: uses)
    for item in file.syntax.items { visit(item) }
    checkEnvironments()
    if let environment, let chosen = module.environments.first(where: { $0.name == environment }) { apply(chosen) }
    program.add(module, knowing: scope)
  }

  private mutating func visit(_ item: Item) {
    switch item {
    case .language(let item): check(item)
    case .pack(let item): check(item)
    case .use: break
    case .setting(let item): add(item)
    case .let(let item): add(item)
    case .environment(let item): add(item)
    case .kind(let item): add(item)
    case .capability(let item): add(item)
    case .persona(let item): add(item)
    case .trust(let item): module.trusts.append(item)
    case .test(let item): module.tests.append(item)
    }
  }

  private mutating func check(_ item: LanguageDeclaration) {
    let version = module.file.text(of: item.version.span)
    if version != "1" { diagnostics.append(.unknownLanguage(version, item.version.span)) }
  }

  private mutating func check(_ item: PackDeclaration) {
    _ = name(item.name, .pack)
    if let first = module.pack, first.span != item.span {
      diagnostics.append(.duplicateItem("pack", item.span, first: first.span))
    }
  }

  private mutating func add(_ item: Setting) {
    if module.isPack { diagnostics.append(.misplacedInPack(item.name.rawValue, item.span)) }
    if let first = module.settings[item.name] {
      diagnostics.append(.duplicateItem(item.name.rawValue, item.span, first: first.span))
    } else {
      module.settings[item.name] = item
    }
  }

  private mutating func add(_ item: EnvironmentDeclaration) {
    // One more than there may be is reported; each of a great many others would be compared with all before it.
    guard module.environments.count <= Limit.environments else { return }
    if module.isPack { diagnostics.append(.misplacedInPack("environment", item.span)) }
    guard let name = name(item.name, .environment) else { return }
    if let first = module.environments.first(where: { $0.name == name }) {
      return diagnostics.append(.duplicateDeclaration(name, item.name.span, first: first.syntax.name.span))
    }
    module.environments.append(Environment(name: name, syntax: item))
  }

  private mutating func add(_ item: LetDeclaration) {
    guard let name = name(item.name, .let) else { return }
    if let first = module.lets[name].map({ program.lets[$0].syntax.name.span }) ?? kindSpan(name) {
      return diagnostics.append(.duplicateDeclaration(name, item.name.span, first: first))
    }
    module.lets[name] = program.lets.count
    program.lets.append(Declared(syntax: item, module: program.modules.count, name: name))
  }

  private mutating func add(_ item: KindDeclaration) {
    guard let name = name(item.name, .kind) else { return }
    if let first = kindSpan(name) ?? module.lets[name].map({ program.lets[$0].syntax.name.span }) {
      return diagnostics.append(.duplicateDeclaration(name, item.name.span, first: first))
    }
    module.kinds[name] = program.kinds.count
    program.kinds.append(Declared(syntax: item, module: program.modules.count, name: name))
  }

  func kindSpan(_ name: String) -> Span? { module.kinds[name].map { program.kinds[$0].syntax.name.span } }

  private mutating func add(_ item: CapabilityDeclaration) {
    guard let name = name(item.name, .capability) else { return }
    if let first = module.capabilities[name] {
      let first = program.capabilities[first].syntax.name.span
      return diagnostics.append(.duplicateDeclaration(name, item.name.span, first: first))
    }
    if let kind = item.kind {
      let kind = module.file.text(of: kind.span)
      module.owners[kind] = module.owners[kind] ?? program.capabilities.count
    }
    module.capabilities[name] = program.capabilities.count
    program.capabilities.append(Declared(syntax: item, module: program.modules.count, name: name))
  }

  private mutating func add(_ item: PersonaDeclaration) {
    if module.isPack, !item.isTemplate { diagnostics.append(.misplacedInPack("persona", item.name.span)) }
    guard let name = name(item.name, item.isTemplate ? .template : .persona) else { return }
    if let first = firstDeclaration(name, isTemplate: item.isTemplate) {
      return diagnostics.append(
        .duplicateDeclaration(name, item.name.span, first: program.personas[first].syntax.name.span))
    }
    if item.isTemplate {
      module.templates[name] = program.personas.count
    } else {
      module.personas[name] = program.personas.count
    }
    program.personas.append(Declared(syntax: item, module: program.modules.count, name: name))
  }

  /// Returns the persona or template that has a name already: personas are known to all files, templates to their own.
  private func firstDeclaration(_ name: String, isTemplate: Bool) -> Int? {
    if isTemplate { return module.templates[name] }
    if let own = module.personas[name] { return own }
    // Files that are only used may have personas of the same names: theirs are not compiled.
    guard program.mainModules.contains(program.modules.count) else { return nil }
    return program.modules.lazy.compactMap { $0.value.personas[name] }.first
  }

  /// Returns the text of a declared name, or nil if it may not be called so.
  mutating func name(_ term: Term, _ declaration: Declaration) -> String? {
    guard !term.isReported else { return nil }
    let text = module.file.text(of: term.span)
    if let problem = Diagnostic.nameProblem(text, declaration, term.span) {
      diagnostics.append(problem)
      return nil
    }
    return text
  }
}

/// What a name is declared as.
enum Declaration: String {
  case pack, `let`, kind, capability, persona, template, environment
}

extension ParsedFile {
  /// A file without items.
  fileprivate static let none = parse(SourceFile(name: "", bytes: []))
}
