public import IAM

/// The policies of one principal, prepared to decide requests.
///
/// Source: IAM User Guide, "Policy evaluation logic": an explicit deny outdoes every allow, and without an allow
/// everything is denied; a permissions boundary has to allow what a policy allows.
public struct Evaluator: Sendable {
  let own: PreparedStatements
  let boundary: PreparedStatements?

  /// Prepares identity policies, all of which count together, and a permissions boundary.
  public init(_ policies: [Policy], boundary: Policy? = nil) {
    self.init(PreparedStatements(policies), boundary: boundary.map { PreparedStatements([$0]) })
  }

  private init(_ own: PreparedStatements, boundary: PreparedStatements?) {
    self.own = own
    self.boundary = boundary
  }

  /// All statements: those of the policies, then those of the boundary.
  var statements: [PreparedStatement] { own.statements + (boundary?.statements ?? []) }

  /// The number of statements.
  public var statementCount: Int { own.statements.count + (boundary?.statements.count ?? 0) }

  /// The same policies without the boundary.
  public var withoutBoundary: Evaluator { Evaluator(own, boundary: nil) }

  /// Returns the same policies and another.
  public func adding(_ policy: Policy) -> Evaluator {
    Evaluator(PreparedStatements(own.statements + PreparedStatements([policy]).statements), boundary: boundary)
  }

  /// Returns an evaluator of only the statements that may apply to a request, which decides alike for it and for each
  /// request that says more of the keys that this one leaves open: what does not apply now does not apply then.
  public func narrowed(to request: Request) -> Evaluator {
    Evaluator(own.narrowed(to: request), boundary: boundary?.narrowed(to: request))
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
    let effects = Effects(of: own, &evaluation)
    guard let boundary, effects.denial.truth != .yes else { return effects.decision }
    return effects.limited(by: Effects(of: boundary, &evaluation)).decision
  }
}

extension PreparedStatements {
  fileprivate func narrowed(to request: Request) -> PreparedStatements {
    var evaluation = Evaluation(request)
    return PreparedStatements(
      candidates(for: request.action).filter {
        mayInclude(request.resource, at: $0) && evaluation.mayApply(statements[$0])
      }.map { statements[$0] })
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

  /// Evaluates statements until one denies.
  init(of prepared: PreparedStatements, _ evaluation: inout Evaluation) {
    let request = evaluation.request
    for index in prepared.candidates(for: request.action) where denial.truth != .yes {
      guard prepared.mayInclude(request.resource, at: index) else { continue }
      let effect = prepared.statements[index].effect
      // What was found so far cannot change any more by an allow that is no better.
      if effect == .allow, permission.truth == .yes { continue }
      let truth = evaluation.applies(prepared.statements[index])
      if truth != .no { add(effect, truth, prepared.statements[index].place) }
    }
  }

  private mutating func add(_ effect: Effect, _ truth: Truth, _ place: Decision.Place) {
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
