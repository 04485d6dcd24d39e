import Analysis
import IAM
import Parser
import Source

extension Checking {
  /// Returns a statement with its names resolved and its conditions typed, or nil if nothing of it can be said.
  ///
  /// `isShared` says that many personas have it, so that what it lowers to may be kept by its number.
  mutating func typedStatement(_ syntax: Parser.Statement, in scope: Scope, isShared: Bool) -> TypedStatement? {
    let errors = diagnostics.count
    let actions = actions(syntax.actions.terms, in: scope.module)
    let resources = resources(syntax.resources.terms, in: scope)
    let isExcept = syntax.actions.except != nil
    let effect: Effect = syntax.effect == .allow ? .allow : .deny
    let clauses = clauses(syntax.clauses, providers: [], in: scope)
    let sid = sid(syntax.sid, in: scope.module)
    let patterns = actions.map(\.pattern)
    var typed = TypedStatement(
      effect: effect, actions: isExcept ? .except(patterns) : .only(patterns), resources: resources,
      isExceptResources: syntax.resources.except != nil, clauses: clauses,
      conditions: clauses.literalConditions, sid: sid, span: syntax.span,
      number: isShared ? takeNumber() : nil)
    typed.exceptions = (syntax.actions.except, syntax.resources.except)
    let isBroken = hasErrors(since: errors) || actions.isEmpty || resources.isEmpty
    typed.dependents = checkAgainstCatalogue(typed, actions, .identity, in: scope.module, isPartial: isBroken)
    return isBroken || hasErrors(since: errors) ? nil : typed
  }

  mutating func takeNumber() -> Int {
    defer { nextStatement += 1 }
    return nextStatement
  }

  /// Returns the resources of a statement: `*`, ARNs, or the ARNs of kinds.
  private mutating func resources(_ terms: [Term], in scope: Scope) -> [Template] {
    var resources: [Template] = []
    for term in terms where !term.isReported {
      if !term.isString, text(term, in: scope.module) == "*" {
        resources.append(Template("*", term.span))
        continue
      }
      let found = values(term, in: scope, wantsARN: true)
      resources += found.filter { checkResource($0, term) }
      if resources.count > Limit.values {
        report(.tooManyValues(terms[0].span.to(terms[terms.count - 1].span)))
        return []
      }
    }
    return resources
  }

  /// Reports a resource that is no ARN, whatever its gaps are filled with.
  private mutating func checkResource(_ template: Template, _ term: Term) -> Bool {
    let sample = template.sample
    if sample == "*" { return true }
    if let arn = ARN(sample) ?? ARN(loosely: sample) {
      if ARN(sample) == nil { report(.meaninglessResource(term.span)) }
      let isService = !arn.service.contains { $0 == "*" || $0 == "?" }
      if !isService { report(.wildcardService(term.span)) }
      return isService
    }
    if !term.isString, let kind = template.kinds.first {
      report(.noARN(program.kinds[kind].name, term.span, is: "a kind without a resource type"))
    } else {
      report(.notAnARN(sample, term.span))
    }
    return false
  }

  /// Returns the id of a statement; it has to be letters and digits.
  mutating func sid(_ term: Term?, in module: Int) -> String? {
    guard let term, !term.isReported else { return nil }
    let text = text(term, in: module)
    if !text.utf8.allSatisfy({ $0.isLetter || $0.isDigit }) { report(.invalidSid(text, term.span)) }
    return text
  }

  /// Returns the ARN of a managed policy by its name or ARN.
  mutating func managedPolicy(_ term: Term, in scope: Scope) -> Template? {
    guard let template = template(ofString: term, in: Scope(module: scope.module, mentions: .none)) else { return nil }
    guard let name = template.literal, !name.hasPrefix("arn:") else {
      if template.sample.isPolicyARN {
        policyCheck.checkManagedPolicy(template.sample, at: term.span)
        for finding in policyCheck.takeFindings() { report(finding) }
        return template
      }
      report(.notAManagedPolicy(template.sample, term.span))
      return nil
    }
    return managedPolicy(named: name, term)
  }
}
