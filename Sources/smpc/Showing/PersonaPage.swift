import Compiler
import IAM
import Source

/// What a persona comes to, for people.
struct PersonaPage {
  /// How much is shown.
  enum Detail {
    /// Policies with their sizes.
    case policies
    /// Every statement of them, too.
    case statements
  }

  private let persona: PersonaDescription
  private var places: Places
  private(set) var page = Page()

  init(_ persona: PersonaDescription, _ sources: SourceMap, _ detail: Detail) {
    self.persona = persona
    places = Places(sources)
    addHead()
    addRole()
    addResources()
    addCapabilities()
    addPolicies()
    if detail == .statements { addStatements() }
  }

  private mutating func addHead() {
    page.add(.heading("persona \(persona.entry.heading)", level: 1))
    if let description = persona.role.description { page.add(.paragraph(description)) }
  }

  private mutating func addRole() {
    let role = persona.role
    var rows = [["declared at", places.line(of: persona.entry.span)]]
    if !persona.parents.isEmpty { rows.append(["extends", persona.parents.joined(separator: ", ")]) }
    rows.append(["role", role.path.dropFirst() + role.name])
    for statement in role.trust.statements {
      rows.append(["trust", statement.body.line])
    }
    if let boundary = role.boundary { rows.append(["boundary", boundary]) }
    if let seconds = role.maxSessionDuration { rows.append(["session", "\(seconds / 3600) h"]) }
    rows += role.tags.map { ["tag", "\($0.key) = \($0.value)"] }
    rows += role.managedPolicyARNs.map { ["managed policy", $0] }
    page.add(.table(["property", "value"], rows))
  }

  private mutating func addResources() {
    guard !persona.resources.isEmpty else { return }
    let rows = persona.resources.map { [$0.kind, $0.arn ?? $0.name, places.line(of: $0.span)] }
    page.add(.heading("Resources", level: 2))
    page.add(.table(["kind", "resource", "given at"], rows))
  }

  private mutating func addCapabilities() {
    guard !persona.capabilities.isEmpty else { return }
    let rows = persona.capabilities.map { capability in
      [
        capability.name, capability.policyName,
        places.line(of: capability.span) + (capability.isImplied ? ", implied: nothing else uses this resource" : ""),
      ]
    }
    page.add(.heading("Capabilities", level: 2))
    page.add(.table(["capability", "policy", "from"], rows))
  }

  private mutating func addPolicies() {
    let role = persona.role
    guard !role.policies.isEmpty else { return }
    var rows = role.policies.map { [role.policyName($0), $0.capability ?? "", "\($0.policy.size)"] }
    let total = role.policies.reduce(0) { $0 + $1.policy.size }
    let limit =
      role.attachment == .inline
      ? "together, of \(Quota.inlinePolicies) for inline policies" : "together, each at most \(Quota.managedPolicy)"
    rows.append([limit, "", "\(total)"])
    page.add(.heading("Policies", level: 2))
    page.add(
      .table(["policy", "capability", "characters"], rows, numeric: [2]))
  }

  private mutating func addStatements() {
    for policy in persona.role.policies {
      page.add(.heading("Statements of \(policy.name)", level: 2))
      for statement in policy.policy.statements {
        let place = places.line(of: statement.span)
        let origin = policy.capability == nil ? place : "\(places.line(of: policy.item)), \(place)"
        page.add(.lines(["// \(origin)"] + statement.body.lines))
      }
    }
  }
}
