import Parser
import Source

/// What a name means in the text of a module: the module's own declarations first, then those of the packs in scope.
extension Program {
  func kind(_ name: String, in module: Int) -> Int? { find(name, kindNames, in: module) }

  func capability(_ name: String, in module: Int) -> Int? { find(name, capabilityNames, in: module) }

  /// Personas are known to all files of the command line, lets to their own file.
  func persona(_ name: String, in module: Int) -> Int? {
    modules.lazy.compactMap { $0.value.personas[name] }.first
  }

  func template(_ name: String, in module: Int) -> Int? {
    if let own = modules[module].value.templates[name] { return own }
    for pack in packs {
      if let found = modules[pack].value.templates[name] { return found }
    }
    guard let dot = name.firstIndex(of: ".") else { return nil }
    let pack = packs.first { modules[$0].value.packName == String(name[..<dot]) }
    return pack.flatMap { modules[$0].value.templates[String(name[name.index(after: dot)...])] }
  }

  /// The names that may stand after `extends`.
  func parentNames(in module: Int) -> [String] {
    names(in: module) { Array($0.templates.keys) } + modules.flatMap { $0.value.personas.keys }
  }

  func `let`(_ name: String, in module: Int) -> Int? { modules[module].value.lets[name] }

  /// Returns what `name` means in `module`, where `names` has the declared names of each module.
  private func find(_ name: String, _ names: [[String: Int]], in module: Int) -> Int? {
    if !names[module].isEmpty, let own = names[module][name] { return own }
    for pack in packs {
      if let found = names[pack][name] { return found }
    }
    guard name.utf8.contains(UInt8(ascii: ".")), let dot = name.firstIndex(of: ".") else { return nil }
    let pack = packs.first { modules[$0].value.packName == String(name[..<dot]) }
    return pack.flatMap { names[$0][String(name[name.index(after: dot)...])] }
  }

  /// The names that `find` would find, for suggestions.
  func names(in module: Int, _ names: (Module) -> [String]) -> [String] {
    names(modules[module].value) + modules.filter(\.value.isPack).flatMap { names($0.value) }
  }
}
