import Parser
import Source

/// What a name means in the text of a module: the module's own declarations first, then those of the packs in scope.
extension Program {
  func kind(_ name: String, in module: Int) -> Int? { find(name, in: module) { $0.kinds[$1] } }

  func capability(_ name: String, in module: Int) -> Int? { find(name, in: module) { $0.capabilities[$1] } }

  /// Personas are known to all files of the command line, lets to their own file.
  func persona(_ name: String) -> Int? { modules.lazy.compactMap { $0.personas[name] }.first }

  func `let`(_ name: String, in module: Int) -> Int? { modules[module].lets[name] }

  private func find(_ name: String, in module: Int, _ look: (Module, String) -> Int?) -> Int? {
    if let own = look(modules[module], name) { return own }
    for other in modules.indices where modules[other].pack != nil {
      if let found = look(modules[other], name) { return found }
    }
    guard name.utf8.contains(UInt8(ascii: ".")), let dot = name.firstIndex(of: ".") else { return nil }
    let pack = String(name[..<dot])
    let rest = String(name[name.index(after: dot)...])
    return modules.first { $0.packName == pack }.flatMap { look($0, rest) }
  }

  /// The names that `find` would find, for suggestions.
  func names(in module: Int, _ names: (Module) -> [String]) -> [String] {
    names(modules[module]) + modules.filter { $0.pack != nil }.flatMap(names)
  }
}
