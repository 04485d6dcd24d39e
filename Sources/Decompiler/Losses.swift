import Compiler
import IAM

/// Something that the source does not say of what was read, though it says the rest.
struct Difference: Hashable {
  /// The number of the policy; nil for the trust policy and the role itself.
  let policy: Int?
  /// A clause on its own.
  let text: String
}

extension Unit {
  /// What is known not to be said before anything is compiled: small things, for which no role is left out.
  var losses: [Difference] {
    guard case .role(let role) = content else { return [] }
    let tags = role.role.tags.filter(\.isReserved).map { tag in
      Difference(policy: nil, text: "its tag `\(tag.key)` is left out, for AWS alone sets such tags")
    }
    let names = zip(role.role.policies, policyNames).enumerated().filter { $1.0.name != $1.1 }
    return tags
      + names.map { number, names in
        Difference(policy: number, text: "its name would be `\(names.1)`, for the language has no such name")
      }
  }
}

extension RoleTag {
  /// Whether AWS keeps the key to itself, so that no role can be made with it.
  var isReserved: Bool { key.lowercased().hasPrefix("aws:") }
}
