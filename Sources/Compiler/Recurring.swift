import IAM

/// What lowering makes once for all personas with the same settings.
struct Recurring: Sendable {
  let settings: Settings
  /// What shared statements say, by the number of the statement.
  var bodies: [SharedBody] = []
  /// All but the resources of shared statements, by the same numbers.
  var frames: [StatementFrame?] = []
  /// The policies of capabilities that are the same for all personas, by the number of the capability.
  var policies: [Int: Policy] = [:]
  /// The default trusts that are the same for all personas, by the number of the module.
  var defaultTrusts: [Int: Policy] = [:]
  /// What stands before a bare name in its ARN, by the number of the kind, where all is set.
  var prefixes: [Int: String] = [:]

  init(_ settings: Settings) {
    self.settings = settings
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

  /// Makes room for `count` shared statements.
  mutating func reserve(_ count: Int) {
    for _ in bodies.count..<max(count, bodies.count) {
      bodies.append(.unknown)
      frames.append(nil)
    }
  }
}
