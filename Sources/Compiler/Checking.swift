import Analysis
import IAM
import Parser
import Source

/// The state of checking: declarations are resolved and typed once, when they are first asked for.
///
/// It lives through a whole compilation. What it finds is kept by number, beside the program's own tables.
struct Checking: Sendable {
  var program: Program
  let options: CompileOptions
  /// The files of the modules, in the same order.
  var files: [Shared<SourceFile>]
  /// Whether each module has a default trust, and whether the parser found mistakes in it.
  var hasTrust: [Bool]
  var isBroken: [Bool]
  var diagnostics: [Diagnostic] = []
  /// Whether everything has been checked before, so that what would be reported was.
  var isSecondPass = false

  /// The values of lets; an entry that is `.open` is being resolved, and meeting it again is a cycle.
  var lets: [Memo<[LetValue]>]
  var kinds: [Shared<TypedKind>?]
  var capabilities: [Shared<TypedCapability>?]
  /// Capabilities without the blocks that no persona so far has the resources for.
  var usedCapabilities: [Shared<TypedCapability>?]
  /// The capabilities that are being resolved: meeting one again is a cycle.
  var openCapabilities: [Int] = []
  /// What personas that extend others consist of; an entry that is `.open` is being found out.
  var inheritances: [Int: Memo<Inheritance>] = [:]
  /// What items that are inherited say, by where they are.
  var meanings: [UInt32: Meaning?] = [:]
  /// The default trusts of modules, by number; nil where none was asked for.
  var defaultTrusts: [[Shared<TypedStatement>]?]
  /// What holds statements against the catalogue, and the actions that may need others of those that it has seen, by where
  /// they begin.
  var policyCheck = PolicyCheck()
  var seenStatements: [UInt32: [DependentAction]] = [:]
  /// The documents of capabilities whose statements were compared with each other, by where the first begins.
  var seenDocuments: Set<UInt32> = []
  /// The number of the next statement that personas share.
  var nextStatement = 0
  /// How many mistakes may still look for the name that was meant, and how deep what is being resolved stands.
  private var suggestions = Limit.suggestions
  private var depth = 0

  init(_ program: Program, _ options: CompileOptions) {
    self.program = program
    self.options = options
    files = program.modules.map { Shared($0.value.file) }
    hasTrust = program.modules.map { !$0.value.trusts.isEmpty }
    isBroken = program.modules.map(\.value.isBroken)
    defaultTrusts = program.modules.map { _ in nil }
    lets = program.lets.map { _ in .unknown }
    kinds = program.kinds.map { _ in nil }
    capabilities = program.capabilities.map { _ in nil }
    usedCapabilities = capabilities
  }

  mutating func report(_ diagnostic: Diagnostic) {
    guard !isSecondPass, !mayBeDerived(diagnostic), !namesOpenLet(diagnostic) else { return }
    diagnostics.append(diagnostic)
  }

  /// Returns whether a name only seems unknown because something that the file uses could not be loaded.
  private func mayBeDerived(_ diagnostic: Diagnostic) -> Bool {
    guard !program.incompleteModules.isEmpty, let span = diagnostic.place.span else { return false }
    switch diagnostic.code {
    case .unknownPersona, .unknownKind, .unknownName, .unknownCapability, .unknownParent, .notAnAction:
      return program.incompleteModules.contains(program.module(of: span))
    default: return false
    }
  }

  /// Returns whether a name is only unknown because the environment leaves a let open, which is reported there.
  private func namesOpenLet(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.code == .unknownName || diagnostic.code == .notAnAction, let span = diagnostic.place.span else {
      return false
    }
    let module = program.modules[program.module(of: span)].value
    return !module.openLets.isEmpty && module.openLets.contains(module.file.text(of: span))
  }

  /// Returns the text below `span`, which lies in `module`.
  func text(_ term: Term, in module: Int) -> String {
    files[module].value.text(of: term.span)
  }

  /// Returns the names among which a mistake may look for the one that was meant: none once as many have as are read,
  /// since every look compares with every name.
  mutating func candidates(_ names: (Checking) -> [String]) -> [String] {
    suggestions -= 1
    return suggestions >= 0 ? names(self) : []
  }

  /// Resolves something that something else needs, or returns nil where that would be too deep for the stack.
  mutating func nested<Value>(_ resolve: (inout Checking) -> Value) -> Value? {
    guard depth < Limit.depth else { return nil }
    depth += 1
    defer { depth -= 1 }
    return resolve(&self)
  }

  /// Returns whether checking did anything wrong since `count` diagnostics.
  func hasErrors(since count: Int) -> Bool {
    diagnostics[count...].contains(where: \.isError)
  }
}

/// Something that is found out once.
enum Memo<Value: Sendable>: Sendable {
  case unknown
  /// It is being found out.
  case open
  case known(Value)
}

/// Where a text is resolved: whose text it is, and which kinds may be mentioned there.
struct Scope {
  let module: Int
  let mentions: Mentions
  /// The kinds that a `given` around the text makes sure of.
  var guarded: [Int] = []

  /// Which kinds a text may mention.
  enum Mentions {
    /// Those of the persona, whatever they are: a lack shows when it is compiled.
    case persona
    /// Those that a capability needs, and those that it takes where a `given` makes sure of them.
    case capability(needs: [Int], takes: [Int])
    /// None: names of roles and resources, values of settings, default trust.
    case none
  }

  /// Returns the same scope within a `given`.
  func inside(_ given: TypedGiven?) -> Scope {
    guard let given, !given.isNegated, given.kinds.count == 1, given.settings.isEmpty else { return self }
    var scope = self
    scope.guarded += given.kinds
    return scope
  }
}
