public import Source

extension Compilation {
  /// Returns the diagnostics of the same sources compiled for several environments, in source order, each once. One that
  /// not all of them have says which do, and one that a comment silences says so.
  public static func diagnostics(of compilations: [Compilation]) -> [Diagnostic] {
    guard compilations.count > 1 else { return compilations.first?.allDiagnostics ?? [] }
    var environments: [Diagnostic: [String]] = [:]
    var found: [Diagnostic] = []
    for compilation in compilations {
      for diagnostic in compilation.allDiagnostics {
        if environments[diagnostic] == nil { found.append(diagnostic) }
        environments[diagnostic, default: []].append(compilation.environment ?? "")
      }
    }
    return ordered(
      found.compactMap { diagnostic in
        let names = environments[diagnostic] ?? []
        if names.count == compilations.count { return diagnostic }
        // A silence has an effect if it has one in some environment.
        return diagnostic.code == .uselessSilence ? nil : diagnostic.inEnvironments(names)
      })
  }
}

extension Diagnostic {
  /// Returns the same diagnostic, saying in which environments it holds.
  fileprivate func inEnvironments(_ names: [String]) -> Diagnostic {
    let word = names.count == 1 ? "environment" : "environments"
    let limited = Diagnostic(
      code, severity, "\(message) (in the \(word) \(names.listed))", at: place, label: label, related: related,
      help: help, edits: edits)
    return silence.map(limited.silenced) ?? limited
  }
}
