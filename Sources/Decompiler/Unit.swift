import IAM

/// What becomes one declaration of the source.
struct Unit {
  /// The name of the persona or template.
  let name: String
  let content: Content
  /// The names of the blocks that a role's own policies become, in order: their own, where the language has such names.
  let policyNames: [String]

  init(name: String, content: Content) {
    self.name = name
    self.content = content
    let policies = if case .role(let role) = content { role.role.policies.map(\.name) } else { [String]() }
    var names = Names(without: policies.filter(\.isName))
    policyNames = policies.map { $0.isName ? $0 : names.name(for: $0) }
  }

  enum Content {
    /// A role, which becomes a persona.
    case role(PlacedRole)
    /// A policy that is no role's. It becomes a template, which says nothing of who has it.
    case policy(PlacedPolicy)
  }

  /// What the verdicts speak of.
  var subject: String {
    switch content {
    case .role(let role): "role \(role.role.name)"
    case .policy(let policy): policy.subject(named: policy.name ?? name)
    }
  }
}

extension Unit {
  /// The name of the block that a policy becomes which is no role's: its own if its owner's stands in the template's.
  var blockName: String {
    guard case .policy(let policy) = content, case .identity = policy.owner, let own = policy.name else { return name }
    return own.isName ? own : name
  }
}

/// Returns the declarations that files come to, each with a name of its own.
func units(of files: [ImportedFile]) -> [Unit] {
  var names = Names()
  return files.flatMap { file in
    let roles = file.file.roles.map { role in
      Unit(name: names.name(for: role.persona ?? role.role.name), content: .role(role))
    }
    return roles
      + file.file.policies.map { policy in
        Unit(name: names.name(for: policy.ownedName ?? file.stem), content: .policy(policy))
      }
  }
}

extension PlacedPolicy {
  /// The name with that of its owner before it, since each user may have a policy of one name.
  fileprivate var ownedName: String? {
    guard case .identity(_, let owner) = owner else { return name }
    return name.map { "\(owner)-\($0)" }
  }

  fileprivate func subject(named name: String) -> String {
    guard case .identity(let kind, let owner) = owner else { return "policy \(name)" }
    return "\(kind.rawValue) \(owner), policy \(name)"
  }
}
