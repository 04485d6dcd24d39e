import Parser
import Source

/// All declarations of a compilation, by number: what refers to a declaration holds its index.
struct Program {
  /// The sources; the built-in pack is the first.
  let sources: SourceMap
  /// The modules, one for each source.
  private(set) var modules: [Shared<Module>] = []
  /// The names of each module's kinds and capabilities, and the numbers of the packs: what look-ups need, by itself.
  private(set) var kindNames: [[String: Int]] = []
  private(set) var capabilityNames: [[String: Int]] = []
  private(set) var packs: [Int] = []
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
  let file: SourceFile
  let syntax: SourceSyntax
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
  /// The account, Region and partition as written.
  var settings: [Setting.Name: Setting] = [:]
  /// The statements of the default trust.
  var trusts: [Trust] = []
  var tests: [TestDeclaration] = []

  init(_ parsed: ParsedFile) {
    file = parsed.file
    syntax = parsed.syntax
    isBroken = parsed.diagnostics.contains(where: \.isError)
    pack = parsed.syntax.items.lazy.compactMap { if case .pack(let pack) = $0 { pack } else { nil } }.first
    isPack = pack != nil
    packName = pack.map { parsed.file.text(of: $0.name.span) }
  }
}

extension Program {
  /// Adds a module whose items have all been visited.
  mutating func add(_ module: Module) {
    if module.isPack { packs.append(modules.count) }
    kindNames.append(module.kinds)
    capabilityNames.append(module.capabilities)
    modules.append(Shared(module))
  }

  /// Returns the module that holds `span`.
  func module(of span: Span) -> Int {
    let file = sources.file(at: span.start)
    return modules.firstIndex { $0.value.file.start == file.start } ?? 0
  }
}
