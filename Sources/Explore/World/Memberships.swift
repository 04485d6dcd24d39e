import IAM

/// A user with all that decides what the user may do.
struct UserAccess {
  let user: PlacedIdentity
  /// The user's own policies, then those of the groups.
  let policies: [(policy: PlacedPolicy, group: String?)]
  /// The groups that are described.
  let groups: [PlacedIdentity]
  /// The names of the others, whose policies are not known.
  let unknownGroups: [String]
}

/// Who is in which group, and the own policies of users and groups. The pages of an account's details may be in several
/// files, and files of several accounts may be there.
struct Memberships: Sendable {
  private struct Key: Hashable {
    let kind: PlacedIdentity.Kind
    let account: String?
    let name: String
  }

  private var groups: [Key: PlacedIdentity] = [:]
  private var policies: [Key: [PlacedPolicy]] = [:]
  /// The names of users by that of their group.
  private(set) var members: [String: [String]] = [:]

  init(_ files: [PolicyFile]) {
    for file in files {
      for identity in file.identities { add(identity) }
      // Policies name their owners without an account, which is the same in all of a file.
      let account = file.identities.lazy.compactMap { $0.arn?.account }.first
      for policy in file.policies {
        guard case .identity(let kind, let name) = policy.owner else { continue }
        policies[Key(kind: kind, account: account, name: name), default: []].append(policy)
      }
    }
  }

  private mutating func add(_ identity: PlacedIdentity) {
    switch identity.kind {
    case .group:
      groups[Key(kind: .group, account: identity.arn?.account, name: identity.name)] = identity
      members[identity.name, default: []] += []
    case .user: for group in identity.groups { members[group, default: []].append(identity.name) }
    }
  }

  /// Returns a user with the policies of the user and of the groups.
  func access(of user: PlacedIdentity) -> UserAccess {
    let account = user.arn?.account
    let keys = user.groups.map { Key(kind: .group, account: account, name: $0) }
    let own = policies[Key(kind: .user, account: account, name: user.name)] ?? []
    let inherited = keys.flatMap { key in (policies[key] ?? []).map { (policy: $0, group: Optional(key.name)) } }
    return UserAccess(
      user: user, policies: own.map { ($0, nil) } + inherited, groups: keys.compactMap { groups[$0] },
      unknownGroups: keys.filter { groups[$0] == nil }.map(\.name))
  }
}
