import Compiler

/// For which environments sources are compiled where the command line chooses none.
enum EnvironmentChoice {
  /// For none: where sources declare some, the compiler asks for one.
  case none
  /// For each that sources declare.
  case each
  /// For the first, since all have what is shown.
  case first
  /// For the first, unless a persona of this name is shown: what that comes to differs, and the compiler asks for one.
  case firstUnlessPersona(String)

  /// Returns the environments to compile for, at least one; nil stands for none.
  func environments(of sources: Sources, _ options: CompileOptions) -> [String?] {
    guard options.environment == nil, let first = sources.environments.first else { return [options.environment] }
    switch self {
    case .none: return [nil]
    case .each: return sources.environments
    case .first: return [first]
    case .firstUnlessPersona(let name):
      var options = options
      options.environment = first
      return [sources.compile(options).personas.contains(name) ? nil : first]
    }
  }
}
