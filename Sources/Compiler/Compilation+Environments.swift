public import Source

extension Compilation {
  /// Returns the diagnostics of the same sources compiled for several environments, in source order, each once. One that
  /// not all of them have says which do.
  public static func diagnostics(of compilations: [Compilation]) -> [Diagnostic] {
    guard compilations.count > 1 else { return compilations.first?.diagnostics ?? [] }
    var environments: [Diagnostic: [String]] = [:]
    var found: [Diagnostic] = []
    for compilation in compilations {
      for diagnostic in compilation.diagnostics {
        if environments[diagnostic] == nil { found.append(diagnostic) }
        environments[diagnostic, default: []].append(compilation.environment ?? "")
      }
    }
    return ordered(
      found.map { diagnostic in
        let names = environments[diagnostic] ?? []
        return names.count == compilations.count ? diagnostic : diagnostic.inEnvironments(names)
      })
  }
}

extension Diagnostic {
  /// Returns the same diagnostic, saying in which environments it holds.
  fileprivate func inEnvironments(_ names: [String]) -> Diagnostic {
    let word = names.count == 1 ? "environment" : "environments"
    return Diagnostic(
      code, severity, "\(message) (in the \(word) \(names.listed))", at: place, label: label, related: related,
      help: help,
      edits: edits)
  }
}
