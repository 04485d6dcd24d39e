import JSON
import Source

extension PolicyReading {
  /// Reads a policy document.
  ///
  /// - Parameter kind: what it is attached to; nil if only its content says so.
  mutating func readDocument(_ value: PlacedValue, _ kind: PolicyKind?, name: String? = nil) -> PlacedPolicy? {
    if let text = value.text {
      report(text.isPercentEncoded ? .percentEncoded(span(value)) : .documentAsText(span(value)))
      return nil
    }
    let before = errors
    guard let members = members(of: value, .document) else { return nil }
    let statements = required("Statement", members, of: "a policy").map(\.value)
    let kind = kind ?? statements?.items.policyKind ?? .identity
    let version = readVersion(members, kind)
    let id = readID(members, kind)
    let (read, places) = statements.map { readStatements($0, kind) } ?? ([], [])
    return PlacedPolicy(
      Policy(read, version: version), kind, places: places, at: span(value), name: name, id: id,
      isComplete: errors == before)
  }

  /// Reads the statements, of which one may stand without brackets.
  private mutating func readStatements(_ value: PlacedValue, _ kind: PolicyKind) -> ([Statement], [StatementPlaces]) {
    if value.items.isEmpty { report(.emptyList("Statement", span(value))) }
    var statements: [Statement] = []
    var places: [StatementPlaces] = []
    for item in value.items {
      guard let (statement, place) = readStatement(item, kind) else { continue }
      statements.append(statement)
      places.append(place)
    }
    checkSids(statements, places)
    return (statements, places)
  }

  private mutating func readVersion(_ members: Members, _ kind: PolicyKind) -> Policy.Version {
    guard let member = members["Version"] else {
      if !members.hasStranger { report(.oldVersion(nil, kind, members.opening)) }
      return .old
    }
    guard let text = string(member) else { return .current }
    guard let version = Policy.Version(rawValue: text) else {
      report(.unknownVersion(text, span(member.value)))
      return .current
    }
    if version == .old { report(.oldVersion(text, kind, span(member.value))) }
    return version
  }

  private mutating func readID(_ members: Members, _ kind: PolicyKind) -> String? {
    guard let member = members["Id"] else { return nil }
    if kind == .identity { report(.misplacedElement("Id", in: kind, span(member.keyRange))) }
    return string(member)
  }

  private mutating func checkSids(_ statements: [Statement], _ places: [StatementPlaces]) {
    var first: [String: Span] = [:]
    first.reserveCapacity(statements.count)
    for (statement, places) in zip(statements, places) {
      guard let sid = statement.body.sid else { continue }
      guard let earlier = first.updateValue(places[.sid], forKey: sid) else { continue }
      first[sid] = earlier
      report(.repeatedSid(sid, places[.sid], first: earlier))
    }
  }
}

extension PlacedItems {
  /// What a policy of these statements is attached to, as far as they tell: only trust and resource policies have
  /// principals, and only trust policies have no resources.
  fileprivate var policyKind: PolicyKind {
    guard contains(where: { $0["Principal"] != nil || $0["NotPrincipal"] != nil }) else { return .identity }
    let isTrust = allSatisfy { statement in
      let hasResource = statement["Resource"] != nil || statement["NotResource"] != nil
      return !hasResource && statement["Action"].map(\.isTrustAction) == true
    }
    return isTrust ? .trust : .resource
  }
}

extension PlacedValue {
  /// Whether it is an action that assumes a role, or a list of such.
  fileprivate var isTrustAction: Bool {
    switch kind {
    case .string: text.map(TrustAction.allows) ?? false
    case .array: !items.isEmpty && items.allSatisfy(\.isTrustAction)
    default: false
    }
  }
}

extension String {
  /// Whether it is a JSON object as AWS's API, unlike its command line, gives it.
  fileprivate var isPercentEncoded: Bool { lowercased().hasPrefix("%7b") }
}
