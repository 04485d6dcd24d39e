import IAM

/// The statements of policies in order, and which of them an action needs looked at.
struct PreparedStatements: Sendable {
  let statements: [PreparedStatement]
  /// The indices of all statements.
  private let all: [Int]
  private let index: ActionIndex?
  private let heads: ResourceHeads?
  /// The number of statements up to which looking at one after the other is faster than to find them.
  private static let fewStatements = 32

  init(_ statements: [PreparedStatement]) {
    self.statements = statements
    all = Array(statements.indices)
    let isFew = statements.count <= Self.fewStatements
    index = isFew ? nil : ActionIndex(statements)
    heads = isFew ? nil : ResourceHeads(statements)
  }

  init(_ policies: [Policy]) {
    var statements: [PreparedStatement] = []
    for (number, policy) in policies.enumerated() {
      for (index, statement) in policy.statements.enumerated() {
        let place = Decision.Place(policy: number, index: index)
        statements.append(PreparedStatement(statement.body, policy.version, at: place))
      }
    }
    self.init(statements)
  }

  /// Returns the indices of statements, in order, among which are all whose actions include `action`.
  func candidates(for action: [UInt8]) -> [Int] { index?.candidates(for: action) ?? all }

  /// Returns false if the statement at an index does not include a resource, whatever its wildcards stand for.
  func mayInclude(_ resource: [UInt8], at index: Int) -> Bool { heads?.mayInclude(resource, index) ?? true }
}

/// Which statements have an action, without looking at each.
private struct ActionIndex: Sendable {
  /// Statements by the actions that they spell out.
  private var exact: [[UInt8]: [Int]] = [:]
  /// Statements by their patterns with wildcards, each of which is matched once.
  private var patterns: [[UInt8]: [Int]] = [:]
  /// Statements that have all actions but some.
  private var exceptions: [Int] = []

  init(_ statements: [PreparedStatement]) {
    for (index, statement) in statements.enumerated() {
      if statement.actions.isExcept {
        exceptions.append(index)
        continue
      }
      for case .fixed(let bytes)? in statement.actions.entries.map(\.pattern) {
        if bytes.contains(where: Wildcard.isWildcard) {
          patterns[bytes, default: []].append(index)
        } else {
          exact[bytes, default: []].append(index)
        }
      }
    }
  }

  func candidates(for action: [UInt8]) -> [Int] {
    var lists = patterns.filter { matches($0.key, action) }.map(\.value)
    if let spelt = exact[action] { lists.append(spelt) }
    if !exceptions.isEmpty { lists.append(exceptions) }
    if lists.count == 1 { return lists[0] }
    // A statement is in several lists if several of its entries match.
    return Set(lists.joined()).sorted()
  }
}
