import Compiler
import IAM
import Source

extension World {
  /// Returns what has become of the personas of an earlier world, and of the roles and policies of JSON files, in their
  /// order, new ones last.
  func changes(since earlier: World) -> [PersonaChange] {
    let (before, after) = (earlier.statements, statements)
    let old = Dictionary(before.map { ($0.name, $0.statements) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.name, $0.statements) }) { first, _ in first }
    let changed = before.compactMap { change(of: $0.name, from: $0.statements, to: new[$0.name]) }
    let added = after.filter { old[$0.name] == nil }.map {
      PersonaChange(name: $0.name, kind: .added, added: $0.statements, removed: [])
    }
    return changed + added
  }

  /// The statements of all whom one can ask about, by name.
  private var statements: [(name: String, statements: [StatementBody])] {
    var all: [(name: String, statements: [StatementBody])] = []
    compilation.forEachRole { all.append(($0, $1.allStatements)) }
    return all + directory.names.compactMap { name in directory.origin(name)?.statements.map { (name, $0) } }
  }

  private func change(of name: String, from old: [StatementBody], to new: [StatementBody]?) -> PersonaChange? {
    guard let new else { return PersonaChange(name: name, kind: .removed, added: [], removed: old) }
    let (added, removed) = (new.without(old), old.without(new))
    if added.isEmpty, removed.isEmpty { return nil }
    return PersonaChange(name: name, kind: .changed, added: added, removed: removed)
  }
}

extension SubjectDirectory.Origin {
  /// What JSON says of somebody; nil for a persona.
  fileprivate var statements: [StatementBody]? {
    switch self {
    case .persona: nil
    case .role(let role): role.role.allStatements
    case .user(let access): access.policies.flatMap(\.policy.policy.statements).map(\.body)
    case .policies(let file): file.identityPolicies.flatMap(\.policy.statements).map(\.body)
    }
  }
}

extension Session {
  /// What the session's own definitions change: held against the files alone.
  var changesOfSession: [PersonaChange] {
    guard let plain = inputs.load().world else { return [] }
    return world.changes(since: plain)
  }

  /// Returns what is different from other files.
  func changes(since names: [String]) -> [Output] {
    var (inputs, diagnostics) = files.read(names)
    inputs.options = options
    if diagnostics.contains(where: \.isError) { return [.diagnostics(diagnostics, SourceMap())] }
    let loaded = inputs.load()
    guard let other = loaded.world else { return [report(of: loaded, inputs)] }
    return [.changes(world.changes(since: other))]
  }
}

extension Role {
  /// The statements of trust and of all policies, in order.
  fileprivate var allStatements: [StatementBody] {
    (trust.statements + policies.flatMap(\.policy.statements)).map(\.body)
  }
}

extension [StatementBody] {
  /// Returns those that `others` do not have, each as often as it is more here than there.
  fileprivate func without(_ others: [StatementBody]) -> [StatementBody] {
    var counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return filter { body in
      guard let count = counts[body], count > 0 else { return true }
      counts[body] = count - 1
      return false
    }
  }
}
