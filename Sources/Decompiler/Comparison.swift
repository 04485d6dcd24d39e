import Compiler
import IAM

/// How what a declaration compiles to differs from what was read.
struct Comparison {
  /// The differences that are told.
  private(set) var differences: [Difference] = []
  /// Those for which the declaration is none of what was read: the role would have what nobody gave it, or lack what it
  /// has.
  private var faults: [String] = []
  private var remark: String?

  /// Compares a policy that stands alone with the role of a persona that has nothing else.
  init(of placed: PlacedPolicy, with role: Role, remark: String? = nil) {
    self.remark = remark
    if !role.isPlain || role.policies.count > 1 { faults.append("its template would have more than the policy") }
    if placed.kind == .trust {
      compare(placed, with: role.trust, number: nil)
    } else {
      compare(placed, with: role.policies.first?.policy ?? Policy([]), number: 0)
    }
  }

  /// Compares a role and all its policies, which the language calls by these names.
  init(of placed: PlacedRole, named names: [String], with role: Role) {
    compare(placed.trust, with: role.trust, number: nil)
    let read = placed.role
    let wanted = read.tags.filter { !$0.isReserved }
    let told: [(String, Bool)] = [
      ("description", read.description == role.description),
      ("session", read.maxSessionDuration == role.maxSessionDuration),
      ("tags", wanted == role.tags), ("attachment", read.attachment == role.attachment || read.policies.isEmpty),
    ]
    let fatal: [(String, Bool)] = [
      ("name", read.name == role.name && read.path == role.path), ("boundary", read.boundary == role.boundary),
      ("managed policies", read.managedPolicyARNs == role.managedPolicyARNs),
      ("list of policies", names == role.policies.map(\.name)),
    ]
    for (name, isEqual) in told where !isEqual { add(nil, "the role's \(name) would be another") }
    faults += fatal.filter { !$0.1 }.map { "the role's \($0.0) would be another" }
    for (number, (read, made)) in zip(placed.policies, role.policies).enumerated() {
      compare(read, with: made.policy, number: number)
    }
  }

  private mutating func compare(_ placed: PlacedPolicy, with policy: Policy, number: Int?) {
    let read = placed.policy
    if read.version != policy.version { add(number, "it is written in the version of 2012") }
    if placed.id != nil { add(number, "its `Id` is left out") }
    if read.statements.count != policy.statements.count {
      faults.append("it has \(policy.statements.count) statements instead of \(read.statements.count)")
    }
    for (index, (one, other)) in zip(read.statements, policy.statements).enumerated() where one != other {
      let place = one.body.sid.map { "statement `\($0)`" } ?? "statement \(index + 1)"
      let isSame = one.body.withAccountARNs == other.body.withAccountARNs
      add(number, isSame ? "\(place) names accounts by their ARNs" : "\(place) differs")
    }
  }

  private mutating func add(_ policy: Int?, _ text: String) {
    differences.append(Difference(policy: policy, text: text))
  }

  /// Throws if the declaration is none of what was read.
  func expectNoFault() throws(Unsayable) {
    if !faults.isEmpty { throw Unsayable(reason: faults.joined(separator: "; ")) }
  }

  /// Whether everything is equal.
  var isEqual: Bool { differences.isEmpty && faults.isEmpty }

  /// Returns whether a policy is equal, and the list of names of all.
  func isEqual(_ number: Int) -> Bool { faults.isEmpty && !differences.contains { $0.policy == number } }

  /// Returns the verdict on each policy of a unit.
  func verdicts(of unit: Unit, _ declaration: Declaration) -> [Verdict] {
    unit.subjects.map { number, subject in
      let own = (differences + unit.losses).filter { $0.policy == number }.map(\.text)
      let capability = number.flatMap { declaration.matches[$0]?.capability }
      let words = [unit.templateRemark, capability.map { "capability \($0)" }, remark].compactMap { $0 }.joined(
        separator: "; ")
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
  /// Which template is the policy of a user or group.
  fileprivate var templateRemark: String? {
    guard case .policy(let policy) = content, case .identity = policy.owner else { return nil }
    return "template \(name)"
  }

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

extension Role {
  /// Whether it has nothing but a name and policies.
  fileprivate var isPlain: Bool {
    path == "/" && description == nil && maxSessionDuration == nil && boundary == nil && managedPolicyARNs.isEmpty
      && attachment == .inline && tags.isEmpty
  }
}
