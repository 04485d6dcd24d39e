import Parser
import Source

/// What a name means in the text of a module: the module's own declarations first, then those of the modules that it knows.
extension Program {
  /// What a look-up finds.
  enum Finding {
    case none
    case one(Int)
    /// Several modules declare it; none is the one that is meant.
    case several([Int])
  }

  func kind(_ name: String, in module: Int) -> Finding { find(name, kindNames, in: module) }

  func hasKind(_ name: String, in module: Int) -> Bool {
    if case .none = kind(name, in: module) { false } else { true }
  }

  func capability(_ name: String, in module: Int) -> Finding { find(name, capabilityNames, in: module) }

  func template(_ name: String, in module: Int) -> Finding { find(name, templateNames, in: module) }

  /// Personas are known to all files of the command line; those of other files, where the file is used.
  func persona(_ name: String, in module: Int) -> Int? {
    if let own = modules[module].value.personas[name] { return own }
    for other in mainModules {
      if let found = modules[other].value.personas[name] { return found }
    }
    return scopes[module].lazy.compactMap { modules[$0].value.personas[name] }.first
  }

  /// Lets are known to their own file.
  func `let`(_ name: String, in module: Int) -> Int? { modules[module].value.lets[name] }

  /// `names` has the declared names of each module.
  private func find(_ name: String, _ names: [[String: Int]], in module: Int) -> Finding {
    if !names[module].isEmpty, let own = names[module][name] { return .one(own) }
    var first: Int?
    var others: [Int] = []
    for other in scopes[module] {
      guard let declared = names[other][name] else { continue }
      if first == nil { first = declared } else { others.append(declared) }
    }
    guard let first else { return qualified(name, names, in: module) }
    return others.isEmpty ? .one(first) : .several([first] + others)
  }

  /// Returns what `pack.Name` means.
  private func qualified(_ name: String, _ names: [[String: Int]], in module: Int) -> Finding {
    guard name.utf8.contains(UInt8(ascii: ".")), let dot = name.firstIndex(of: ".") else { return .none }
    let pack = ([module] + scopes[module]).first { modules[$0].value.packName == String(name[..<dot]) }
    let found = pack.flatMap { names[$0][String(name[name.index(after: dot)...])] }
    return found.map { .one($0) } ?? .none
  }

  /// The names that a look-up in `module` would find, for suggestions.
  func names(in module: Int, _ names: (Module) -> [String]) -> [String] {
    names(modules[module].value) + scopes[module].flatMap { names(modules[$0].value) }
  }

  /// The same, or the one of a pack that `pack.Name` was probably meant to be.
  func names(in module: Int, like name: String, _ names: (Module) -> [String]) -> [String] {
    guard let dot = name.firstIndex(of: ".") else { return self.names(in: module, names) }
    let known = ([module] + scopes[module]).map { modules[$0].value }.filter { $0.packName != nil }
    guard let pack = known.first(where: { $0.packName == String(name[..<dot]) }) else {
      return known.flatMap { pack in names(pack).map { "\(pack.packName ?? "").\($0)" } }
    }
    let meant = names(pack).closest(to: String(name[name.index(after: dot)...]))
    return meant.map { [name[...dot] + $0] } ?? []
  }

  /// The names that may stand after `extends`.
  func parentNames(in module: Int, like name: String) -> [String] {
    names(in: module, like: name) { Array($0.templates.keys) } + personaNames(in: module)
  }

  /// The names of the personas that `module` knows.
  func personaNames(in module: Int) -> [String] {
    mainModules.flatMap { modules[$0].value.personas.keys } + names(in: module) { Array($0.personas.keys) }
  }
}

/// Look-ups that report a name of which it is not clear what it means.
extension Checking {
  /// What became of a look-up.
  enum Resolution {
    case unknown
    case found(Int)
    /// It is not clear which is meant, and that was reported.
    case reported
  }

  mutating func kind(_ name: String, at span: Span, in module: Int) -> Resolution {
    settle(program.kind(name, in: module), name, span) { $0.kinds[$1].module }
  }

  mutating func capability(_ name: String, at span: Span, in module: Int) -> Resolution {
    settle(program.capability(name, in: module), name, span) { $0.capabilities[$1].module }
  }

  mutating func template(_ name: String, at span: Span, in module: Int) -> Resolution {
    settle(program.template(name, in: module), name, span) { $0.personas[$1].module }
  }

  private mutating func settle(
    _ finding: Program.Finding, _ name: String, _ span: Span, _ module: (Program, Int) -> Int
  ) -> Resolution {
    switch finding {
    case .none: return .unknown
    case .one(let number): return .found(number)
    case .several(let numbers):
      let modules = numbers.map { program.modules[module(program, $0)].value }
      report(.ambiguousName(name, span, packs: modules.map { $0.packName ?? $0.file.name }))
      return .reported
    }
  }
}

extension Diagnostic {
  static func ambiguousName(_ name: String, _ span: Span, packs: [String]) -> Diagnostic {
    .error(
      .ambiguousName, "`\(name)` is declared by \(packs.listed)", at: span,
      help: "say which is meant: `\(packs[0]).\(name)`")
  }
}
