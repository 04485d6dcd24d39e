import Compiler
import IAM
import Source

/// A declaration as it is written, line by line, with the capabilities that stand for whole policies.
struct Declaration {
  let unit: Unit
  /// The capabilities for policies, by their numbers.
  var matches: [Int: CapabilityMatch] = [:]
  /// The kinds whose resources are items.
  var raised: [RaisedKind] = []

  /// Returns the text, not laid out.
  func text() throws(Unsayable) -> String {
    switch unit.content {
    case .role(let role): try text(of: role)
    case .policy(let policy): try text(of: policy)
    }
  }

  private func text(of policy: PlacedPolicy) throws(Unsayable) -> String {
    let items: [String]
    switch policy.kind {
    case .identity: items = raised.map(\.item) + [try item(0, policy.policy, named: unit.blockName)]
    case .trust: items = try trusts(policy.policy)
    case .resource: throw Unsayable(reason: "the language has no policies of resources")
    }
    return block(items)
  }

  private func text(of placed: PlacedRole) throws(Unsayable) -> String {
    let role = placed.role
    var items: [String] = []
    if role.path != "/" || role.name != unit.name {
      items.append("role \((role.path.dropFirst() + role.name).description.inQuotes);")
    }
    items += try trusts(role.trust)
    if let boundary = role.boundary { items.append("boundary \(boundary.inQuotes);") }
    if let seconds = role.maxSessionDuration {
      guard seconds.isMultiple(of: 3600) else { throw Unsayable(reason: "a session lasts whole hours") }
      items.append("session \(seconds / 3600)h;")
    }
    if role.attachment == .managed { items.append("attach managed;") }
    items += role.tags.filter { !$0.isReserved }.map { "tag \($0.key.inQuotes) = \($0.value.inQuotes);" }
    if !role.managedPolicyARNs.isEmpty {
      items.append("managed \(role.managedPolicyARNs.map(\.inQuotes).joined(separator: ", "));")
    }
    items += raised.map(\.item)
    for (number, (policy, name)) in zip(role.policies, unit.policyNames).enumerated() {
      items.append(try item(number, policy.policy, named: name))
    }
    return documentation(role.description) + block(items)
  }

  /// Returns the doc comment that becomes a description: a line for each, and what would be hidden as its escape. Lines are
  /// told by scalars, since a line end of two is one character, which equals no line feed.
  private func documentation(_ description: String?) -> String {
    let lines = description?.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    let texts = lines.map { line in (line.last == "\r" ? line.dropLast() : line).map(\.inComment).joined() }
    return texts.map { "/// \($0)\n" }.joined(separator: "///\n")
  }

  private func trusts(_ policy: Policy) throws(Unsayable) -> [String] {
    try policy.expectNoOldText()
    return try policy.statements.map { (statement) throws(Unsayable) in try statement.body.trustText() + ";" }
  }

  /// Returns the item for a policy: the capability that grants it, or a block of its statements.
  private func item(_ number: Int, _ policy: Policy, named name: String) throws(Unsayable) -> String {
    try policy.expectNoOldText()
    if let match = matches[number] { return match.text(named: name) }
    return block("policy \(name)", policy.statements.map { "\($0.body.text(raised));" })
  }

  private func block(_ items: [String]) -> String { block(unit.head, items) }

  private func block(_ head: String, _ items: [String]) -> String {
    "\(head) <\n\(items.map { $0 + "\n" }.joined())>\n"
  }
}

extension Unicode.Scalar {
  /// The scalar as a comment may hold it.
  fileprivate var inComment: String {
    needsEscape && self != "\t" ? "\\u{\(String(value, radix: 16, uppercase: true))}" : String(self)
  }
}

extension Policy {
  /// Throws if the policy holds `${`, which is text in its version and would be a variable in the current one.
  fileprivate func expectNoOldText() throws(Unsayable) {
    guard version == .old else { return }
    let texts = statements.flatMap { statement in
      (statement.body.resources?.patterns ?? []) + statement.body.conditions.flatMap { $0.keys.flatMap(\.values) }
    }
    guard texts.contains(where: { $0.holdsVariable }) else { return }
    throw Unsayable(reason: "`${…}` is text in the version of 2008, and the language has only the one of 2012")
  }
}

extension CapabilityMatch {
  /// Returns the item that uses the capability for a policy of this name.
  fileprivate func text(named name: String) -> String {
    let head = "capability \(capability)\(name == policyName ? "" : " as \(name)")"
    let items = resources.map { "\($0.kind) \($0.values.map(\.inQuotes).joined(separator: ", "));" }
    return items.isEmpty ? "\(head);" : "\(head) < \(items.joined(separator: " ")) >"
  }

  /// The same without the resources that the capability also has by itself.
  var withDefaults: CapabilityMatch {
    CapabilityMatch(
      capability: capability, pack: pack, policyName: policyName, resources: resources.filter { !$0.hasDefault })
  }
}
