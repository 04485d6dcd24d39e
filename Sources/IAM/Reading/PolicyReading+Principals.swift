import JSON
import Source

extension PolicyReading {
  /// Reads whom a statement of a trust or resource policy is about.
  mutating func readPrincipal(
    _ members: Members, _ kind: PolicyKind, _ places: inout StatementPlaces
  ) -> Principal? {
    guard let member = either("Principal", "NotPrincipal", members) else {
      if kind != .identity, !members.hasStranger {
        report(.missingElement("Principal", of: "a statement of a \(kind.noun)", members.opening))
      }
      return nil
    }
    let isExcept = member.isNamed("NotPrincipal")
    if kind == .identity || kind == .trust && isExcept {
      report(.misplacedElement(member.key, in: kind, span(member.keyRange)))
      return nil
    }
    if let text = member.value.text {
      if text != "*" { report(.principalWithoutKind(text, span(member.value))) }
      places.principals = [[span(member.value)]]
      return Principal([Principal.Part(.aws, [text])], isExcept: isExcept)
    }
    return readParts(member, isExcept: isExcept, &places)
  }

  private mutating func readParts(
    _ member: PlacedMember, isExcept: Bool, _ places: inout StatementPlaces
  ) -> Principal? {
    guard member.value.kind == .object else {
      report(.wrongType(member.key, wants: "an object", member.value.kind.noun, opening(member.value)))
      return nil
    }
    let members = member.value.members
    if members.isEmpty { report(.emptyList(member.key, span(member.value))) }
    var parts: [Principal.Part] = []
    for part in members {
      guard let kind = Principal.Kind(rawValue: part.key) else {
        report(.unknownPrincipalKind(part.key, span(part.keyRange)))
        continue
      }
      guard let (texts, spans) = strings(part) else { continue }
      if texts.isEmpty { report(.emptyList(part.key, span(part.value))) }
      for (text, span) in zip(texts, spans) { checkForm(of: text, kind, span) }
      parts.append(Principal.Part(kind, texts))
      places.principals.append(spans)
    }
    return Principal(parts, isExcept: isExcept)
  }

  /// Reports a principal of which there is none of its kind, or no longer.
  private mutating func checkForm(of text: String, _ kind: Principal.Kind, _ span: Span) {
    switch PrincipalForm(text, kind) {
    case nil: report(.unknownPrincipal(text, kind, span))
    case .deleted: report(.deletedPrincipal(text, span))
    default: break
    }
  }
}
