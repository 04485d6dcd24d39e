import IAM

/// What follows from the words with which AWS refused a request and from what the files say of it.
extension AccessDenied {
  /// Whether an allow of the persona's own may be what is lacking: nothing denies the request, and nobody whom smpc does
  /// not see.
  var canBeMended: Bool { reason != .explicit && (policyType == nil || policyType == .identityBased) }

  func conclusions(from answer: Answer, _ subject: Subject) -> [String] {
    [mismatch(with: subject), blame, difference(from: answer)].compactMap { $0 }
  }

  /// That the refusal is about another account than the persona or role is of.
  private func mismatch(with subject: Subject) -> String? {
    guard let asked = requester?.account, let known = subject.account, asked != known else { return nil }
    return "the refusal is of the account \(asked), and \(subject.name) here is of \(known)"
  }

  /// Whom AWS blames.
  private var blame: String? {
    guard let policyType, policyType != .identityBased || reason == .explicit else { return nil }
    let word = reason == .explicit ? "an explicit deny in" : "the lack of an allow in"
    return "AWS blames \(word) \(policyType.words)\(policy.map { " (\($0))" } ?? "")"
  }

  /// Where the files say otherwise than AWS: that what is deployed differs, or that smpc does not see it.
  private func difference(from answer: Answer) -> String? {
    let isSeen = policyType == nil || policyType == .identityBased || policyType == .permissionsBoundary
    switch answer.verdict {
    case .yes where isSeen:
      return "the files allow it: what is deployed differs from them, or a policy refuses it that smpc does not see"
    case .yes: return "the files allow it, and what refuses it is not among them"
    case .no where reason == .explicit && isSeen && !answer.isDenied:
      return "the files have no such deny: what is deployed differs from them"
    case .no where reason == .implicit && isSeen && answer.isDenied:
      return "the files deny it, of which AWS does not speak: what is deployed differs from them"
    case .no, .depends: return nil
    }
  }
}

extension AccessDenied.PolicyType {
  /// The kind of policy with its article, and whether smpc sees it.
  fileprivate var words: String {
    switch self {
    case .identityBased: "an identity-based policy"
    case .resourceBased: "a resource-based policy, which smpc does not see"
    case .permissionsBoundary: "a permissions boundary"
    case .session: "a session policy, which smpc does not see"
    case .serviceControl: "a service control policy, which smpc does not see"
    case .resourceControl: "a resource control policy, which smpc does not see"
    case .vpcEndpoint: "a VPC endpoint policy, which smpc does not see"
    case .roleTrust: "a trust policy, which decides who may assume a role"
    }
  }
}

extension Answer {
  /// The same without changes that would allow what is asked.
  var withoutEdits: Answer {
    var answer = self
    for index in answer.results.indices { answer.results[index].edits = [] }
    return answer
  }

  /// Whether a statement denies what is asked.
  fileprivate var isDenied: Bool {
    results.flatMap(\.requests).contains(where: \.isDenied)
  }
}

extension RequestAnswer {
  /// Whether a statement denies it, and not a lack of one that allows it.
  var isDenied: Bool {
    if case .statement(let statement) = reason { statement.effect == .deny } else { false }
  }
}
