public import Compiler
import IAM
public import Source

/// What a world is made of: files that were read, and how they are compiled.
public struct WorldInputs: Sendable {
  /// The sources, which form one program.
  public var programs: [Input]
  /// The JSON files, each by itself.
  public var policies: [Input]
  /// Documents of managed policies and boundaries, each in a JSON file that is called like its policy.
  public var documents: [Input]
  /// Where sources find the files that they use.
  public var library: (any Library & Sendable)?
  /// What the command line says of the compilation.
  public var options: CompileOptions
  /// What becomes of managed policies whose documents are not known.
  public var unknown: ManagedPolicies.Unknown

  /// Makes what a world is made of.
  public init(
    programs: [Input], policies: [Input], documents: [Input] = [], library: (any Library & Sendable)? = nil,
    options: CompileOptions = CompileOptions(), unknown: ManagedPolicies.Unknown = .limits
  ) {
    self.programs = programs
    self.policies = policies
    self.documents = documents
    self.library = library
    self.options = options
    self.unknown = unknown
  }

  /// Compiles the sources and reads the JSON files.
  public func load() -> LoadedWorld {
    let sources = Sources(programs, library)
    let compilation = sources.compile(options)
    var loaded = LoadedWorld(sources: compilation.sources, diagnostics: compilation.diagnostics)
    let files = policies.compactMap { input in loaded.read(input).map { PolicySource(input.name, $0) } }
    var managed = ManagedPolicies(unknown: unknown)
    for input in documents {
      if let document = loaded.read(input)?.policies.first { managed.add(document.policy, named: input.policyName) }
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

  /// Reads a JSON file for what it says, whether IAM would take it or not; nil if there are too many.
  fileprivate mutating func read(_ input: Input) -> PolicyFile? {
    guard let source = sources.add(name: input.name, bytes: input.bytes) else {
      diagnostics.append(.tooManySources(at: input.name))
      return nil
    }
    let file = readPolicyFile(source, judging: .structure)
    diagnostics += file.diagnostics
    return file
  }
}

extension Input {
  /// The name of the policy whose document this is: the file's, without its folder and ending.
  fileprivate var policyName: String {
    let file = name[(name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex)...]
    return String(file.hasSuffix(".json") ? file.dropLast(5) : file)
  }
}

extension Diagnostic {
  fileprivate static func tooManySources(at name: String) -> Diagnostic {
    Diagnostic(
      .sourcesTooLarge, .error, "the files are larger than \(SourceMap.limit) bytes together", at: .path(name),
      help: "ask about fewer files at once")
  }
}
