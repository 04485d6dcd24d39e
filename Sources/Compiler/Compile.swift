public import IAM
public import Parser
public import Source

/// A source to compile, as it was read.
public struct Input: Hashable, Sendable {
  /// The name as the author knows it: a path as given, or `-`.
  public let name: String
  /// The content.
  public let bytes: [UInt8]
  /// The path by which the file is known; nil for standard input.
  public let path: String?

  /// A file that a source uses: how authors know it, and the path by which it is known.
  public struct Location: Hashable, Sendable {
    /// A path as authors would write it.
    public let name: String
    /// The one path of the file, whichever way leads to it.
    public let path: String

    /// Makes a location.
    public init(name: String, path: String) {
      self.name = name
      self.path = path
    }
  }

  /// Makes an input.
  public init(name: String, bytes: [UInt8], path: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.path = path
  }
}

/// What the command line says of a compilation; it wins over what files say.
public struct CompileOptions: Hashable, Sendable {
  /// Twelve digits.
  public var account: String?
  /// A Region that the catalogue knows.
  public var region: String?
  /// A partition that the catalogue knows.
  public var partition: String?
  /// The environment to compile for, where sources declare some.
  public var environment: String?
  /// The name of the source that is being written, in a conversation: that nobody may assume a role of it is a warning, for
  /// what it may do can be asked all the same.
  public var draft: String?
  /// What becomes of roles and policies that are larger than IAM allows.
  public var quotas = Quotas.held

  /// Whether roles are held against what IAM allows of their size.
  public enum Quotas: Hashable, Sendable {
    /// What is too large is an error.
    case held
    /// Roles may be of any size: they are only compared, and never made.
    case ignored
  }

  /// Makes options, of which none need be given.
  public init(
    account: String? = nil, region: String? = nil, partition: String? = nil, environment: String? = nil
  ) {
    self.account = account
    self.region = region
    self.partition = partition
    self.environment = environment
  }

  /// Returns what is wrong with the value of a setting, in words, or nil.
  public static func problem(with value: String, as setting: Setting.Name) -> String? {
    Checking.problem(with: value, as: setting)
  }
}

/// What became of a program: its diagnostics, and its roles if there is no error.
public struct Compilation: Sendable {
  /// The sources that diagnostics speak of.
  public let sources: SourceMap
  /// The environment that it is for; nil if the sources declare none, or none was chosen.
  public let environment: String?
  /// All that was found and that no comment of the sources silences, in source order.
  public let diagnostics: [Diagnostic]
  /// The same with what comments silence, which says so.
  public let allDiagnostics: [Diagnostic]
  /// The names of the personas in source order.
  public let personas: [String]
  /// The number of claims, which were parsed and whose names were checked.
  public let claims: Int
  let lowering: Lowering
  /// The numbers of the personas.
  let indices: [Int]

  var program: Program { lowering.checking.program }

  /// Whether there is an error, so that there are no roles.
  public let hasErrors: Bool

  init(_ lowering: Lowering, _ diagnostics: [Diagnostic], indices: [Int], claims: Int) {
    self.lowering = lowering
    allDiagnostics = diagnostics
    self.diagnostics =
      diagnostics.contains { $0.silence != nil } ? diagnostics.filter { $0.silence == nil } : diagnostics
    hasErrors = diagnostics.contains(where: \.isError)
    self.indices = indices
    self.claims = claims
    sources = lowering.checking.program.sources
    environment = lowering.checking.options.environment
    personas = indices.map { lowering.checking.program.personas[$0].name }
  }

  /// Hands each persona and its role to `body`, in source order. Roles are made one by one and not kept, so that
  /// memory stays bounded however many there are. Without roles if there is an error.
  public func forEachRole<Failure: Error>(
    _ body: (_ persona: String, _ role: Role) throws(Failure) -> Void
  ) throws(Failure) {
    guard !hasErrors else { return }
    var lowering = lowering
    for (name, index) in zip(personas, indices) {
      if let role = lowering.role(of: index) { try body(name, role) }
    }
  }
}

/// Returns the roles of all personas of `inputs`, or what is wrong with them.
public func compile(_ inputs: [Input], _ options: CompileOptions = CompileOptions()) -> Compilation {
  Sources(inputs).compile(options)
}

/// Sources that were read and parsed: what the compilations for several environments have in common.
public struct Sources: Sendable {
  let loaded: Loaded
  /// The environments that some source declares, in source order.
  public let environments: [String]

  init(_ loaded: Loaded) {
    self.loaded = loaded
    environments = loaded.environments
  }

  /// Parses all inputs, and reads and parses the files that they use from `library`; without one they can use none.
  public init(_ inputs: [Input], _ library: (any Library)? = nil) {
    self.init(load(inputs, library))
  }

  /// Returns the roles of all personas, or what is wrong with them.
  ///
  /// The first of two passes lowers every persona and measures it, and keeps nothing but what it found; the second is
  /// `Compilation.forEachRole`.
  public func compile(_ options: CompileOptions = CompileOptions()) -> Compilation {
    let collected = collect(loaded, for: options.environment)
    let program = collected.program
    var checking = Checking(program, options)
    checking.diagnostics = loaded.diagnostics + collected.diagnostics
    // What depends on the environment would only seem to be missing.
    let isChosen = checking.checkEnvironments()
    let claims = isChosen ? checking.checkDeclarations() : 0
    var lowering = Lowering(checking)
    let personas = program.personas.indices.filter { program.isCompiled(program.personas[$0]) }
    if isChosen { lowering.checkPersonas(personas) }
    var silencing = Silencing(loaded.silences)
    let diagnostics = ordered(silencing.silenced(lowering.checking.diagnostics))
    lowering.checking.diagnostics = []
    lowering.checking.isSecondPass = true
    return Compilation(lowering, diagnostics, indices: personas, claims: claims)
  }
}

/// Returns the diagnostics in source order, each once. Most are found in that order, and at places of their own.
func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  guard diagnostics.count > 1 else { return diagnostics }
  let starts = diagnostics.map { $0.place.span?.start ?? 0 }
  let further = 1..<starts.count
  if further.allSatisfy({ starts[$0 - 1] < starts[$0] }) { return diagnostics }
  let isSorted = further.allSatisfy { starts[$0 - 1] <= starts[$0] }
  let order = isSorted ? Array(starts.indices) : starts.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
  var ordered: [Diagnostic] = []
  ordered.reserveCapacity(order.count)
  var first = 0
  for index in order {
    if first < ordered.count, ordered[first].place.span?.start ?? 0 != starts[index] { first = ordered.count }
    if !ordered[first...].contains(diagnostics[index]) { ordered.append(diagnostics[index]) }
  }
  return ordered
}
