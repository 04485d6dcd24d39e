import JSON
import Source

extension PolicyReading {
  /// Reads a statement; nil if there is a mistake in it.
  mutating func readStatement(_ value: PlacedValue, _ kind: PolicyKind) -> (Statement, StatementPlaces)? {
    let before = errors
    guard let members = members(of: value, .statement) else { return nil }
    var places = StatementPlaces(statement: opening(value))
    let sid = readSid(members, kind, &places)
    let effect = readEffect(members)
    let principal = readPrincipal(members, kind, &places)
    let actions = readActions(members, kind, &places)
    let resources = readResources(members, kind, &places)
    let conditions = readConditions(members, &places)
    guard errors == before, let effect, let actions else { return nil }
    let frame = StatementFrame(
      sid: sid, effect: effect, principal: principal, actions: actions, conditions: conditions)
    return (Statement(StatementBody(frame, on: resources), at: places.statement), places)
  }

  /// Reads the id. An empty one is none.
  private mutating func readSid(_ members: Members, _ kind: PolicyKind, _ places: inout StatementPlaces) -> String? {
    guard let member = members["Sid"], let text = string(member) else { return nil }
    if text.isEmpty {
      report(.emptySid(span(member.value)))
      return nil
    }
    places.sid = span(member.value)
    let isPlain = written(text, at: span(member.value)).allSatisfy { $0.isLetter || $0.isDigit }
    if !isPlain, kind != .resource { report(.unreadableSid(text, span(member.value))) }
    return text
  }

  private mutating func readEffect(_ members: Members) -> Effect? {
    guard let member = required("Effect", members, of: "a statement"), let text = string(member) else { return nil }
    let effect = Effect(rawValue: text)
    if effect == nil { report(.unknownEffect(text, span(member.value))) }
    return effect
  }

  /// Returns the one of two elements of which a statement has at most one.
  mutating func either(_ name: String, _ notName: String, _ members: Members) -> PlacedMember? {
    guard let member = members[name] else { return members[notName] }
    if let other = members[notName] {
      let (first, second) = member.keyRange.start < other.keyRange.start ? (member, other) : (other, member)
      report(.bothElements(name, notName, span(second.keyRange), first: span(first.keyRange)))
    }
    return member
  }

  private mutating func readActions(
    _ members: Members, _ kind: PolicyKind, _ places: inout StatementPlaces
  ) -> Selection? {
    guard let member = either("Action", "NotAction", members) else {
      if !members.hasStranger { report(.missingElement("Action", of: "a statement", members.opening)) }
      return nil
    }
    guard let (texts, spans) = strings(member) else { return nil }
    if texts.isEmpty { report(.emptyList(member.key, span(member.value))) }
    if judgement == .everything { checkActions(texts, kind, spans) }
    places.actionSelection = span(member.keyRange)
    places.actions = spans
    return member.isNamed("Action") ? .only(texts) : .except(texts)
  }

  /// Reports what is no action of a service, nor a pattern of such.
  private mutating func checkActions(_ texts: [String], _ kind: PolicyKind, _ spans: [Span]) {
    for number in texts.indices {
      let isAction = written(texts[number], at: spans[number]).isAction
      if isAction, kind != .trust { continue }
      let (text, span) = (texts[number], spans[number])
      if !isAction, text != "*" {
        report(mistake(inAction: text, span))
      } else if kind == .trust, !TrustAction.allows(text) {
        report(.notOfTrust(text, span))
      }
    }
  }

  /// Returns what is wrong with what is no action of a service, nor a pattern of such.
  private func mistake(inAction text: String, _ span: Span) -> Diagnostic {
    if text.utf8.contains(where: { $0 <= UInt8(ascii: " ") }) { return .spaceInAction(text, span) }
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let isPair = parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
    return isPair ? .patternAsService(text, span) : .notOneColon(text, span)
  }

  /// Returns the bytes of a text that is written at a place: those in the file unless it has escapes, since bytes of an
  /// array are read several times faster than those of a text.
  private func written(_ text: String, at span: Span) -> ArraySlice<UInt8> {
    let written = file.bytes(of: span).dropFirst().dropLast()
    return written.count == text.utf8.count ? written : Array(text.utf8)[...]
  }

  private mutating func readResources(
    _ members: Members, _ kind: PolicyKind, _ places: inout StatementPlaces
  ) -> Selection? {
    guard let member = either("Resource", "NotResource", members) else {
      let isMissing = kind == .identity && !members.hasStranger
      if isMissing { report(.missingElement("Resource", of: "a statement of an identity policy", members.opening)) }
      return nil
    }
    guard kind != .trust else {
      report(.misplacedElement(member.key, in: kind, span(member.keyRange)))
      return nil
    }
    guard let (texts, spans) = strings(member) else { return nil }
    if texts.isEmpty { report(.emptyList(member.key, span(member.value))) }
    if kind == .identity, judgement == .everything {
      for (text, span) in zip(texts, spans) { checkResource(text, span) }
    }
    places.resourceSelection = span(member.keyRange)
    places.resources = spans
    return member.isNamed("Resource") ? .only(texts) : .except(texts)
  }

  private mutating func checkResource(_ text: String, _ span: Span) {
    if text == "*" { return }
    let sound = ARN(text)
    guard let arn = sound ?? ARN(loosely: text) else { return report(.resourceNotAnARN(text, span)) }
    if sound == nil { report(.meaninglessResource(span)) }
    let isPattern = arn.service.utf8.contains { $0 == Glob.star || $0 == Glob.question }
    if isPattern { report(.patternAsResourceService(text, span)) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether this is an action of a service or a pattern of such, as `s3:Get*`.
  fileprivate var isAction: Bool {
    guard let colon = firstIndex(where: { !$0.isOfService }), self[colon] == UInt8(ascii: ":") else { return false }
    let name = self[(colon + 1)...]
    return startIndex < colon && !name.isEmpty && name.allSatisfy { $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: ":") }
  }
}

extension UInt8 {
  /// Whether it may stand in the prefix of a service.
  fileprivate var isOfService: Bool { isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") }
}
