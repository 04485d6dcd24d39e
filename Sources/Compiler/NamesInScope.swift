import Parser
import Source

/// What a name may be of.
public enum NameCategory: Hashable, Sendable {
  /// What stands after `extends`: personas and templates.
  case parents
  case capabilities
  case kinds
  /// Kinds of resources that have ARNs, so that a statement or question may be `on` them.
  case kindsWithARN
  /// Kinds of IAM roles, whose resources may be personas.
  case kindsOfRoles
  /// Lets whose values are actions, and others.
  case letsOfActions, letsOfValues
}

extension Compilation {
  /// Returns the names that the texts of a persona's file may use; without a persona, those of all files of the command
  /// line. What several packs declare is called by its pack, too.
  public func names(_ category: NameCategory, inFileOf persona: String? = nil) -> [String] {
    let home = persona.flatMap { name in program.personas.first { $0.name == name && program.isCompiled($0) }?.module }
    let modules = home.map { [$0] } ?? Array(program.mainModules)
    // The built-in pack is known even where there is no file.
    let names = modules.isEmpty ? names(category, in: 0) : modules.flatMap { self.names(category, in: $0) }
    return Set(names).sorted()
  }

  private func names(_ category: NameCategory, in module: Int) -> [String] {
    switch category {
    case .parents: known(program.templateNames, in: module) + program.personaNames(in: module)
    case .capabilities: known(program.capabilityNames, in: module)
    case .kinds: known(program.kindNames, in: module)
    case .kindsWithARN: known(kindNames { $0.type != nil }, in: module)
    case .kindsOfRoles:
      known(kindNames { $0.type.map { program.sources.text(of: $0.span) } == "iam:role" }, in: module)
    case .letsOfActions: lets(of: module).filter { holdsActions($0.value) }.map(\.key)
    case .letsOfValues: lets(of: module).filter { !holdsActions($0.value) }.map(\.key)
    }
  }

  private func kindNames(_ isWanted: (KindDeclaration) -> Bool) -> [[String: Int]] {
    program.kindNames.map { $0.filter { isWanted(program.kinds[$0.value].syntax) } }
  }

  /// Returns the names that a module declares, and those of the modules that it knows: by themselves where one declares
  /// them, and with the name of the pack.
  private func known(_ names: [[String: Int]], in module: Int) -> [String] {
    let scope = program.scopes[module]
    let plain = scope.flatMap { other in
      names[other].keys.filter { name in scope.count { names[$0][name] != nil } == 1 }
    }
    let qualified = ([module] + scope).flatMap { other in
      let pack = program.modules[other].value.packName
      return pack.map { pack in names[other].keys.map { "\(pack).\($0)" } } ?? []
    }
    return names[module].keys + plain + qualified
  }

  private func lets(of module: Int) -> [String: Int] { program.modules[module].value.lets }

  /// Returns whether a let is a list of actions, by its first value: one, or another let that begins with one.
  private func holdsActions(_ number: Int) -> Bool {
    let file = program.modules[program.lets[number].module].value.file
    var seen: Set<Int> = []
    var next: Int? = number
    while let declared = next, seen.insert(declared).inserted {
      guard let first = program.lets[declared].syntax.values.first, !first.isString else { return false }
      let text = file.text(of: first.span)
      if text.contains(":") { return text.utf8.first.map { !$0.isDigit } ?? false }
      next = lets(of: program.lets[declared].module)[text]
    }
    return false
  }
}
