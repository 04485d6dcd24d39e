import Analysis
import Compiler
import IAM
import Source

/// What the trust policy of a role says of somebody who wants to assume it.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" and "Policy evaluation for requests within a single account": an
/// account as a principal leaves it to the policies of those in it; who is named by name, or with everyone, needs none of
/// its own there.
struct TrustReading {
  /// How a policy names somebody, from the least to the most.
  enum Naming: Comparable {
    case not, byAccount, asSession, itself
  }

  /// How it names them with certainty.
  let certain: Naming
  /// How it may name them, as far as keys of the context are open.
  let possible: Naming
  /// The keys on which that hangs, in small letters, each once.
  let keys: [String]

  /// - Parameter subject: whoever makes the request, by their ARN.
  init(_ trust: Policy, of subject: ARN, for request: Request) {
    let found = trust.statements.map(\.body).map { ($0, $0.naming(of: subject)) }.filter { $0.1 != .not }
      .map { Finding($0, $1, Evaluator([trust.of($0)]), request) }
    let denials = found.filter { $0.effect == .deny }
    let allows = found.filter { $0.effect == .allow }
    let isDenied = denials.contains { $0.isCertain && $0.naming != .asSession }
    possible = isDenied ? .not : allows.filter(\.isPossible).map(\.naming).max() ?? .not
    // One session of a role is not each of them.
    let sure = denials.contains(where: \.isPossible) ? [] : allows.filter { $0.isCertain && $0.naming != .asSession }
    certain = sure.map(\.naming).max() ?? .not
    let open = found.filter { $0.isPossible && !$0.isCertain }.flatMap { $0.evaluator.openKeys(of: request) }
    keys = open.map(\.name).withoutRepetitions
  }

  /// A statement that names whoever makes a request.
  private struct Finding {
    let effect: Effect
    let naming: Naming
    let evaluator: Evaluator
    let isCertain: Bool
    let isPossible: Bool

    init(_ body: StatementBody, _ naming: Naming, _ evaluator: Evaluator, _ request: Request) {
      (effect, self.naming, self.evaluator) = (body.effect, naming, evaluator)
      let outcome = evaluator.decide(request).outcome
      // Who is left out is not held against: that others are meant is not certain.
      isCertain = outcome == .allowed && body.principal?.isExcept != true
      isPossible = outcome == .allowed || outcome == .depends
    }
  }
}

extension Policy {
  /// Returns a policy that allows what a statement of this one is about, whoever asks.
  fileprivate func of(_ body: StatementBody) -> Policy {
    let frame = StatementFrame(
      sid: nil, effect: .allow, principal: nil, actions: body.actions, conditions: body.conditions)
    return Policy([Statement(StatementBody(frame, on: .only(["*"])), at: Span(start: 0, end: 0))], version: version)
  }
}

extension StatementBody {
  fileprivate func naming(of subject: ARN) -> TrustReading.Naming {
    guard let principal else { return .not }
    if principal.isExcept { return .itself }
    let names = principal.parts.filter { $0.kind == .aws }.flatMap(\.values)
    return names.map { subject.naming(as: $0) }.max() ?? .not
  }
}

extension ARN {
  /// How a principal of accounts means this role or user.
  fileprivate func naming(as name: String) -> TrustReading.Naming {
    if name == "*" || name == text { return .itself }
    if name == account || name == "arn:\(partition):iam::\(account):root" { return .byAccount }
    // A session of the role may be the one that asks.
    let role = resource.split(separator: "/").last ?? ""
    return name.hasPrefix("arn:\(partition):sts::\(account):assumed-role/\(role)/") ? .asSession : .not
  }
}

extension RequestAnswering {
  /// Returns the answer to who may assume a role, from that of the subject's own policies and the role's trust policy.
  func underTrust(_ own: (verdict: Verdict, reason: RequestAnswer.Reason)) -> (Verdict, RequestAnswer.Reason) {
    if case .statement(let statement) = own.reason, statement.effect == .deny { return own }
    guard let account = subject.account, action.isAssumption else { return own }
    guard let trust else { return underUnknownTrust(own, account) }
    if trust.possible == .not { return (.no, .untrusted(role: resource)) }
    let keys = trust.keys.map(spelling)
    let open = (Verdict.depends, RequestAnswer.Reason.depends(Dependence(on: .trust(role: resource), keys)))
    switch own.verdict {
    case .yes: return trust.certain == .not ? open : own
    case .no:
      // Within the account, being named makes up for what its own policies do not say, but not for what a boundary does.
      guard trust.possible > .byAccount, ARN(resource)?.account == account else { return own }
      switch boundaryOutcome {
      case .allowed: return trust.certain == .itself ? (.yes, .trusted(role: resource)) : open
      case .depends: return open
      case .implicitDeny, .explicitDeny: return own
      }
    case .depends: return own
    }
  }

  /// The same where nothing describes the role: within the account its trust policy may be enough, too.
  private func underUnknownTrust(
    _ own: (verdict: Verdict, reason: RequestAnswer.Reason), _ account: String
  ) -> (Verdict, RequestAnswer.Reason) {
    let mayBeEnough = own.verdict == .no && ARN(resource)?.account == account && !subject.ignoresUnknown
    guard mayBeEnough, [.allowed, .depends].contains(boundaryOutcome) else { return own }
    return (.depends, .depends(Dependence(on: .trust(role: resource), [])))
  }

  /// What the boundary says of the request; one that is not there allows all.
  private var boundaryOutcome: Decision.Outcome {
    switch subject.boundary {
    case .none: .allowed
    case .unknown: .depends
    case .known(_, let policy): Evaluator([policy]).decide(request).outcome
    }
  }
}

extension Dependence {
  fileprivate init(on policy: UnseenPolicy, _ keys: [String]) {
    self.init(allowing: nil, denying: nil, keys: keys, statements: [], unknownPolicies: [policy])
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
