import IAM
import Parser
import Source

extension Lowering {
  /// Returns what a statement is for the persona of `bindings`, or nil if a `given` leaves it out or it is
  /// mistaken. What it says for all personas with the same settings is found out once.
  mutating func statement(
    _ typed: Shared<TypedStatement>, _ bindings: Bindings
  ) -> IAM.Statement? {
    guard let number = typed.value.number else { return statement(typed.value, bindings) }
    if number >= recurring[bindings.number].bodies.count {
      recurring[bindings.number].reserve(max(checking.nextStatement, number + 1))
    }
    switch recurring[bindings.number].bodies[number] {
    case .body(let body):
      if bindings.subject.value.hasGaps { noteUnset(typed.value, bindings) }
      return IAM.Statement(body, at: typed.value.span)
    case .absent: return nil
    case .dynamic: return statement(typed.value, bindings)
    case .unknown:
      let statement = statement(typed.value, bindings)
      let isStatic = typed.value.isStatic
      let body = statement.map { Recurring.SharedBody.body(StatementBody(measuring: $0.body)) }
      recurring[bindings.number].bodies[number] = !isStatic ? .dynamic : body ?? .absent
      return statement
    }
  }

  /// Returns what a statement is for the persona of `bindings`, or nil if a `given` leaves it out or it is mistaken.
  mutating func statement(_ typed: TypedStatement, _ bindings: Bindings) -> IAM.Statement? {
    guard typed.givens.allSatisfy(bindings.holds) else { return nil }
    var resources: IAM.Selection?
    if let templates = typed.resources {
      let unset: Unset = typed.isExceptResources ? .forbidden : .wildcard
      var patterns = templates.first.map { expand($0, bindings, unset) } ?? []
      for template in templates.dropFirst() { patterns += expand(template, bindings, unset) }
      guard !patterns.isEmpty else { return nil }
      resources = typed.isExceptResources ? .except(patterns) : .only(patterns)
    }
    guard let frame = frame(typed, bindings) else { return nil }
    return IAM.Statement(StatementBody(frame, on: resources), at: typed.span)
  }

  /// Returns all of a statement but its resources; for one that many personas have, made once if nothing in it differs.
  private mutating func frame(_ typed: TypedStatement, _ bindings: Bindings) -> StatementFrame? {
    let number = typed.isFixed ? typed.number : nil
    if let number, let known = recurring[bindings.number].frames[number] { return known }
    var principal: Principal?
    if let typed = typed.principal {
      principal = self.principal(typed, bindings)
      if principal == nil { return nil }
    }
    guard let conditions = typed.conditions ?? conditions(typed.clauses, bindings) else { return nil }
    let frame = StatementFrame(
      sid: typed.sid, effect: typed.effect, principal: principal, actions: typed.actions, conditions: conditions,
      number: number == nil ? nil : nextFrame)
    if let number {
      nextFrame += 1
      recurring[bindings.number].frames[number] = frame
    }
    return frame
  }

  /// Returns the conditions, those with one operator in one block; nil if something cannot be filled in.
  private mutating func conditions(_ clauses: [TypedClause], _ bindings: Bindings) -> [ConditionBlock]? {
    var blocks: [ConditionBlock] = []
    for clause in clauses {
      if let given = clause.given, !bindings.holds(given) {
        noteUnset(given, bindings)
        continue
      }
      guard let key = key(of: clause, bindings), let values = values(of: clause, bindings) else { return nil }
      if !blocks.add(ConditionEntry(key, values), under: clause.operator) {
        report(.duplicateClause(key, clause.span, first: clause.span))
      }
    }
    return blocks
  }

  /// Warns that a shared statement holds `*` for what is not set; another file's persona may have made it.
  private mutating func noteUnset(_ typed: TypedStatement, _ bindings: Bindings) {
    let settings = bindings.settings
    let unset = (settings.account == nil ? 1 : 0) + (settings.region == nil ? 1 : 0)
    guard unset > 0, knownLacks(in: bindings.module) < unset else { return }
    for template in (typed.resources ?? []) + typed.clauses.flatMap(\.values) {
      for case .setting(let name) in template.pieces { _ = value(name, bindings, .wildcard, template.span) }
    }
  }

  /// Warns that a condition is left out because the account or Region is not set.
  private mutating func noteUnset(_ given: TypedGiven, _ bindings: Bindings) {
    guard !given.isNegated, given.kinds.isEmpty, let name = given.settings.first else { return }
    _ = value(name, bindings, .wildcard, checking.program.personas[bindings.persona].syntax.name.span)
  }

  /// Returns the key of a clause, of which there has to be exactly one.
  private mutating func key(of clause: TypedClause, _ bindings: Bindings) -> String? {
    guard let template = clause.keyTemplate else { return clause.key }
    let keys = expand(template, bindings, .forbidden)
    if keys.count > 1 { report(.severalValues(clause.key, keys.count, template.span)) }
    return keys.count == 1 ? keys[0] : nil
  }

  private mutating func values(of clause: TypedClause, _ bindings: Bindings) -> [String]? {
    let unset: Unset = clause.relation == .like ? .wildcard : .forbidden
    var values: [String] = []
    for template in clause.values {
      let expanded = expand(template, bindings, unset)
      guard !expanded.isEmpty else { return nil }
      if template.literal == nil { for text in expanded { checking.checkValue(text, of: clause, at: template.span) } }
      values += expanded
    }
    return values
  }

  /// Returns who a trust statement is about, in IAM's words.
  private mutating func principal(_ typed: TypedPrincipal, _ bindings: Bindings) -> Principal? {
    var values: [String] = []
    for template in typed.values {
      let expanded = expand(template, bindings, .forbidden)
      if expanded.isEmpty { return nil }
      for text in expanded {
        if template.literal == nil { checking.checkPrincipal(text, typed.kind, template.span) }
        guard let value = arn(text, typed.kind, bindings, template.span) else { return nil }
        values.append(value)
      }
    }
    let kind: Principal.Kind =
      switch typed.kind {
      case .service: .service
      case .account, .role, .user: .aws
      case .saml, .oidc: .federated
      }
    return Principal(kind, values)
  }

  /// Returns a principal as policies write it: bare names become ARNs of this account.
  private mutating func arn(_ text: String, _ kind: Trust.Principal, _ bindings: Bindings, _ span: Span) -> String? {
    if kind == .service || text == "*" || text.hasPrefix("arn:") { return text }
    let partition = bindings.settings.partition
    if kind == .account { return "arn:\(partition):iam::\(text):root" }
    if kind == .oidc, wellKnownProviders.contains(text) { return text }
    let prefix =
      switch kind {
      case .role: "role"
      case .user: "user"
      case .saml: "saml-provider"
      default: "oidc-provider"
      }
    return value(.account, bindings, .forbidden, span).map { "arn:\(partition):iam::\($0):\(prefix)/\(text)" }
  }
}

/// The providers of web identities that IAM knows without an ARN (IAM User Guide, "Principal").
private let wellKnownProviders = [
  "accounts.google.com", "cognito-identity.amazonaws.com", "graph.facebook.com", "www.amazon.com",
]

extension [ConditionBlock] {
  /// Adds an entry to the block of its operator, and returns whether the block did not have its key yet.
  fileprivate mutating func add(_ entry: ConditionEntry, under operator: ConditionOperator) -> Bool {
    guard let index = firstIndex(where: { $0.operator == `operator` }) else {
      append(ConditionBlock(`operator`, [entry]))
      return true
    }
    let isNew = !self[index].keys.contains { $0.key.lowercased() == entry.key.lowercased() }
    self[index].keys.append(entry)
    return isNew
  }
}

extension [TypedClause] {
  /// The conditions as policies write them, or nil if something has to be filled in for each persona.
  var literalConditions: [ConditionBlock]? {
    var blocks: [ConditionBlock] = []
    for clause in self {
      let values = clause.values.compactMap(\.literal)
      guard clause.given == nil, clause.keyTemplate == nil, values.count == clause.values.count else { return nil }
      _ = blocks.add(ConditionEntry(clause.key, values), under: clause.operator)
    }
    return blocks
  }
}
