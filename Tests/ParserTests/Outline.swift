import Parser
import Source

/// Syntax as one line of text, for tests to compare: each node with all that it holds.
struct Outline {
  let file: SourceFile

  func text(_ item: Item) -> String {
    switch item {
    case .language(let item): "language \(text(item.version))"
    case .pack(let item): "pack \(text(item.name)) \(text(item.title)) grants \(text(item.grants))"
    case .use(let item): "use \(text(item.source))" + optional(" grants", item.grants)
    case .setting(let item): text(item)
    case .let(let item): text(item)
    case .environment(let item):
      "environment \(text(item.name)) <\(list(item.settings, text))|\(list(item.lets, text))>"
    case .kind(let item): text(item)
    case .capability(let item): text(item)
    case .persona(let item): text(item)
    case .trust(let item): text(item)
    case .test(let item): "test \(text(item.title)) <\(list(item.claims, text))>"
    }
  }

  func text(_ item: PersonaItem) -> String {
    switch item {
    case .capability(let item):
      "capability \(text(item.name))\(optional(" as", item.policyName)) <\(list(item.resources, text))>"
    case .resources(let item): text(item)
    case .policy(let item): "policy \(text(item.name)) <\(list(item.statements, text))>"
    case .statement(let item): text(item)
    case .managed(let item): "managed \(text(item.policies))"
    case .trust(let item): text(item)
    case .property(let item): "\(item.name.rawValue) \(text(item.value))"
    case .tag(let item): "tag \(text(item.key)) = \(text(item.value))"
    case .without(let item): "without \(item.isCapability ? "capability" : "managed") \(text(item.name))"
    }
  }

  func text(_ item: CapabilityItem) -> String {
    switch item {
    case .needs(let item): "needs \(text(item.kinds))" + optional(" =", item.defaults)
    case .takes(let item): "takes \(text(item.kinds))"
    case .includes(let item): "includes \(text(item.capability))"
    case .managed(let item): "managed \(text(item.policies))"
    case .statement(let item): text(item)
    case .given(let item): "\(text(item.condition)) <\(list(item.statements, text))>"
    }
  }

  func text(_ question: Question) -> String {
    let subject = question.subject.map(text) ?? "who"
    let context = question.context.map { "\(text($0.key)) = \(text($0.values))" }.joined(separator: " and ")
    return (question.isWhy ? "why " : "") + "\(subject) \(question.isPositive ? "can" : "cannot") "
      + text(question.actions) + optional(" on", question.resources) + (context.isEmpty ? "" : " with " + context)
  }
}

extension Outline {
  private func text(_ item: KindDeclaration) -> String {
    "kind \(text(item.name))" + optional("", item.title) + optional(" is", item.type) + optional(" like", item.pattern)
  }

  private func text(_ item: CapabilityDeclaration) -> String {
    let head = optional("", item.title) + optional(" for", item.kind) + optional(" as", item.policyName)
    return "capability \(text(item.name))\(head) <\(list(item.items, text))>"
  }

  private func text(_ item: PersonaDeclaration) -> String {
    let head = optional("", item.title) + (item.parents.isEmpty ? "" : " extends \(text(item.parents))")
    return "\(item.isTemplate ? "template" : "persona") \(text(item.name))\(head) <\(list(item.items, text))>"
  }

  private func text(_ item: Setting) -> String { "\(item.name.rawValue) \(text(item.value))" }
  private func text(_ item: LetDeclaration) -> String { "let \(text(item.name)) = \(text(item.values))" }
  private func text(_ item: Resources) -> String { "\(text(item.kind)) \(text(item.values))" }

  private func text(_ item: Trust) -> String {
    "trust \(item.effect) \(item.principal.rawValue) \(text(item.values))" + optional(" to", item.actions)
      + conditions(item.clauses) + optional(" as", item.sid)
  }

  private func text(_ item: Statement) -> String {
    "\(item.effect) \(text(item.actions)) on \(text(item.resources))" + conditions(item.clauses)
      + optional(" as", item.sid)
  }

  private func text(_ claim: Claim) -> String {
    "\(claim.persona.map(text) ?? "every persona") \(claim.isPositive ? "can" : "cannot") \(text(claim.actions))"
      + optional(" on", claim.resources) + conditions(claim.clauses)
  }

  private func text(_ selection: Selection) -> String {
    (selection.except == nil ? "" : "except ") + text(selection.terms)
  }

  private func conditions(_ clauses: [Clause]) -> String {
    clauses.isEmpty ? "" : " when " + clauses.map(text).joined(separator: " and ")
  }

  private func text(_ clause: Clause) -> String {
    let quantifier = clause.quantifier.map { $0.isEvery ? "every " : "any " } ?? ""
    let relation =
      clause.relation.kind == .operator ? file.text(of: clause.relation.span) : clause.relation.kind.rawValue
    return quantifier + "\(text(clause.key)) \(relation)" + (clause.values.isEmpty ? "" : " \(text(clause.values))")
      + (clause.ignoringCase == nil ? "" : " ignoring case") + (clause.ifPresent == nil ? "" : " if present")
      + (clause.given.map { " \(text($0))" } ?? "")
  }

  private func text(_ given: Given) -> String { "given \(given.isNegated ? "no " : "")\(text(given.kinds))" }
  private func text(_ term: Term) -> String { file.text(of: term.span) }
  private func text(_ terms: [Term]) -> String { terms.map(text).joined(separator: ",") }
  private func optional(_ word: String, _ term: Term?) -> String { term.map { "\(word) \(text($0))" } ?? "" }
  private func optional(_ word: String, _ terms: [Term]?) -> String { terms.map { "\(word) \(text($0))" } ?? "" }
  private func list<Node>(_ nodes: [Node], _ text: (Node) -> String) -> String {
    nodes.map(text).joined(separator: "; ")
  }
}
