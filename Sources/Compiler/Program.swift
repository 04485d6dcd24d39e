import Parser
import Source

/// All declarations of a compilation, by number: what refers to a declaration holds its index.
struct Program {
  /// The sources; the built-in pack is the first.
  private(set) var sources: SourceMap
  /// The modules, one for each source.
  private(set) var modules: [Shared<Module>] = []
  /// The names of each module's kinds, capabilities and templates by themselves, for look-ups.
  private(set) var kindNames: [[String: Int]] = []
  private(set) var capabilityNames: [[String: Int]] = []
  private(set) var templateNames: [[String: Int]] = []
  /// The modules of the command line; of no others are the personas compiled.
  let mainModules: Range<Int>
  /// The modules that use something which could not be loaded.
  let incompleteModules: Set<Int>
  /// The modules whose declarations each module knows besides its own.
  private(set) var scopes: [[Int]] = []
  var kinds: [Declared<KindDeclaration>] = []
  var capabilities: [Declared<CapabilityDeclaration>] = []
  /// Personas and templates.
  var personas: [Declared<PersonaDeclaration>] = []
  var lets: [Declared<LetDeclaration>] = []
}

/// A declaration and the module whose text it is.
struct Declared<Syntax: Sendable>: Sendable {
  let syntax: Syntax
  let module: Int
  let name: String
}

/// One source: a file of the command line, or a pack.
struct Module {
  private(set) var file: SourceFile
  let syntax: SourceSyntax
  /// What the file uses.
  let uses: [Use]
  /// What makes it a pack.
  let pack: PackDeclaration?
  /// Whether it is a pack.
  let isPack: Bool
  /// The name of the pack, or nil.
  let packName: String?
  /// Whether the parser found mistakes, so that what seems to be missing may be there.
  let isBroken: Bool
  var kinds: [String: Int] = [:]
  var capabilities: [String: Int] = [:]
  /// The capability that is declared `for` each kind.
  var owners: [String: Int] = [:]
  var personas: [String: Int] = [:]
  var templates: [String: Int] = [:]
  var lets: [String: Int] = [:]
  var environments: [Environment] = []
  /// The lets that other environments declare and the chosen one leaves open.
  var openLets: Set<String> = []
  /// The account, Region and partition as written.
  var settings: [Setting.Name: Setting] = [:]
  /// The statements of the default trust.
  var trusts: [Trust] = []
  var tests: [TestDeclaration] = []

  init(_ parsed: ParsedFile, using uses: [Use] = []) {
    file = parsed.file
    self.uses = uses
    syntax = parsed.syntax
    isBroken = parsed.diagnostics.contains(where: \.isError)
    pack = parsed.pack
    isPack = pack != nil
    packName = parsed.packName
  }

  /// Returns a module of the same names with another text, which declares nothing itself.
  func asHome(of question: SourceFile) -> Module {
    var module = self
    module.file = question
    module.settings = [:]
    module.trusts = []
    module.tests = []
    return module
  }
}

extension Program {
  /// Adds a module whose items have all been visited.
  mutating func add(_ module: Module, knowing scope: [Int]) {
    scopes.append(scope)
    kindNames.append(module.kinds)
    capabilityNames.append(module.capabilities)
    templateNames.append(module.templates)
    modules.append(Shared(module))
  }

  /// Adds a question, in whose text names mean what they mean in the module `home`, and returns its number.
  mutating func addQuestion(
    _ file: SourceFile, in sources: SourceMap, asPartOf home: Int, knowing lets: [String: Int]
  ) -> Int {
    self.sources = sources
    var module = modules[home].value.asHome(of: file)
    module.lets.merge(lets) { own, _ in own }
    add(module, knowing: scopes[home])
    return modules.count - 1
  }

  /// Returns the lets of a source by its name.
  func lets(ofSource name: String?) -> [String: Int] {
    modules.first { $0.value.file.name == name }?.value.lets ?? [:]
  }

  /// Returns whether a role is made of a persona.
  func isCompiled(_ persona: Declared<PersonaDeclaration>) -> Bool {
    !persona.syntax.isTemplate && mainModules.contains(persona.module)
  }

  /// Returns the module that holds `span`.
  func module(of span: Span) -> Int {
    let file = sources.file(at: span.start)
    return modules.firstIndex { $0.value.file.start == file.start } ?? 0
  }
}
