public import IAM
public import Parser
public import Source

/// A source to compile, as it was read.
public struct Input: Hashable, Sendable {
  /// The name as the author knows it: a path as given, or `-`.
  public let name: String
  /// The content.
  public let bytes: [UInt8]

  /// Makes an input.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
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
  /// Whether the built-in pack is checked whole, like any other text.
  var checksBuiltIn = false

  /// Makes options, of which none need be given.
  public init(account: String? = nil, region: String? = nil, partition: String? = nil) {
    self.account = account
    self.region = region
    self.partition = partition
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
  /// All that was found, in source order.
  public let diagnostics: [Diagnostic]
  /// The names of the personas in source order.
  public let personas: [String]
  /// The number of claims, which were parsed and whose names were checked.
  public let claims: Int
  private let lowering: Lowering
  private let indices: [Int]

  /// Whether there is an error, so that there are no roles.
  public let hasErrors: Bool

  init(_ lowering: Lowering, _ diagnostics: [Diagnostic], indices: [Int], claims: Int) {
    self.lowering = lowering
    self.diagnostics = diagnostics
    hasErrors = diagnostics.contains(where: \.isError)
    self.indices = indices
    self.claims = claims
    sources = lowering.checking.program.sources
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
///
/// The first of two passes lowers every persona and measures it, and keeps nothing but what it found; the second is
/// `Compilation.forEachRole`.
public func compile(_ inputs: [Input], _ options: CompileOptions = CompileOptions()) -> Compilation {
  let loaded = load(inputs)
  let collected = collect(loaded.files, in: loaded.sources)
  var checking = Checking(collected.program, options)
  checking.diagnostics = loaded.diagnostics + collected.diagnostics
  // What depends on an item that cannot be compiled yet would only seem to be missing.
  let isWhole = !collected.diagnostics.contains { $0.code == .unsupported }
  let claims = isWhole ? checking.checkDeclarations() : 0
  var lowering = Lowering(checking)
  let personas = collected.program.personas.indices.filter { !collected.program.personas[$0].syntax.isTemplate }
  if isWhole { lowering.checkPersonas(personas) }
  let diagnostics = ordered(lowering.checking.diagnostics)
  lowering.checking.diagnostics = []
  lowering.checking.isSecondPass = true
  return Compilation(lowering, diagnostics, indices: personas, claims: claims)
}

/// Returns the diagnostics in source order, each once. Most are found in that order.
private func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  let starts = diagnostics.map { $0.place.span?.start ?? 0 }
  let isSorted = zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
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
