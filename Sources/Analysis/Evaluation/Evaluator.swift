public import IAM

/// The policies of one principal, prepared to decide requests.
///
/// Source: IAM User Guide, "Policy evaluation logic": an explicit deny outdoes every allow, and without an allow
/// everything is denied; a permissions boundary has to allow what a policy allows.
public struct Evaluator: Sendable {
  let policies: [[PreparedStatement]]
  let boundary: [PreparedStatement]?

  /// Prepares identity policies, all of which count together, and a permissions boundary.
  public init(_ policies: [Policy], boundary: Policy? = nil) {
    self.policies = policies.map(Self.prepared)
    self.boundary = boundary.map(Self.prepared)
  }

  private static func prepared(_ policy: Policy) -> [PreparedStatement] {
    policy.statements.map { PreparedStatement($0.body, policy.version) }
  }

  /// Decides a request.
  public func decide(_ request: Request) -> Decision {
    var evaluation = Evaluation(request)
    var decision = decide(&evaluation)
    for point in UndocumentedPoints.all where evaluation.met.contains(point) {
      var other = Evaluation(request, otherwise: point)
      if decide(&other).outcome != decision.outcome { decision.points.insert(point) }
    }
    return decision
  }

  private func decide(_ evaluation: inout Evaluation) -> Decision {
    let own = effects(of: policies, &evaluation)
    guard let boundary, own.denial.truth != .yes else { return own.decision }
    let limit = effects(of: [boundary], &evaluation)
    return own.limited(by: limit).decision
  }

  private func effects(of policies: [[PreparedStatement]], _ evaluation: inout Evaluation) -> Effects {
    var effects = Effects()
    for policy in policies.indices {
      for index in policies[policy].indices {
        let effect = policies[policy][index].effect
        // What was found so far cannot change any more by an allow that is no better.
        if effect == .allow, effects.permission.truth == .yes { continue }
        let truth = evaluation.applies(policies[policy][index])
        if truth == .no { continue }
        effects.add(effect, truth, Decision.Place(policy: policy, index: index))
        if effects.denial.truth == .yes { return effects }
      }
    }
    return effects
  }
}

/// Whether some statement denies, and whether one allows.
private struct Effects {
  /// Whether some statement applies, and the first of which that is most certain.
  struct Finding {
    var truth = Truth.no
    var place: Decision.Place?
  }

  var denial = Finding()
  var permission = Finding()

  mutating func add(_ effect: Effect, _ truth: Truth, _ place: Decision.Place) {
    switch effect {
    case .deny: if truth > denial.truth { denial = Finding(truth: truth, place: place) }
    case .allow: if truth > permission.truth { permission = Finding(truth: truth, place: place) }
    }
  }

  /// Returns what is left within a boundary; a statement of the boundary has no place among the policies.
  func limited(by boundary: Effects) -> Effects {
    var result = self
    if boundary.denial.truth > denial.truth { result.denial = Finding(truth: boundary.denial.truth, place: nil) }
    if boundary.permission.truth < permission.truth {
      result.permission = Finding(truth: boundary.permission.truth, place: nil)
    }
    return result
  }

  var decision: Decision {
    switch (denial.truth, permission.truth) {
    case (.yes, _): Decision(outcome: .explicitDeny, statement: denial.place)
    case (_, .no): Decision(outcome: .implicitDeny, statement: nil)
    case (.no, .yes): Decision(outcome: .allowed, statement: permission.place)
    default: Decision(outcome: .depends, statement: nil)
    }
  }
}
