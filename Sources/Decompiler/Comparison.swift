import Compiler
import IAM

/// How what a declaration compiles to differs from what was read.
struct Comparison {
  /// The differences, by the number of the policy; nil for trust and the role itself.
  private(set) var differences: [(policy: Int?, text: String)] = []
  private var remark: String?

  /// Compares a policy that stands alone.
  init(of placed: PlacedPolicy, with policy: Policy, remark: String? = nil) {
    self.remark = remark
    compare(placed, with: policy, number: placed.kind == .trust ? nil : 0)
  }

  /// Compares a role and all its policies.
  init(of placed: PlacedRole, with role: Role) {
    compare(placed.trust, with: role.trust, number: nil)
    let read = placed.role
    let properties: [(String, Bool)] = [
      ("name", read.name == role.name && read.path == role.path), ("description", read.description == role.description),
      ("session", read.maxSessionDuration == role.maxSessionDuration), ("boundary", read.boundary == role.boundary),
      ("managed policies", read.managedPolicyARNs == role.managedPolicyARNs), ("tags", read.tags == role.tags),
      ("attachment", read.attachment == role.attachment || read.policies.isEmpty),
      ("list of policies", read.policies.map(\.name) == role.policies.map(\.name)),
    ]
    differences += properties.filter { !$0.1 }.map { (nil, "the role's \($0.0) would be another") }
    for (number, (read, made)) in zip(placed.policies, role.policies).enumerated() {
      compare(read, with: made.policy, number: number)
    }
  }

  private mutating func compare(_ placed: PlacedPolicy, with policy: Policy, number: Int?) {
    let read = placed.policy
    if read.version != policy.version { differences.append((number, "it is written in the version of 2012")) }
    if placed.id != nil { differences.append((number, "its `Id` is left out")) }
    if read.statements.count != policy.statements.count {
      differences.append((number, "it has \(policy.statements.count) statements instead of \(read.statements.count)"))
    }
    for (index, (one, other)) in zip(read.statements, policy.statements).enumerated() where one != other {
      let place = one.body.sid.map { "statement `\($0)`" } ?? "statement \(index + 1)"
      let isSame = one.body.withAccountARNs == other.body.withAccountARNs
      differences.append((number, isSame ? "\(place) names accounts by their ARNs" : "\(place) differs"))
    }
  }

  /// Whether everything is equal.
  var isEqual: Bool { differences.isEmpty }

  /// Returns whether a policy is equal, and the list of names of all.
  func isEqual(_ number: Int) -> Bool { !differences.contains { $0.policy == number } }

  /// Returns the verdict on each policy of a unit.
  func verdicts(of unit: Unit, _ declaration: Declaration) -> [Verdict] {
    unit.subjects.map { number, subject in
      let own = differences.filter { $0.policy == number }.map(\.text)
      let capability = number.flatMap { declaration.matches[$0]?.capability }
      let words = [capability.map { "capability \($0)" }, remark].compactMap { $0 }.joined(separator: "; ")
      return Verdict(
        subject: subject, outcome: own.isEmpty ? .equal(remark: words.isEmpty ? nil : words) : .differs(own))
    }
  }
}

extension StatementBody {
  /// The statement with the ids of accounts as the ARNs that IAM makes of them.
  fileprivate var withAccountARNs: StatementBody {
    guard let principal else { return self }
    let parts = principal.parts.map { part in
      Principal.Part(part.kind, part.values.map { $0.isAccount ? "arn:aws:iam::\($0):root" : $0 })
    }
    return StatementBody(
      StatementFrame(
        sid: sid, effect: effect, principal: Principal(parts, isExcept: principal.isExcept), actions: actions,
        conditions: conditions), on: resources)
  }
}

extension Unit {
  /// The policies that are identities', in order.
  var policies: [PlacedPolicy] {
    switch content {
    case .role(let role): role.policies
    case .policy(let policy): policy.kind == .identity ? [policy] : []
    }
  }

  /// What there are verdicts on: the trust policy, and each policy by its number.
  var subjects: [(number: Int?, subject: String)] {
    switch content {
    case .role(let role):
      let own: [(Int?, String)] = role.policies.enumerated().map { ($0, "\(subject), policy \($1.name ?? "")") }
      return [(nil, "\(subject), trust policy")] + own
    case .policy(let policy): return [(policy.kind == .trust ? nil : 0, subject)]
    }
  }

  /// Returns the verdicts on what is not in the source.
  func leftOut(_ reasons: [String]) -> [Verdict] {
    subjects.map { Verdict(subject: $0.subject, outcome: .leftOut(reasons)) }
  }
}
