public import Compiler
public import IAM
public import Source

/// What questions are asked of: personas of sources, and roles and policies of JSON files.
public struct World: Sendable {
  /// The sources, compiled; none of them need be there.
  public let compilation: Compilation
  /// All texts that places are in: those of the compilation, then the JSON files.
  public let sources: SourceMap
  /// The JSON files.
  public let files: [PolicySource]
  /// What is known of managed policies.
  let managed: ManagedPolicies
  /// What the compilation was made of; without it no edits are suggested.
  let origin: CompilationOrigin?

  /// Makes a world.
  ///
  /// - Parameters:
  ///   - compilation: the sources, without errors.
  ///   - sources: the compilation's, and the JSON files after them.
  ///   - files: what the JSON files hold.
  ///   - managed: what is known of managed policies beyond what the files hold.
  ///   - origin: what the compilation was made of.
  public init(
    _ compilation: Compilation, _ sources: SourceMap, files: [PolicySource] = [],
    managed: ManagedPolicies = ManagedPolicies(), origin: CompilationOrigin? = nil
  ) {
    self.compilation = compilation
    self.sources = sources
    self.files = files
    self.managed = managed.adding(files.flatMap(\.file.policies))
    self.origin = origin
  }

  /// The names of all whom one can ask about: personas, roles, then files of policies.
  public var subjectNames: [String] { compilation.personas + roles.map(\.subjectName) + policyFiles.map(\.name) }

  /// Returns whom a name means; nil if nobody is called so.
  public func subject(_ name: String) -> Subject? {
    if let persona = compilation.description(of: name) { return Subject(persona, managed) }
    if let role = roles.first(where: { $0.subjectName == name }) { return Subject(role, managed) }
    if let file = policyFiles.first(where: { $0.name == name }) { return Subject(file) }
    // A file that holds one role may be named for it.
    let only = files.first { $0.name == name && $0.file.roles.count == 1 }
    return only.map { Subject($0.file.roles[0], managed) }
  }

  private var roles: [PlacedRole] { files.flatMap(\.file.roles) }

  /// The files of which the policies are nobody's, so that they stand for themselves. Policies of resources and of trust say
  /// what others may do.
  private var policyFiles: [PolicySource] { files.filter { $0.file.roles.isEmpty && !$0.identityPolicies.isEmpty } }

  /// Returns whether a file of a name holds policies, none of which are of identities.
  func holdsOnlyOthers(_ name: String) -> Bool {
    files.contains {
      $0.name == name && $0.file.roles.isEmpty && !$0.file.policies.isEmpty && $0.identityPolicies.isEmpty
    }
  }
}

/// A JSON file and what it holds.
public struct PolicySource: Sendable {
  /// The file's name as the user knows it.
  public let name: String
  /// What it holds.
  public let file: PolicyFile

  /// Makes a source of policies.
  public init(_ name: String, _ file: PolicyFile) {
    self.name = name
    self.file = file
  }
}

extension PolicySource {
  /// The policies that say what whoever has them may do.
  var identityPolicies: [PlacedPolicy] { file.policies.filter { $0.kind == .identity } }
}

extension PlacedRole {
  /// The name by which one asks about it: its persona's if there is one.
  var subjectName: String { persona ?? role.name }
}
