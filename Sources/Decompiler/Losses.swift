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
    switch content {
    case .role(let role): losses(of: role)
    case .policy(let policy): policy.losses.map { Difference(policy: 0, text: $0) }
    }
  }

  private func losses(of role: PlacedRole) -> [Difference] {
    let tags = role.role.tags.filter(\.isReserved).map { tag in
      Difference(policy: nil, text: "its tag `\(tag.key)` is left out, for AWS alone sets such tags")
    }
    let names = zip(role.role.policies, policyNames).enumerated().filter { $1.0.name != $1.1 }
    let lacks = role.lacksPolicies ? [Difference(policy: nil, text: "its policies are not part of what was read")] : []
    return lacks + tags
      + names.map { number, names in
        Difference(policy: number, text: "its name would be `\(names.1)`, for the language has no such name")
      }
  }
}

extension PlacedPolicy {
  /// What a managed policy has that no template says.
  fileprivate var losses: [String] {
    guard case .account(_, let path, let extras) = owner else { return [] }
    let parts = (path == "/" ? [] : ["path `\(path)`"]) + extras.map { "`\($0)`" }
    return parts.isEmpty ? [] : ["its \(parts.joined(separator: " and ")) would be left out"]
  }
}

extension PlacedIdentity {
  /// The verdicts on a user or group, and on each of its parts but for its own policies, which become templates.
  var verdicts: [Verdict] {
    let subject = "\(kind.rawValue) \(name)"
    let words =
      [("boundary", boundary.map { [$0.arn] } ?? []), ("managed policy", managedPolicies.map(\.arn))]
      .flatMap { word, names in names.map { "\(word) \($0)" } }
    let lists = [("groups", groups), ("tags", tags.map(\.key))].filter { !$0.1.isEmpty }
      .map { "\($0) \($1.joined(separator: ", "))" }
    let reason = "a persona is a role, and the language has no \(kind.rawValue)s"
    return [Verdict(subject: subject, outcome: .leftOut([reason]))]
      + (words + lists).map { Verdict(subject: "\(subject), \($0)", outcome: .leftOut([reason])) }
  }
}

extension PrincipalTag {
  /// Whether AWS keeps the key to itself, so that no role can be made with it.
  var isReserved: Bool { key.lowercased().hasPrefix("aws:") }
}
