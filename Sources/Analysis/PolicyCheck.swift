import Catalogue
import IAM
public import Source

/// The checks of statements against the IAM catalogue, for personas and for policies in JSON alike.
///
/// What it finds is reported once for each code and place.
public struct PolicyCheck: Sendable {
  /// What was found since it was last taken.
  private var found: [Diagnostic] = []
  /// What was reported already.
  private var reported: Set<Report> = []
  /// The patterns of actions that were looked up.
  var actions = KnownActions()
  /// The names of partitions, once one was looked for.
  var partitionNames: [String] = []
  /// The services that were probably meant by prefixes that there are not.
  var nearestServices: [String: String?] = [:]
  /// The condition keys that were looked up and found, by the names that policies write.
  var keys: [String: KnownKey] = [:]
  /// Which actions of a pattern know a key, by the numbers of both.
  var keyBearers: [UInt64: KeyBearers] = [:]
  /// How many mistakes may still look for the name that was meant.
  var suggestions = suggestionLimit
  static let suggestionLimit = 100

  /// A code at a place, and what of it where one code says several things of one place.
  private struct Report: Hashable {
    let code: Code
    let place: Place
    let subject: String
  }

  /// Makes a check that has found nothing.
  public init() {}

  /// Returns what was found since this was last asked, in the order in which it was found.
  public mutating func takeFindings() -> [Diagnostic] {
    defer { found = [] }
    return found
  }

  /// Checks one statement by itself.
  public mutating func check(_ statement: CheckedStatement) {
    check(statement, numbers(of: statement.body))
  }

  /// Checks one statement of which the patterns of actions have these numbers.
  mutating func check(_ statement: CheckedStatement, _ numbers: [Int]) {
    checkActions(of: statement, numbers)
    checkConditions(of: statement, numbers)
    let isSound = checkVariables(of: statement)
    if statement.isPartial || !isSound { return }
    checkPresence(in: statement)
    checkExceptions(of: statement)
    if statement.body.principal != nil { checkPrincipals(of: statement) }
    switch statement.kind {
    case .trust: checkTrust(statement)
    case .identity:
      checkResources(of: statement, numbers)
      checkPassing(by: statement, numbers)
    case .resource:
      checkARNs(of: statement)
      checkAccess(by: statement)
      checkNamedResources(of: statement, numbers)
    }
  }

  /// Returns the numbers of a statement's patterns of actions.
  mutating func numbers(of body: StatementBody) -> [Int] { body.actions.patterns.map { actions.number(of: $0) } }

  /// Forgets what was reported of other files.
  mutating func beginFile() { reported.removeAll(keepingCapacity: true) }

  mutating func report(_ diagnostic: Diagnostic, about subject: String = "") {
    let report = Report(code: diagnostic.code, place: diagnostic.place, subject: subject)
    guard reported.insert(report).inserted else { return }
    found.append(diagnostic)
  }

  /// Returns the names among which a mistake may look for the one that was meant: none once as many have as are read,
  /// since every look compares with every name.
  mutating func candidates(_ names: () -> [String]) -> [String] {
    suggestions -= 1
    return suggestions >= 0 ? names() : []
  }
}
