import Analysis
import Catalogue
import IAM
import Parser
import Source

/// Holding statements against the catalogue: once for each, with likely values where they differ from persona to persona.
/// Names of resources are checked by their kinds, so that what a statement can and cannot match does not hang on them.
extension Checking {
  /// Reports what the catalogue has against a statement, and returns its actions that may need others.
  @discardableResult
  mutating func checkAgainstCatalogue(
    _ typed: TypedStatement, _ actions: [TypedAction], _ kind: PolicyKind, in module: Int, isPartial: Bool
  ) -> [DependentAction] {
    guard !isTrusted(module), !isSecondPass else { return [] }
    if let known = seenStatements[typed.span.start] { return known }
    var statement = checkedStatement(typed, actions, kind, in: module)
    statement.isPartial = isPartial
    check(statement)
    let dependents = kind == .identity ? policyCheck.dependentActions(of: statement) : []
    seenStatements[typed.span.start] = dependents
    return dependents
  }

  /// Reports what the catalogue has against the names in a claim.
  mutating func checkAgainstCatalogue(
    _ claim: Claim, _ actions: [TypedAction], _ clauses: [TypedClause], in module: Int
  ) {
    guard !actions.isEmpty else { return }
    let typed = TypedStatement(
      effect: .deny, actions: .only(actions.map(\.pattern)), clauses: clauses, conditions: nil, sid: nil,
      span: claim.span)
    check(checkedStatement(typed, actions, .identity, in: module))
  }

  private mutating func check(_ statement: CheckedStatement) {
    policyCheck.check(statement)
    for finding in policyCheck.takeFindings() { report(finding) }
  }

  private mutating func checkedStatement(
    _ typed: TypedStatement, _ actions: [TypedAction], _ kind: PolicyKind, in module: Int
  ) -> CheckedStatement {
    let settings = settings(of: module)
    let resources = typed.resources.map { $0.map { likelyText($0, settings) } }
    let frame = StatementFrame(
      sid: typed.sid, effect: typed.effect, principal: typed.principal.map { likelyPrincipal($0, settings) },
      actions: typed.actions,
      conditions: typed.clauses.map { clause in
        ConditionBlock(clause.operator, [ConditionEntry(clause.key, clause.values.map { likelyText($0, settings) })])
      })
    let selection = resources.map { typed.isExceptResources ? IAM.Selection.except($0) : .only($0) }
    var statement = CheckedStatement(
      StatementBody(frame, on: selection), kind, places: places(of: typed, actions), words: .persona)
    statement.isPack = program.modules[module].value.isPack
    statement.takenActions = Set(actions.indices.filter { actions[$0].isTaken })
    let givens = typed.clauses.map(\.given)
    statement.givens = givens.map { given in given.map { givens.firstIndex(of: $0) ?? 0 } }
    if kind == .trust { statement.account = settings.account }
    return statement
  }

  private func places(of typed: TypedStatement, _ actions: [TypedAction]) -> StatementPlaces {
    var places = StatementPlaces(statement: typed.span)
    (places.actionSelection, places.resourceSelection) = typed.exceptions
    places.actions = actions.map(\.span)
    places.resources = (typed.resources ?? []).map(\.span)
    places.principals = typed.principal.map { [$0.values.map(\.span)] } ?? []
    places.conditions = typed.clauses.map { clause in
      let entry = StatementPlaces.Entry(key: clause.keySpan, values: clause.values.map(\.span))
      return StatementPlaces.Block(operator: clause.operatorSpan, entries: [entry])
    }
    return places
  }

  private mutating func likelyPrincipal(_ typed: TypedPrincipal, _ settings: Settings) -> Principal {
    let values = typed.values.map { likelyText($0, settings) }
    return switch typed.kind {
    case .service: Principal(.service, values)
    case .saml:
      Principal(
        .federated, values.map { $0.hasPrefix("arn:") ? $0 : "arn:aws:iam::\(account(settings)):saml-provider/\($0)" })
    case .oidc: Principal(.federated, values.map(\.providerName))
    case .account, .role, .user: Principal(.aws, values)
    }
  }

  /// Returns the text of a template with a likely value in each gap: a resource of a kind has a name of its format.
  private mutating func likelyText(_ template: Template, _ settings: Settings) -> String {
    if let text = template.literal { return text }
    return template.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .setting(let name): settings.value(name) ?? Template([piece], template.span).sample
      case .role(_, let isARN): isARN ? "arn:aws:iam::\(account(settings)):role/x" : "x"
      case .kind(let kind, let isARN): typedKind(kind).value.formats.first?.likelyText(isARN: isARN) ?? "x"
      }
    }.joined()
  }

  private func account(_ settings: Settings) -> String { settings.account ?? "111122223333" }
}

extension ARNFormat {
  /// Returns a likely ARN of this format, or what authors write as its name.
  fileprivate func likelyText(isARN: Bool) -> String {
    let resource = resource.map { $0.literalText ?? "x" }.joined()
    guard isARN else { return String(resource.dropFirst(resourcePrefix.count)) }
    let region = self.region.literalText ?? "eu-west-1"
    return "arn:aws:\(service.literalText ?? "*"):\(region):\(account.literalText ?? "111122223333"):\(resource)"
  }
}

extension ARNFormat.Piece {
  /// The text if it is the same in every ARN.
  var literalText: String? {
    switch self {
    case .literal(let text): text
    case .wildcard: "*"
    case .variable: nil
    }
  }
}
