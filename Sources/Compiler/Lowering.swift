import IAM
import Parser
import Source

/// The state of lowering: personas become roles, one by one; what recurs is kept by number.
struct Lowering: Sendable {
  var checking: Checking
  /// The numbers of the modules' settings, among those in `recurring`.
  private var settings: [Int?] = []
  /// What recurs, by the number of the settings.
  var recurring: [Recurring] = []
  var roleNames: [Memo<RoleName>]
  /// How many names of roles wait for another.
  var roleNameDepth = 0
  /// The number of the next of all these policies.
  private var nextPolicy = 0
  /// The number of the next frame that personas share.
  var nextFrame = 0
  /// The settings that were needed and are not set.
  var lacks: [Lack] = []
  /// The bytes of all strings that the persona which is lowered has grown so far.
  var expandedBytes = 0
  /// The notes on implied capabilities, one for each kind.
  var impliedNotes: [(kind: Int, note: Diagnostic)] = []

  init(_ checking: Checking) {
    self.checking = checking
    roleNames = checking.program.personas.map { _ in .unknown }
  }

  mutating func report(_ diagnostic: Diagnostic) {
    checking.report(diagnostic)
  }

  /// Returns a policy that other personas will have, too.
  mutating func recurringPolicy(_ statements: [IAM.Statement]) -> Policy {
    defer { nextPolicy += 1 }
    return Policy(statements, number: nextPolicy)
  }

  /// Returns the number of the settings of `module`.
  mutating func settingsNumber(of module: Int) -> Int {
    // Modules are added for questions.
    while settings.count <= module { settings.append(nil) }
    if let known = settings[module] { return known }
    let value = checking.settings(of: module)
    let number = recurring.firstIndex { $0.settings == value } ?? recurring.count
    if number == recurring.count { recurring.append(Recurring(value)) }
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
  let pathAndName: String

  init(path: String, name: String) {
    self.path = path
    self.name = name
    pathAndName = path.utf8.count == 1 ? name : path.dropFirst() + name
  }

  /// Returns the role's ARN after `prefix`, which ends in `:role`.
  func arn(after prefix: String) -> String { prefix + path + name }
}

/// A resource of a persona.
struct Resource {
  let name: String
  /// Nil if its kind is plain text.
  let arn: String?
  let span: Span
}

/// The persona that is lowered, and what holds for all of it.
struct Subject {
  let persona: Int
  let module: Int
  let settings: Settings
  /// The number of the settings.
  let number: Int
  let role: RoleName
  /// The role's ARN; nil where the account is not set.
  let roleARN: String?

  /// Whether the account or the Region is not set.
  var hasGaps: Bool { settings.account == nil || settings.region == nil }
}

/// What fills the gaps of templates: the persona, and the resources that reach a capability of it.
struct Bindings {
  let subject: Shared<Subject>
  /// The resources of each kind, by the kind's number.
  var resources = ResourceTable()
  /// The parent through which the persona has what is lowered, at the place that names it; nil for its own.
  var via: Span?
  /// Whether resources are missing because they were mistaken.
  var isBroken = false

  var persona: Int { subject.value.persona }
  var module: Int { subject.value.module }
  var settings: Settings { subject.value.settings }
  var number: Int { subject.value.number }
  var role: RoleName { subject.value.role }

  /// Returns whether a `given` holds.
  func holds(_ given: TypedGiven) -> Bool {
    let isAny = given.kinds.contains { !resources[$0].isEmpty } || given.settings.contains { settings.value($0) != nil }
    return isAny != given.isNegated
  }
}
