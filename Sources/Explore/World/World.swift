public import Compiler
public import IAM
public import Source

/// What questions are asked of: personas of sources, and roles and policies of JSON files.
public struct World: Sendable {
  /// The sources, compiled; none of them need be there.
  public let compilation: Compilation
  /// All texts that places are in: those of the compilation, then the JSON files.
  public internal(set) var sources: SourceMap
  /// The JSON files.
  public let files: [PolicySource]
  /// All whom one can ask about.
  let directory: SubjectDirectory
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
    directory = SubjectDirectory(compilation.personas, files)
    self.managed = managed.adding(files.flatMap(\.file.policies))
    self.origin = origin
  }

  /// The names of all whom one can ask about: personas, roles, users, then files of policies.
  public var subjectNames: [String] { directory.names }

  /// Those of them whom JSON files describe, each with its kind and the file.
  public var describedSubjects: [(name: String, kind: Subject.Kind, file: String)] { directory.described }

  /// Returns whom a name means, an ARN, or the name of a file that holds one role; nil if nobody is called so, or several.
  public func subject(_ name: String) -> Subject? {
    guard let listed = directory.listedName(name) else { return nil }
    return switch directory.origin(listed) {
    case .persona(let name): compilation.description(of: name).map { Subject($0, managed) }
    case .role(let role): Subject(listed, role, managed)
    case .user(let access): Subject(listed, access, managed)
    case .policies(let file): Subject(file)
    case nil: nil
    }
  }

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
