public import Compiler
import IAM
public import Source

/// What a world is made of: files that were read, and how they are compiled.
public struct WorldInputs: Sendable {
  /// The sources, which form one program.
  public var programs: [Input]
  /// The JSON files, each by itself.
  public var policies: [Input]
  /// Where sources find the files that they use.
  public var library: (any Library & Sendable)?
  /// What the command line says of the compilation.
  public var options: CompileOptions
  /// What is known of managed policies.
  public var managed: ManagedPolicies

  /// Makes what a world is made of.
  public init(
    programs: [Input], policies: [Input], library: (any Library & Sendable)? = nil,
    options: CompileOptions = CompileOptions(), managed: ManagedPolicies = ManagedPolicies()
  ) {
    self.programs = programs
    self.policies = policies
    self.library = library
    self.options = options
    self.managed = managed
  }

  /// Compiles the sources and reads the JSON files.
  public func load() -> LoadedWorld {
    let sources = Sources(programs, library)
    let compilation = sources.compile(options)
    var loaded = LoadedWorld(sources: compilation.sources, diagnostics: compilation.diagnostics)
    var files: [PolicySource] = []
    for input in policies {
      guard let source = loaded.sources.add(name: input.name, bytes: input.bytes) else {
        loaded.diagnostics.append(.tooManySources(at: input.name))
        continue
      }
      let file = readPolicyFile(source, judging: .structure)
      loaded.diagnostics += file.diagnostics
      files.append(PolicySource(input.name, file))
    }
    if !loaded.diagnostics.contains(where: \.isError) {
      loaded.world = World(
        compilation, loaded.sources, files: files, managed: managed, origin: CompilationOrigin(sources, options))
    }
    return loaded
  }
}

/// What came of loading a world.
public struct LoadedWorld: Sendable {
  /// The world; nil if something is wrong.
  public internal(set) var world: World?
  /// The texts that diagnostics speak of.
  public internal(set) var sources: SourceMap
  /// What is wrong, or worth to be known.
  public internal(set) var diagnostics: [Diagnostic]
}

extension Diagnostic {
  fileprivate static func tooManySources(at name: String) -> Diagnostic {
    Diagnostic(
      .sourcesTooLarge, .error, "the files are larger than \(SourceMap.limit) bytes together", at: .path(name),
      help: "ask about fewer files at once")
  }
}
