import IAM

/// All whom one can ask about, each by a name that nobody else has.
struct SubjectDirectory: Sendable {
  /// What somebody is made of.
  enum Origin {
    /// A persona of the sources.
    case persona(String)
    /// A role of a JSON file.
    case role(PlacedRole)
    /// A user of an account's details.
    case user(UserAccess)
    /// A file of policies that are nobody's.
    case policies(PolicySource)
  }

  /// Where somebody stands: in the sources, or in the list of files, and there in the list of the file.
  private enum Place {
    case persona
    case role(file: Int, index: Int)
    case user(file: Int, index: Int)
    case policies(file: Int)
  }

  /// Somebody, before it is clear which name tells who is meant.
  private struct Candidate {
    let name: String
    let place: Place
    var arn: String?
    var file = ""
    /// Whether the file has no other role, so that it may be named instead.
    var isOnlyRole = false

    /// The name and, where that is written, the ARN.
    var spellings: [String] { [name] + (arn.map { [$0] } ?? []) }
    /// The name with that of the file.
    var qualifiedName: String { "\(file):\(name)" }
  }

  /// The names in order: personas, roles, users, then files.
  private(set) var names: [String] = []
  private let files: [PolicySource]
  private let memberships: Memberships
  private var places: [String: Place] = [:]
  /// Names by which somebody may be called besides, and the one that is listed.
  private var aliases: [String: String] = [:]
  /// Names that several have, and what each of these is called instead.
  private var namesakes: [String: [String]] = [:]

  init(_ personas: [String], _ files: [PolicySource]) {
    self.files = files
    memberships = Memberships(files.map(\.file))
    add(personas.map { Candidate(name: $0, place: .persona) } + Self.candidates(in: files))
  }

  /// Returns everybody whom JSON files describe. Policies of files that describe nobody stand for themselves, but those
  /// of resources and of trust, which say what others may do.
  private static func candidates(in files: [PolicySource]) -> [Candidate] {
    var (roles, users, policies): ([Candidate], [Candidate], [Candidate]) = ([], [], [])
    for (number, source) in files.enumerated() {
      let file = source.file
      for (index, role) in file.roles.enumerated() {
        roles.append(
          Candidate(
            name: role.subjectName, place: .role(file: number, index: index), arn: role.arn?.text, file: source.name,
            isOnlyRole: file.roles.count == 1))
      }
      for (index, user) in file.identities.enumerated() where user.kind == .user {
        users.append(
          Candidate(
            name: user.name, place: .user(file: number, index: index), arn: user.arn?.text, file: source.name))
      }
      if file.roles.isEmpty, file.identities.isEmpty, !source.identityPolicies.isEmpty {
        policies.append(Candidate(name: source.name, place: .policies(file: number), file: source.name))
      }
    }
    return roles + users + policies
  }

  /// Gives each a name: its own if nobody else has that, else its ARN, else its own with that of the file. Who is written
  /// twice in a file is one.
  private mutating func add(_ candidates: [Candidate]) {
    var counts: [String: Int] = [:]
    for name in candidates.map(\.name) + candidates.compactMap(\.arn) { counts[name, default: 0] += 1 }
    for candidate in candidates {
      let name = candidate.spellings.first { counts[$0] == 1 } ?? candidate.qualifiedName
      guard places[name] == nil else { continue }
      places[name] = candidate.place
      names.append(name)
      if let arn = candidate.arn, counts[arn] == 1 { aliases[arn] = name }
      if candidate.isOnlyRole, counts[candidate.file] == nil { aliases[candidate.file] = name }
      if name != candidate.name { namesakes[candidate.name, default: []].append(name) }
    }
  }
}

extension SubjectDirectory {
  /// Returns what somebody is made of, by the name that is listed; nil if nobody is listed so.
  func origin(_ name: String) -> Origin? {
    switch places[name] {
    case .persona: .persona(name)
    case .role(let file, let index): .role(files[file].file.roles[index])
    case .user(let file, let index): .user(memberships.access(of: files[file].file.identities[index]))
    case .policies(let file): .policies(files[file])
    case nil: nil
    }
  }

  /// Those whom JSON files describe, in order.
  var described: [(name: String, kind: Subject.Kind, file: String)] {
    names.compactMap { name in
      switch places[name] {
      case .role(let file, _): (name, .role, files[file].name)
      case .user(let file, _): (name, .user, files[file].name)
      case .policies(let file): (name, .policies, files[file].name)
      case .persona, nil: nil
      }
    }
  }

  /// Returns the name by which somebody is listed who is called so, by the ARN, or the name of a file with one role; nil if
  /// nobody is, or several are.
  func listedName(_ name: String) -> String? { places[name] == nil ? aliases[name] : name }

  /// Returns what those are called of whom several have a name.
  func namesakes(_ name: String) -> [String] { namesakes[name] ?? [] }

  /// Returns the users of a group, by their own names; nil if there is no such group.
  func members(ofGroup name: String) -> [String]? { memberships.members[name] }
}
