import Catalogue
public import IAM
import Parser

extension Compilation {
  /// Returns the capabilities in scope of the first file that may grant exactly the statements of a policy, and the
  /// resources that they would need. Whether they do is told by compiling them.
  public func capabilities(granting policy: Policy) -> [CapabilityMatch] {
    guard let module = program.mainModules.first, !policy.statements.isEmpty else { return [] }
    var matching = Matching(lowering, module)
    return program.capabilities.indices.flatMap { matching.matches(of: $0, policy) }
  }
}

/// The most kinds that a capability may take for all combinations of them to be tried.
private let takenLimit = 6

/// The state of holding capabilities against one policy.
private struct Matching {
  private var checking: Checking
  private let settings: Settings
  private let module: Int

  init(_ lowering: Lowering, _ module: Int) {
    var lowering = lowering
    self.module = module
    settings = lowering.recurring[lowering.settingsNumber(of: module)].settings
    checking = lowering.checking
  }

  mutating func matches(of number: Int, _ policy: Policy) -> [CapabilityMatch] {
    guard let shared = checking.typedCapability(number) else { return [] }
    let capability = shared.value
    let isCandidate =
      !capability.isBroken && capability.takes.count <= takenLimit
      && capability.statements.count >= policy.statements.count
    guard isCandidate, let name = name(of: number) else { return [] }
    let needs = capability.needs.map(\.kind)
    let choices = (0..<(1 << capability.takes.count)).compactMap { choice in
      let taken = capability.takes.indices.filter { choice & (1 << $0) != 0 }.map { capability.takes[$0] }
      return bindings(of: capability, needs + taken, policy)
    }
    return choices.map { found in
      CapabilityMatch(
        capability: name, pack: checking.program.modules[capability.module].value.packName ?? "",
        policyName: capability.policyName,
        resources: (needs + capability.takes).compactMap { kind in
          found[kind].map { resources(kind, $0, capability) }
        })
    }
  }

  /// Returns how a file calls a capability; nil if it cannot.
  private func name(of number: Int) -> String? {
    let declared = checking.program.capabilities[number]
    if case .one(number) = checking.program.capability(declared.name, in: module) { return declared.name }
    let qualified = checking.program.modules[declared.module].value.packName.map { "\($0).\(declared.name)" }
    if let qualified, case .one(number) = checking.program.capability(qualified, in: module) { return qualified }
    return nil
  }

  /// Returns the names or ARNs of each kind with which a capability's statements may be those of a policy, if it has
  /// resources of `kinds` and no others.
  private mutating func bindings(of capability: TypedCapability, _ kinds: [Int], _ policy: Policy) -> [Int: [String]]? {
    let active = capability.statements.map(\.value).filter { $0.givens.allSatisfy { holds($0, kinds) } }
    guard active.count == policy.statements.count else { return nil }
    var found: [Int: [String]] = [:]
    for (typed, statement) in zip(active, policy.statements) {
      guard typed.effect == statement.body.effect, typed.actions == statement.body.actions else { return nil }
      guard bind(typed.resources ?? [], statement.body.resources?.patterns ?? [], &found) else { return nil }
      for clause in typed.clauses where clause.given.map({ holds($0, kinds) }) ?? true {
        guard let values = statement.body.values(of: clause), bind(clause.values, values, &found) else { return nil }
      }
    }
    return kinds.allSatisfy { kind in
      found[kind] != nil || capability.needs.contains { $0.kind == kind && $0.defaults != nil }
    } ? found : nil
  }

  private func holds(_ given: TypedGiven, _ kinds: [Int]) -> Bool {
    let hasKind = given.kinds.contains(where: kinds.contains)
    let hasSetting = given.settings.contains { name in
      name == .account && settings.account != nil || name == .region && settings.region != nil
    }
    return (hasKind || hasSetting) != given.isNegated
  }

  /// Takes the texts that templates stand for, in order; what mentions a kind stands for as many as it has resources.
  private mutating func bind(_ templates: [Template], _ texts: [String], _ found: inout [Int: [String]]) -> Bool {
    var rest = texts[...]
    for template in templates {
      guard let kind = template.kinds.first else {
        if rest.popFirst() == nil { return false }
        continue
      }
      guard template.kinds.count == 1 else { return false }
      if let known = found[kind] {
        rest = rest.dropFirst(known.count)
        continue
      }
      var values: [String] = []
      while let text = rest.first, let value = value(of: kind, in: text, template) {
        values.append(value)
        rest = rest.dropFirst()
      }
      if values.isEmpty { return false }
      found[kind] = values
    }
    return rest.isEmpty
  }

  /// Returns what stands in a text where a template has a kind.
  private mutating func value(of kind: Int, in text: String, _ template: Template) -> String? {
    var (before, after, isARN) = ("", "", false)
    var isAfter = false
    for piece in template.pieces {
      switch piece {
      case .kind(_, let wantsARN):
        if isAfter { return nil }
        (isAfter, isARN) = (true, wantsARN)
      case .role: return nil
      case .text(let text): if isAfter { after += text } else { before += text }
      case .setting(let name):
        let text = self.text(of: name)
        if isAfter { after += text } else { before += text }
      }
    }
    guard text.utf8.count > before.utf8.count + after.utf8.count, text.hasPrefix(before), text.hasSuffix(after) else {
      return nil
    }
    let value = String(text.dropFirst(before.count).dropLast(after.count))
    return isARN ? arn(value, of: kind) : value
  }

  private func text(of name: Setting.Name) -> String {
    switch name {
    case .account: settings.account ?? "*"
    case .region: settings.region ?? "*"
    case .partition: settings.partition
    }
  }

  /// Returns the ARN if it is one of a kind.
  private mutating func arn(_ text: String, of kind: Int) -> String? {
    let typed = checking.typedKind(kind).value
    guard let arn = ARN(text.variablesAsStars) else { return nil }
    guard let format = typed.formats.first(where: { $0.admits(arn) }) else { return nil }
    let name = String(text.dropFirst(text.utf8.count - arn.resource.utf8.count + format.resourcePrefix.utf8.count))
    return text.holdsVariable || NameRule.problem(with: name, of: typed.type) == nil ? text : nil
  }

  /// Returns the resources of a kind as a file writes them: by their names, where these come to the same ARNs.
  private mutating func resources(
    _ kind: Int, _ values: [String], _ capability: TypedCapability
  ) -> CapabilityMatch.Resources {
    let typed = checking.typedKind(kind).value
    let prefix = typed.shape.map { shape in
      let region = if case .literal(let text) = shape.region { text } else { text(of: .region) }
      let account = if case .literal(let text) = shape.account { text } else { text(of: .account) }
      return "arn:\(settings.partition):\(shape.service):\(region):\(account):\(shape.prefix)"
    }
    let names = values.map { value in
      guard let prefix, value.hasPrefix(prefix) else { return value }
      let name = String(value.dropFirst(prefix.count))
      return name.isEmpty || name.hasPrefix("arn:") ? value : name
    }
    return CapabilityMatch.Resources(
      kind: typed.name, values: names,
      hasDefault: capability.needs.contains { $0.kind == kind && $0.defaults != nil })
  }
}

extension StatementBody {
  /// Returns the values that stand under the operator and key of a clause.
  fileprivate func values(of clause: TypedClause) -> [String]? {
    let block = conditions.first { $0.operator == clause.operator }
    return block?.keys.first { $0.key.lowercased() == clause.key.lowercased() }?.values
  }
}
