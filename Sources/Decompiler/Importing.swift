import Compiler
import Formatter
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
  private var usedPacks: Set<String> = []
  private var texts: [String] = []
  private var verdicts: [Verdict] = []

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
      if comparison.isEqual { raiseResources(of: &declaration) }
      texts.append(try declaration.text())
      usedPacks.formUnion(declaration.matches.values.map(\.pack))
      verdicts += comparison.verdicts(of: unit, declaration)
    } catch {
      verdicts += unit.leftOut([error.reason])
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
    switch declaration.unit.content {
    case .role(let role):
      return Comparison(of: role, with: try compiled(try declaration.text(), declaration.unit.name))
    case .policy(let policy) where policy.kind == .trust:
      let text = try declaration.text() + "persona \(declaration.unit.tester) extends \(declaration.unit.name) < >\n"
      return Comparison(of: policy, with: try compiled(text, declaration.unit.tester).trust)
    case .policy(let policy):
      return try comparePolicy(policy, declaration)
    }
  }

  /// Compares a policy that is no role's, whose size the quotas of roles do not limit.
  private func comparePolicy(_ policy: PlacedPolicy, _ declaration: Declaration) throws(Unsayable) -> Comparison {
    let tester = declaration.unit.tester
    let ending = "persona \(tester) extends \(declaration.unit.name) < trust account 111122223333; >\n"
    let role = try compiled(try declaration.text() + ending, tester, .ignored)
    let isLarge = policy.policy.size > Quota.inlinePolicies
    return Comparison(
      of: policy, with: role.policies.first?.policy ?? Policy([]),
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

  /// Returns the whole source, which has to compile as its parts did.
  consuming func finished() -> ([UInt8]?, [Verdict]) {
    guard !texts.isEmpty else { return (nil, verdicts) }
    let used = packs.filter(usedPacks.contains)
    let text = (settings.header(used).isEmpty ? [] : [settings.header(used)]) + texts
    let file = SourceFile(name: "import.persona", bytes: Array(text.joined(separator: "\n").utf8))
    let whole = compile(String(decoding: file.bytes, as: UTF8.self), from: library)
    guard case .text(let bytes) = format(file).outcome, !whole.hasErrors else {
      let error = whole.diagnostics.first(where: \.isError)
      let reason = error.map { "\($0.code): \($0.message)" } ?? "the source cannot be laid out"
      return (nil, [Verdict(subject: "all", outcome: .leftOut([reason]))])
    }
    return (bytes, verdicts)
  }
}

extension Unit {
  /// The persona that a template is compiled with.
  fileprivate var tester: String { name == "Tester" ? "Examiner" : "Tester" }
}
