import JSON
import Source

extension PolicyReading {
  /// Reads a policy document.
  ///
  /// - Parameter kind: what it is attached to; nil if only its content says so.
  mutating func readDocument(_ value: PlacedValue, _ kind: PolicyKind?, name: String? = nil) -> PlacedPolicy? {
    if case .string(let text) = value.content {
      report(text.isPercentEncoded ? .percentEncoded(span(value)) : .documentAsText(span(value)))
      return nil
    }
    let before = errors
    guard let members = members(of: value, .document) else { return nil }
    let statements = required("Statement", members, of: "a policy").map { statementValues($0) } ?? []
    let kind = kind ?? statements.kind
    let version = readVersion(members, kind)
    let id = readID(members, kind)
    var read: [(statement: Statement, places: StatementPlaces)] = []
    for value in statements { if let statement = readStatement(value, kind) { read.append(statement) } }
    checkSids(read)
    return PlacedPolicy(
      Policy(read.map(\.statement), version: version), kind, places: read.map(\.places), at: span(value), name: name,
      id: id, isComplete: errors == before)
  }

  /// Returns the statements, of which one may stand without brackets.
  private mutating func statementValues(_ member: PlacedMember) -> [PlacedValue] {
    guard case .array(let elements) = member.value.content else { return [member.value] }
    if elements.isEmpty { report(.emptyList("Statement", span(member.value))) }
    return elements
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

  private mutating func checkSids(_ statements: [(statement: Statement, places: StatementPlaces)]) {
    var first: [String: Span] = [:]
    for (statement, places) in statements {
      guard let sid = statement.body.sid else { continue }
      if let earlier = first[sid] {
        report(.repeatedSid(sid, places[.sid], first: earlier))
      } else {
        first[sid] = places[.sid]
      }
    }
  }
}

extension [PlacedValue] {
  /// What a policy of these statements is attached to, as far as they tell: only trust and resource policies have
  /// principals, and only trust policies have no resources.
  var kind: PolicyKind {
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
    switch content {
    case .string(let text): TrustAction.allows(text)
    case .array(let elements): !elements.isEmpty && elements.allSatisfy(\.isTrustAction)
    default: false
    }
  }
}

extension String {
  /// Whether it is a JSON object as AWS's API, unlike its command line, gives it.
  fileprivate var isPercentEncoded: Bool { lowercased().hasPrefix("%7b") }
}
