import Parser
import Source

/// An environment that a file declares.
struct Environment {
  let name: String
  let syntax: EnvironmentDeclaration
}

extension Collecting {
  /// Checks what the environments of a module say: nothing twice, and all of them the same lets.
  mutating func checkEnvironments() {
    let environments = module.environments
    guard environments.count <= Limit.environments else {
      return diagnostics.append(.tooManyEnvironments(environments[Limit.environments].syntax.name.span))
    }
    let declared = declaredLets(of: environments)
    for environment in environments {
      checkItems(of: environment)
      let own = Set(environment.syntax.lets.map { module.file.text(of: $0.name.span) })
      let open = declared.filter { !own.contains($0.name) && module.lets[$0.name] == nil }
      guard let first = open.first else { continue }
      if environment.name == self.environment { module.openLets = Set(open.map(\.name)) }
      diagnostics.append(
        .openLet(open.map(\.name), environment.name, environment.syntax.name.span, said: first.span))
    }
  }

  /// Returns the lets that some environment declares, each with its first place.
  private func declaredLets(of environments: [Environment]) -> [(name: String, span: Span)] {
    var known: Set<String> = []
    var declared: [(name: String, span: Span)] = []
    for item in environments.flatMap(\.syntax.lets) where !item.name.isReported {
      let name = module.file.text(of: item.name.span)
      if known.insert(name).inserted { declared.append((name, item.name.span)) }
    }
    return declared
  }

  /// Reports what an environment says twice, and names that no let can have.
  private mutating func checkItems(of environment: Environment) {
    var settings: [Setting.Name: Span] = [:]
    for item in environment.syntax.settings {
      if let first = settings[item.name] {
        diagnostics.append(.duplicateItem(item.name.rawValue, item.span, first: first))
      }
      settings[item.name] = settings[item.name] ?? item.span
    }
    var lets: [String: Span] = [:]
    for item in environment.syntax.lets {
      guard let name = name(item.name, .let) else { continue }
      if let first = lets[name] ?? kindSpan(name) {
        diagnostics.append(.duplicateDeclaration(name, item.name.span, first: first))
      }
      lets[name] = lets[name] ?? item.name.span
    }
  }

  /// Puts what an environment says in the place of what its file says.
  mutating func apply(_ environment: Environment) {
    for item in environment.syntax.settings { module.settings[item.name] = item }
    for item in environment.syntax.lets where !item.name.isReported {
      let name = module.file.text(of: item.name.span)
      module.lets[name] = program.lets.count
      program.lets.append(Declared(syntax: item, module: program.modules.count, name: name))
    }
  }
}

extension Checking {
  /// Reports a file whose environments are not the one that is asked for, and returns whether all files have it.
  mutating func checkEnvironments() -> Bool {
    let declaring = program.modules.filter { !$0.value.environments.isEmpty }
    guard let first = declaring.first?.value.environments[0] else {
      if let wanted = options.environment { report(.noEnvironments(wanted)) }
      return options.environment == nil
    }
    guard let wanted = options.environment else {
      report(.environmentNotChosen(declaring[0].value.environments.map(\.name), first.syntax.name.span))
      return false
    }
    let lacking = declaring.filter { !$0.value.environments.contains { $0.name == wanted } }
    for module in lacking {
      let environments = module.value.environments
      report(.unknownEnvironment(wanted, environments[0].syntax.name.span, known: environments.map(\.name)))
    }
    return lacking.isEmpty
  }
}

extension Diagnostic {
  static func openLet(_ names: [String], _ environment: String, _ span: Span, said: Span) -> Diagnostic {
    .error(
      .openLet, "the environment `\(environment)` does not say what \(names.listed) is", at: span,
      related: [Label(said, "another environment does")],
      help: "write `let \(names[0]) = …;` in it, or in the file for all environments that do not")
  }

  static func tooManyEnvironments(_ span: Span) -> Diagnostic {
    .error(
      .tooManyValues, "this is one environment too many: there may be \(Limit.environments)", at: span,
      help: "divide the file: each environment is a whole compilation")
  }

  static func noEnvironments(_ wanted: String) -> Diagnostic {
    Diagnostic(
      .unknownEnvironment, .error, "no file declares an environment, and `\(wanted)` is asked for",
      at: .path("--environment"), help: "declare it with `environment \(wanted) < … >`")
  }

  static func unknownEnvironment(_ wanted: String, _ span: Span, known: [String]) -> Diagnostic {
    .error(
      .unknownEnvironment, "this file has no environment `\(wanted)`", at: span,
      help: known.closest(to: wanted).map { "did you mean `\($0)`?" }
        ?? "it has \(known.listed); declare the other with `environment \(wanted) < … >`")
  }

  static func environmentNotChosen(_ known: [String], _ span: Span) -> Diagnostic {
    .error(
      .environmentNotChosen, "the roles differ by environment, and none is chosen", at: span,
      help: "choose one of \(known.listed) with `--environment`; `smpc compile -o DIR` writes all of them")
  }

  static func environmentNameless(_ span: Span) -> Diagnostic {
    .error(
      .environmentNotChosen, "`environment` is the name of the chosen environment, and no file declares one", at: span,
      help: "declare environments with `environment NAME < … >`, or write the name out")
  }
}
