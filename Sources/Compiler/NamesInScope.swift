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

  fileprivate var isOfLets: Bool { self == .letsOfActions || self == .letsOfValues }
}

/// Which text names stand in.
public enum TextHome: Hashable, Sendable {
  /// A question about a persona, whose file says what names mean; about nobody of them, the first file.
  case question(about: String?)
  /// Items of a source.
  case items
}

extension Compilation {
  /// Returns the names that a text may use, sorted; what a pack declares is called by its pack, too.
  ///
  /// - Parameter source: the name of a source, which need not be there yet: to it items belong, and its lets are known to
  ///   questions. Without one, items know what all files of the command line know.
  public func names(_ category: NameCategory, in home: TextHome, of source: String? = nil) -> [String] {
    var names = modules(of: home, source).flatMap { self.names(category, in: $0) }
    if case .question = home, let own = source.flatMap(module), category.isOfLets {
      names += self.names(category, in: own)
    }
    return Set(names).sorted()
  }

  /// Returns the partition, Region and account that a text is about; nil for those that are not set.
  public func settings(
    in home: TextHome, of source: String? = nil
  ) -> (partition: String, region: String?, account: String?) {
    guard let module = modules(of: home, source).first else { return ("aws", nil, nil) }
    var lowering = lowering
    let number = lowering.settingsNumber(of: module)
    let settings = lowering.recurring[number].settings
    return (settings.partition, settings.region, settings.account)
  }

  private func modules(of home: TextHome, _ source: String?) -> [Int] {
    let main = Array(program.mainModules)
    switch home {
    case .question(let persona):
      let declared = program.personas.first { $0.name == persona && program.isCompiled($0) }
      return [declared?.module ?? main.first ?? 0]
    case .items:
      if let own = source.flatMap(module) { return [own] }
      // A new source knows the packs of the command line.
      let known = source == nil ? main : main.filter { program.modules[$0].value.isPack }
      return known.isEmpty ? [0] : known
    }
  }

  private func module(named source: String) -> Int? {
    program.mainModules.first { program.modules[$0].value.file.name == source }
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
