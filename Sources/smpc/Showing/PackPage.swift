import Compiler

/// What a pack has, as a document.
struct PackPage {
  private let pack: PackDescription
  private(set) var page = Page()

  init(_ pack: PackDescription) {
    self.pack = pack
    addHead()
    addKinds()
    addCapabilities()
    addTemplates()
    addTrust()
  }

  private mutating func addHead() {
    page.add(.heading(pack.entry.heading, level: 1))
    add(pack.documentation)
    page.add(.paragraph("Its capabilities allow at most:"))
    page.add(.lines(filledLines("grants", pack.grants)))
  }

  private mutating func addKinds() {
    guard !pack.kinds.isEmpty else { return }
    page.add(.heading("Kinds", level: 2))
    let rows = pack.kinds.map { kind in
      [kind.entry.name, kind.entry.title ?? "", kind.words, kind.capability ?? ""]
    }
    page.add(.table(["kind", "what it is", "resource type", "granted by itself through"], rows))
    for kind in pack.kinds where !kind.documentation.isEmpty {
      page.add(.heading(kind.entry.heading, level: 3))
      add(kind.documentation)
    }
  }

  private mutating func addCapabilities() {
    guard !pack.capabilities.isEmpty else { return }
    page.add(.heading("Capabilities", level: 2))
    let rows = pack.capabilities.map { capability in
      [capability.entry.name, capability.entry.title ?? "", capability.policies.joined(separator: ", ")]
    }
    page.add(.table(["capability", "title", "policy"], rows))
    for capability in pack.capabilities { add(capability) }
  }

  private mutating func add(_ capability: CapabilityDescription) {
    page.add(.heading(capability.entry.heading, level: 3))
    add(capability.documentation)
    var rows: [[String]] = []
    if capability.hasPolicy { rows.append(["policy", capability.policyName]) }
    if let kind = capability.kind { rows.append(["grants what nothing else uses of", kind]) }
    if !capability.needs.isEmpty { rows.append(["needs", capability.needs.map(\.words).joined(separator: ", ")]) }
    if !capability.takes.isEmpty { rows.append(["takes", capability.takes.joined(separator: ", ")]) }
    if !capability.includes.isEmpty { rows.append(["includes", capability.includes.joined(separator: ", ")]) }
    if !capability.managed.isEmpty { rows.append(["managed policies", capability.managed.joined(separator: ", ")]) }
    page.add(.table(["property", "value"], rows))
    if !capability.statements.isEmpty { page.add(.lines(capability.statements.lines)) }
  }

  private mutating func addTemplates() {
    guard !pack.templates.isEmpty else { return }
    page.add(.heading("Templates", level: 2))
    for template in pack.templates {
      page.add(.heading(template.entry.heading, level: 3))
      add(template.documentation)
      let parents = template.parents.isEmpty ? [] : filledLines("extends", template.parents)
      let items = template.items.flatMap { "\($0);".split(separator: "\n").map(String.init) }
      if !items.isEmpty || !parents.isEmpty { page.add(.lines(parents + items)) }
    }
  }

  private mutating func addTrust() {
    guard !pack.trust.isEmpty else { return }
    page.add(.heading("Default trust", level: 2))
    page.add(.paragraph("Of a persona that draws on the pack, where neither it nor its file says who is trusted:"))
    page.add(.lines(pack.trust.lines))
  }

  private mutating func add(_ documentation: [String]) {
    if !documentation.isEmpty { page.add(.documentation(documentation)) }
  }
}

extension KindDescription {
  /// The resource type, and what names are like.
  fileprivate var words: String { (type ?? "text") + (pattern.map { ", named like \($0)" } ?? "") }
}

extension CapabilityDescription {
  fileprivate var hasPolicy: Bool { !statements.isEmpty || !includes.isEmpty }

  /// The names of all policies.
  fileprivate var policies: [String] { (hasPolicy ? [policyName] : []) + managed }
}

extension NeedDescription {
  fileprivate var words: String { kind + (defaults.isEmpty ? "" : " (else \(defaults.joined(separator: ", ")))") }
}
