import Parser
import Source

/// What a name means in the text of a module: the module's own declarations first, then those of the packs in scope.
extension Program {
  func kind(_ name: String, in module: Int) -> Int? { find(name, .kinds, in: module) }

  func capability(_ name: String, in module: Int) -> Int? { find(name, .capabilities, in: module) }

  /// Personas are known to all files of the command line, lets to their own file.
  func persona(_ name: String) -> Int? { modules.lazy.compactMap { $0.value.personas[name] }.first }

  func `let`(_ name: String, in module: Int) -> Int? { modules[module].value.lets[name] }

  private func find(_ name: String, _ table: Module.Table, in module: Int) -> Int? {
    if let own = modules[module].value.find(name, table) { return own }
    for other in modules.indices where modules[other].value.isPack {
      if let found = modules[other].value.find(name, table) { return found }
    }
    guard name.utf8.contains(UInt8(ascii: ".")), let dot = name.firstIndex(of: ".") else { return nil }
    let pack = String(name[..<dot])
    let rest = String(name[name.index(after: dot)...])
    return modules.first { $0.value.packName == pack }?.value.find(rest, table)
  }

  /// The names that `find` would find, for suggestions.
  func names(in module: Int, _ names: (Module) -> [String]) -> [String] {
    names(modules[module].value) + modules.filter(\.value.isPack).flatMap { names($0.value) }
  }
}

extension Module {
  /// What a name may be looked up as.
  enum Table {
    case kinds, capabilities
  }

  fileprivate func find(_ name: String, _ table: Table) -> Int? {
    switch table {
    case .kinds: kinds.isEmpty ? nil : kinds[name]
    case .capabilities: capabilities.isEmpty ? nil : capabilities[name]
    }
  }
}
