import Analysis
import Compiler
import IAM

/// What the trust policy of a role says of somebody who wants to assume it, as far as its principals tell: its conditions are
/// not looked at.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" and "Policy evaluation for requests within a single account": an
/// account as a principal leaves it to the policies of those in it, and a role or user by name needs none of its own there.
struct TrustReading {
  /// How a policy names somebody, from the least to the most.
  enum Naming: Comparable {
    case not, byAccount, asAnyone, itself
  }

  /// How it names them whatever the conditions.
  let certain: Naming
  /// How it may name them, if conditions hold.
  let possible: Naming

  /// - Parameters:
  ///   - subject: whoever wants to assume the role, by their ARN.
  ///   - action: the action in small letters.
  init(_ trust: Policy, of subject: ARN, for action: String) {
    let found = trust.statements.map(\.body).filter { $0.actions.includes(action) }
      .map { (body: $0, naming: $0.naming(of: subject)) }.filter { $0.naming != .not }
    let denials = found.filter { $0.body.effect == .deny }
    let allows = found.filter { $0.body.effect == .allow }
    let isDenied = denials.contains(where: \.body.isCertain)
    possible = isDenied ? .not : allows.map(\.naming).max() ?? .not
    certain = denials.isEmpty ? allows.filter(\.body.isCertain).map(\.naming).max() ?? .not : .not
  }
}

extension StatementBody {
  /// Whether it has no condition, and names principals and not whom it leaves out.
  fileprivate var isCertain: Bool { conditions.isEmpty && principal?.isExcept != true }

  fileprivate func naming(of subject: ARN) -> TrustReading.Naming {
    guard let principal else { return .not }
    // Who is left out is not held against: that others are meant is no certain statement.
    if principal.isExcept { return .asAnyone }
    let names = principal.parts.filter { $0.kind == .aws }.flatMap(\.values)
    return names.map { subject.naming(as: $0) }.max() ?? .not
  }
}

extension ARN {
  /// How a principal of accounts means this role or user.
  fileprivate func naming(as name: String) -> TrustReading.Naming {
    if name == "*" { return .asAnyone }
    if name == text { return .itself }
    if name == account || name == "arn:\(partition):iam::\(account):root" { return .byAccount }
    // A session of the role may be the one that asks.
    let role = resource.split(separator: "/").last ?? ""
    return name.hasPrefix("arn:\(partition):sts::\(account):assumed-role/\(role)/") ? .asAnyone : .not
  }
}

extension RequestAnswering {
  /// Returns the answer to who may assume a role, from that of the subject's own policies and the role's trust policy.
  func underTrust(_ own: (verdict: Verdict, reason: RequestAnswer.Reason)) -> (Verdict, RequestAnswer.Reason) {
    guard let trust, let account = subject.account else { return own }
    if case .statement(let statement) = own.reason, statement.effect == .deny { return own }
    let open = (Verdict.depends, RequestAnswer.Reason.depends(Dependence(on: .trust(role: resource))))
    if trust.possible == .not { return (.no, .untrusted(role: resource)) }
    switch own.verdict {
    case .yes: return trust.certain == .not ? open : own
    case .no:
      // Within the account, being named makes up for what its own policies do not say; a boundary may still limit it.
      guard trust.possible > .byAccount, ARN(resource)?.account == account else { return own }
      let isEnough = trust.certain == .itself && subject.boundary.arn == nil
      return isEnough ? (.yes, .trusted(role: resource)) : open
    case .depends: return own
    }
  }
}

extension Dependence {
  fileprivate init(on policy: UnseenPolicy) {
    self.init(allowing: nil, denying: nil, keys: [], statements: [], unknownPolicies: [policy])
  }
}

extension World {
  /// Returns the trust policy of the role of an ARN, if a source or file describes it.
  func trust(ofRole arn: String) -> Policy? {
    for role in files.flatMap(\.file.roles) where role.arn?.text == arn { return role.role.trust }
    return compilation.personas.lazy.compactMap { compilation.description(of: $0) }.first { $0.roleARN == arn }?.role
      .trust
  }
}
