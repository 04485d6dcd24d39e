import IAM

extension Evaluator {
  /// Returns the statements of the policies that allow the action of a request and do not apply to it, nearest first:
  /// those with the fewest conditions that fail, then those for other resources; at most `limit`.
  public func nearMisses(of request: Request, limit: Int) -> [StatementTrace] {
    var evaluation = Evaluation(request)
    var nearest: [(rank: Int, index: Int)] = []
    for index in own.candidates(for: request.action) {
      // Of thousands, most are for other resources, and three of these have been found.
      let isFull = nearest.count == limit && (nearest.last?.rank ?? 0) <= otherResourceRank
      if isFull, !own.mayInclude(request.resource, at: index) { continue }
      guard let rank = evaluation.failures(of: own.statements[index]) else { continue }
      let position = nearest.firstIndex { rank < $0.rank } ?? nearest.count
      if position == limit { continue }
      nearest.insert((rank, index), at: position)
      if nearest.count > limit { nearest.removeLast() }
    }
    return nearest.map { evaluation.trace(own.statements[$0.index], .policy(own.statements[$0.index].place)) }
  }

  /// Returns the first statement of the policies that allows other actions of the service on the resource of a request,
  /// which it names.
  public func nearMissOfAction(of request: Request) -> StatementTrace? {
    var evaluation = Evaluation(request)
    let index = own.statements.indices.first {
      own.mayInclude(request.resource, at: $0) && evaluation.allowsBesides(own.statements[$0])
    }
    return index.map { evaluation.trace(own.statements[$0], .policy(own.statements[$0].place)) }
  }
}

/// What another resource counts against a condition that fails.
private let otherResourceRank = 10

extension Evaluation {
  /// Returns how far a statement is from allowing the request; nil if it has other actions, denies, or may allow it.
  fileprivate mutating func failures(of statement: PreparedStatement) -> Int? {
    guard statement.effect == .allow, includesAction(statement.actions) else { return nil }
    var rank = includesResource(statement.resources) == .no ? otherResourceRank : 0
    for index in statement.conditions.indices where holds(statement.conditions[index]) == .no { rank += 1 }
    return rank > 0 ? rank : nil
  }

  /// Returns whether a statement would allow the request if it was for another action of the service.
  fileprivate mutating func allowsBesides(_ statement: PreparedStatement) -> Bool {
    guard statement.effect == .allow, statement.actions.hasService(of: request.action), !statement.resources.isAnything,
      !includesAction(statement.actions), includesResource(statement.resources) == .yes
    else { return false }
    return statement.conditions.allSatisfy { holds($0) != .no }
  }
}

extension PreparedSelection {
  /// Whether some entry names the service of an action.
  fileprivate func hasService(of action: [UInt8]) -> Bool {
    let service = action.prefix { $0 != UInt8(ascii: ":") }
    return entries.contains { entry in
      guard case .fixed(let bytes)? = entry.pattern else { return false }
      return bytes.starts(with: service) && bytes.dropFirst(service.count).first == UInt8(ascii: ":")
    }
  }

  /// Whether an entry is a star.
  fileprivate var isAnything: Bool { entries.contains { $0.pattern == .fixed([Wildcard.run]) } }
}
