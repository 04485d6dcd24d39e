import IAM
import Parser
import Source

/// The state of lowering: personas become roles, one by one; what recurs is kept by number.
struct Lowering: Sendable {
  var checking: Checking
  var settings: [Int: Int] = [:]
  /// The different settings, by number.
  var allSettings: [Settings] = []
  var roleNames: [Memo<RoleName>]
  /// What shared statements say, by the number of the settings and then of the statement.
  var shared: [[SharedBody]] = []
  /// The settings whose lack was reported, by module.
  var reportedUnset: [Int: Set<Setting.Name>] = [:]
  /// The bytes of all strings that the persona which is lowered has grown so far.
  var expandedBytes = 0
  /// No resource of any kind.
  let noResources: [[Resource]]

  init(_ checking: Checking) {
    noResources = checking.program.kinds.map { _ in [] }
    self.checking = checking
    roleNames = checking.program.personas.map { _ in .unknown }
  }

  /// What is known of a statement that many personas have.
  enum SharedBody {
    case unknown
    /// It differs from persona to persona.
    case dynamic
    /// It is left out, for these settings.
    case absent
    case body(StatementBody)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    checking.report(diagnostic)
  }

  /// Returns the number of the settings of `module`.
  mutating func settingsNumber(of module: Int) -> Int {
    if let known = settings[module] { return known }
    let value = checking.settings(of: module)
    let number = allSettings.firstIndex(of: value) ?? allSettings.count
    if number == allSettings.count {
      allSettings.append(value)
      shared.append([])
    }
    settings[module] = number
    return number
  }
}

/// The path and name of a role.
struct RoleName: Hashable {
  /// `/` or `/…/`.
  let path: String
  let name: String

  /// The path without its first slash, and the name: as they stand in an ARN.
  var pathAndName: String { path.utf8.count == 1 ? name : path.dropFirst() + name }

  /// Returns the role's ARN in `account`, which may be `*`.
  func arn(_ partition: String, account: String) -> String {
    ["arn", partition, "iam", "", account, "role" + path + name].joined(separator: ":")
  }
}

/// A resource of a persona.
struct Resource {
  let name: String
  /// Nil if its kind is plain text.
  let arn: String?
  let span: Span
}

/// What fills the gaps of templates: the persona that is lowered, and the resources that reach a capability of it.
struct Bindings {
  let persona: Int
  let module: Int
  let settings: Settings
  /// The number of the settings.
  let number: Int
  let role: RoleName
  /// The role's ARN; nil where the account is not set.
  let roleARN: String?
  /// The resources of each kind, by the kind's number.
  var resources: [[Resource]]
  /// Whether resources are missing because they were mistaken.
  var isBroken = false

  /// Returns whether a `given` holds.
  func holds(_ given: TypedGiven) -> Bool {
    let isAny = given.kinds.contains { !resources[$0].isEmpty } || given.settings.contains { settings.value($0) != nil }
    return isAny != given.isNegated
  }
}
