import Analysis
import IAM
import Source

/// The state of answering for one request of one subject.
struct RequestAnswering {
  let subject: Subject
  let action: ServiceActionName
  let resource: String
  let request: Request
  /// The statements that may apply to the request.
  let evaluator: Evaluator
  private let missingKeys: [String]
  /// What the trust policy of the role says that is to be assumed; nil where it is not known, or nothing is assumed.
  let trust: TrustReading?
  /// The account of the resource, if it is known to be another than the subject's.
  private let otherAccount: String?

  /// - Parameters:
  ///   - context: the keys that the question fixes.
  ///   - trust: the trust policy of the role that is the resource, if it is known.
  init(
    _ subject: Subject, _ action: ServiceActionName, _ resource: String, context: [(key: String, values: [String])],
    trust: Policy? = nil
  ) {
    (self.subject, self.action, self.resource) = (subject, action, resource)
    let fixed = Set(context.map { $0.key.lowercased() })
    let missing = subject.missingKeys(for: action).filter { !fixed.contains($0.lowercased()) }
    var entries = subject.facts.map { (key: $0.key, entry: $0.value) } + missing.map { (key: $0, entry: .absent) }
    if let account = ARN(resource)?.account, !account.isEmpty {
      entries.append((key: "aws:ResourceAccount", entry: .texts([account])))
    }
    entries += context.map { (key: $0.key, entry: .texts($0.values)) }
    request = Request(
      action: action.text, resource: resource, context: RequestContext(entries, others: .open))
    evaluator = subject.evaluator.narrowed(to: request)
    missingKeys = missing
    let (arn, asked) = (subject.arn.flatMap { ARN($0) }, request)
    self.trust = arn.flatMap { arn in trust.map { TrustReading($0, of: arn, for: asked) } }
    otherAccount = subject.account.flatMap { Self.owner(of: resource, context, besides: $0) }
  }

  /// Returns the account of a resource, if it is another: what the question says of it counts where the ARN says nothing, as
  /// those of S3.
  private static func owner(
    of resource: String, _ context: [(key: String, values: [String])], besides account: String
  ) -> String? {
    let said = context.first { $0.key.lowercased() == "aws:resourceaccount" }?.values.first
    let owner = ARN(resource).flatMap { $0.account.isEmpty ? nil : $0.account } ?? said
    return owner.flatMap { $0 != account && $0.utf8.count == 12 ? $0 : nil }
  }

  func answer() -> RequestAnswer {
    let decision = evaluator.decide(request)
    let (verdict, reason) = decided(decision)
    let asked =
      missingKeys.isEmpty
      ? [] : Set(subject.evaluator.trace(request).flatMap { keys(of: $0.place) }.map { $0.lowercased() })
    return RequestAnswer(
      action: action.text, resource: resource, verdict: verdict, reason: reason, points: decision.points,
      missingKeys: missingKeys.filter(asked.contains).map(spelling))
  }

  private func decided(_ decision: Decision) -> (Verdict, RequestAnswer.Reason) {
    if action.isFree(for: subject.kind) { return (.yes, .free) }
    let own = decision.outcome == .depends ? settled() : finding(decision, for: request)
    if own.0 != .no, !action.isAssumption, isOfIAM, let otherAccount { return (.no, .foreign(account: otherAccount)) }
    return underTrust(own)
  }

  /// Whether it is a resource of IAM: these have no policies that let others in, but for trust. Source: IAM User Guide, "AWS
  /// services that work with IAM".
  private var isOfIAM: Bool { ARN(resource)?.service == "iam" }

  /// What has to allow the request besides the policies of the subject, and is not looked at.
  private var besides: [UnseenPolicy] {
    if subject.ignoresUnknown || trust != nil { return [] }
    if action.isAssumption, isOfIAM { return [.trust(role: resource)] }
    return otherAccount.map { [.ofResource(account: $0)] } ?? []
  }

  /// Returns the answer where a request is decided, as far as policies are known.
  ///
  /// - Parameter request: this request, or one that says more of the keys that it leaves open.
  func finding(_ decision: Decision, for request: Request) -> (Verdict, RequestAnswer.Reason) {
    switch decision.outcome {
    case .explicitDeny:
      (.no, .statement(reference(decision.statement.map { .policy($0) } ?? boundaryDenial(of: request))))
    case .implicitDeny where mayBeAllowedByUnknown(request): (.depends, .depends(dependence(keys: [])))
    case .implicitDeny: (.no, refusal(of: request))
    case .allowed where isLimitedByUnknown: (.depends, .depends(dependence(keys: [])))
    case .allowed: (.yes, decision.statement.map { .statement(reference(.policy($0))) } ?? .nothing([]))
    case .depends: (.depends, .depends(dependence(keys: evaluator.openKeys(of: request))))
    }
  }
}

extension RequestAnswering {
  /// Returns the keys that a statement names, in conditions and as variables, as it writes them.
  func keys(of place: StatementTrace.Place) -> [String] {
    let body = body(place)
    let entries = body.conditions.flatMap(\.keys)
    let texts = entries.flatMap(\.values) + (body.resources?.patterns ?? [])
    return entries.map(\.key) + texts.flatMap(\.variableKeys)
  }

  func body(_ place: StatementTrace.Place) -> StatementBody {
    switch place {
    case .policy(let place): subject.policies[place.policy].policy.statements[place.index].body
    case .boundary(let index): subject.boundary.policy?.statements[index].body ?? .nothing
    }
  }

  func reference(_ place: StatementTrace.Place) -> StatementReference {
    let body = body(place)
    switch place {
    case .boundary(let index):
      return StatementReference(
        effect: body.effect, policy: subject.boundary.arn, isBoundary: true, index: index, sid: body.sid,
        capability: nil, group: nil, places: subject.boundary.policy.map { [$0.statements[index].span] } ?? [])
    case .policy(let place):
      let policy = subject.policies[place.policy]
      let span = policy.policy.statements[place.index].span
      return StatementReference(
        effect: body.effect, policy: policy.name, isBoundary: false, index: place.index, sid: body.sid,
        capability: policy.capability, group: policy.group, places: (policy.item.map { [$0] } ?? []) + [span])
    }
  }

  /// The first statement of the boundary that denies.
  private func boundaryDenial(of request: Request) -> StatementTrace.Place {
    evaluator.trace(request).first { $0.effect == .deny && $0.applies == .yes }?.place ?? .boundary(0)
  }

  /// Why nothing allows it: the boundary, if a policy would, or may whose document is not known; else what comes nearest.
  private func refusal(of request: Request) -> RequestAnswer.Reason {
    if case .known(let arn, _) = subject.boundary {
      let unlimited = evaluator.withoutBoundary
      let most = subject.unknownPolicies.isEmpty ? unlimited : unlimited.adding(.allowingEverything)
      if most.decide(request).outcome != .implicitDeny { return .boundary(arn) }
    }
    return .nothing(nearMisses(request))
  }

  /// Whether a policy whose document is not known may allow what no known one does: nothing that is known forbids it.
  private func mayBeAllowedByUnknown(_ request: Request) -> Bool {
    guard !subject.unknownPolicies.isEmpty else { return false }
    return [.allowed, .depends].contains(evaluator.adding(.allowingEverything).decide(request).outcome)
  }

  /// Whether a policy or boundary whose document is not known may forbid what a known one allows.
  var isLimitedByUnknown: Bool {
    if case .unknown = subject.boundary { return true }
    return !besides.isEmpty || subject.unknownPolicies.contains(where: \.mayDeny)
  }

  func dependence(keys: [OpenKey], allowing: [KeyValue]? = nil, denying: [KeyValue]? = nil)
    -> Dependence
  {
    var unknown = subject.unknownPolicies
    if case .unknown(let arn) = subject.boundary { unknown.append(.boundary(arn)) }
    let statements = evaluator.trace(request).filter { $0.applies == .unknown }.map { reference($0.place) }
    return Dependence(
      allowing: allowing, denying: denying, keys: keys.map { spelling(of: $0.name) }, statements: statements,
      unknownPolicies: unknown + besides)
  }
}

extension Policy {
  /// What a policy may say whose document is not known.
  fileprivate static let allowingEverything = Policy([Statement(.everything, at: Span(start: 0, end: 0))])
}

extension StatementBody {
  fileprivate static let nothing = StatementBody(frame(.deny, []), on: .only([]))
  fileprivate static let everything = StatementBody(frame(.allow, ["*"]), on: .only(["*"]))

  private static func frame(_ effect: Effect, _ actions: [String]) -> StatementFrame {
    StatementFrame(sid: nil, effect: effect, principal: nil, actions: .only(actions), conditions: [])
  }
}

extension Subject.Boundary {
  /// The ARN, if there is one.
  var arn: String? {
    switch self {
    case .none: nil
    case .known(let arn, _), .unknown(let arn): arn
    }
  }
}

extension ServiceActionName {
  /// Whether a trust policy decides it: that of the role whose session is made.
  var isAssumption: Bool {
    [
      "sts:assumerole", "sts:assumerolewithsaml", "sts:assumerolewithwebidentity", "sts:setsourceidentity",
      "sts:tagsession",
    ].contains(text.lowercased())
  }

  /// Whether whoever it is may, whatever policies say, an explicit deny among them. Source: AWS STS API Reference,
  /// "GetCallerIdentity"; IAM User Guide, "Permissions for GetSessionToken", which is for users.
  fileprivate func isFree(for kind: Subject.Kind) -> Bool {
    let name = text.lowercased()
    return name == "sts:getcalleridentity" || name == "sts:getsessiontoken" && kind == .user
  }
}
