import Compiler
import IAM
import Source

/// The state of importing: declarations are written, compiled by themselves and compared, one after the other.
struct Importing {
  private let settings: ImportSettings
  private let packs: [String]
  private let library: (any Library)?
  /// What is compiled before each declaration.
  private let header: String
  /// The header compiled, to ask for capabilities.
  private let scope: Compilation
  /// The kinds of all packs.
  private let kinds: [NamedKind]
  private var results: [UnitResult] = []

  init(_ settings: ImportSettings, _ packs: [String], _ library: (any Library)?) {
    self.settings = settings
    self.packs = packs
    self.library = library
    header = settings.header(packs)
    scope = compile(header, from: library)
    kinds = NamedKind.kinds(of: ["sagemaker"] + packs, in: scope)
  }

  /// Adds a declaration, if all of it can be said, and the verdicts on its policies.
  mutating func add(_ unit: Unit) {
    var declaration = Declaration(unit: unit)
    do throws(Unsayable) {
      for (number, policy) in unit.policies.enumerated() {
        declaration.matches[number] = match(policy, number, of: unit)
      }
      let comparison = try compare(declaration)
      try comparison.expectNoFault()
      if comparison.isEqual { raiseResources(of: &declaration) }
      results.append(
        UnitResult(
          unit: unit, text: try declaration.text(), packs: declaration.matches.values.map(\.pack),
          verdicts: comparison.verdicts(of: unit, declaration)))
    } catch {
      results.append(UnitResult(unit: unit, leftOut: error.reason))
    }
  }

  /// Makes resources items of the declaration, kind by kind, where it says the same then.
  private func raiseResources(of declaration: inout Declaration) {
    let policies = declaration.unit.policies.enumerated().filter { declaration.matches[$0.offset] == nil }
    let lists = policies.flatMap { $0.element.policy.statements.compactMap { $0.body.resources?.patterns } }
    for kind in kinds {
      guard let raised = lists.lazy.compactMap({ RaisedKind(kind, firstOf: $0, settings) }).first else { continue }
      var candidate = declaration
      candidate.raised.append(raised)
      if let comparison = try? compare(candidate), comparison.isEqual { declaration = candidate }
    }
  }

  /// Returns a capability that grants exactly these statements to a unit, as compiling shows; one of the policy's own name
  /// if there are several.
  private func match(_ policy: PlacedPolicy, _ number: Int, of unit: Unit) -> CapabilityMatch? {
    let found = scope.capabilities(granting: policy.policy)
    let ordered = found.filter { $0.policyName == policy.name } + found.filter { $0.policyName != policy.name }
    return ordered.lazy.flatMap { [$0.withDefaults, $0] }.first { match in
      let comparison = try? compare(Declaration(unit: unit, matches: [number: match]))
      return comparison.map { $0.isEqual(number) } ?? false
    }
  }

  /// Compiles a declaration and compares what it comes to with what was read.
  private func compare(_ declaration: Declaration) throws(Unsayable) -> Comparison {
    let unit = declaration.unit
    let text = try declaration.text()
    guard Outline(of: header + text) == Outline(header, declaring: [unit]) else { throw .moreThanMeant }
    switch unit.content {
    case .role(let role):
      return Comparison(of: role, named: unit.policyNames, with: try compiled(text, unit.name))
    case .policy(let policy) where policy.kind == .trust:
      let ending = "persona \(unit.tester) extends \(unit.name) < >\n"
      return Comparison(of: policy, with: try compiled(text + ending, unit.tester))
    case .policy(let policy):
      return try compare(policy, text, unit)
    }
  }

  /// Compares a policy that is no role's, whose size the quotas of roles do not limit.
  private func compare(_ policy: PlacedPolicy, _ text: String, _ unit: Unit) throws(Unsayable) -> Comparison {
    let ending = "persona \(unit.tester) extends \(unit.name) < trust account 111122223333; >\n"
    let role = try compiled(text + ending, unit.tester, .ignored)
    let isLarge = policy.policy.size > Quota.inlinePolicies
    return Comparison(
      of: policy, with: role,
      remark: isLarge ? "larger than the inline policies of a role may be" : nil)
  }

  /// Returns the role that a persona of a text comes to.
  private func compiled(
    _ text: String, _ persona: String, _ quotas: CompileOptions.Quotas = .held
  ) throws(Unsayable) -> Role {
    let compilation = compile(header + text, from: library, quotas)
    var found: Role?
    compilation.forEachRole { name, role in if name == persona { found = role } }
    guard let found else {
      let error = compilation.diagnostics.first(where: \.isError)
      throw Unsayable(reason: error.map { "\($0.code): \($0.message)" } ?? "it comes to no role")
    }
    return found
  }

  /// Returns the whole source, which has to compile as its parts did: without those that do not go together.
  consuming func finished() -> ([UInt8]?, [Verdict]) {
    results.leaveOutClashes()
    while true {
      let whole = WholeSource(results, header: settings.header(packs.filter(results.usedPacks.contains)))
      if whole.declared.isEmpty { return (nil, results.flatMap(\.verdicts)) }
      do throws(WholeSource.Mistake) {
        return (try whole.laidOut(library), results.flatMap(\.verdicts))
      } catch {
        guard !error.declared.isEmpty else {
          return (nil, [Verdict(subject: "all", outcome: .leftOut([error.reason]))])
        }
        for number in error.declared { results[number] = UnitResult(unit: results[number].unit, leftOut: error.reason) }
      }
    }
  }
}

extension Unit {
  /// The persona that a template is compiled with.
  fileprivate var tester: String { name == "Tester" ? "Examiner" : "Tester" }
}
