import JSON
import Source

/// The members of an object, of which all that it may have are known.
struct Members {
  let list: PlacedMembers
  /// The bracket at which the object begins.
  let opening: Span
  /// Whether it has one that is not known, so that one of those that seem to be missing may be meant.
  let hasStranger: Bool

  /// Returns the member of a name. There are so few that it is looked for among all.
  subscript(name: String) -> PlacedMember? { list[name] }
}

extension PolicyReading {
  /// Returns the members of what has to be an object; those of policies are errors if they are not known.
  mutating func members(of value: PlacedValue, _ shape: Shape) -> Members? {
    guard value.kind == .object else {
      report(.notAnObject(shape.noun, value.kind.noun, opening(value)))
      return nil
    }
    var hasStranger = false
    for member in value.members where !member.isOne(of: shape.elements) {
      hasStranger = true
      report(.unknownElement(member.key, of: shape, span(member.keyRange)))
    }
    return Members(list: value.members, opening: opening(value), hasStranger: hasStranger)
  }

  /// Returns an element that has to be there.
  mutating func required(_ name: String, _ members: Members, of noun: String) -> PlacedMember? {
    if let member = members[name] { return member }
    if !members.hasStranger { report(.missingElement(name, of: noun, members.opening)) }
    return nil
  }

  /// Returns the elements of what has to be an array.
  mutating func elements(of member: PlacedMember) -> [PlacedValue] {
    if member.value.kind == .array { return Array(member.value.items) }
    report(.wrongType(member.key, wants: "a list", member.value.kind.noun, opening(member.value)))
    return []
  }

  /// Returns the text of what has to be a string.
  mutating func string(_ member: PlacedMember) -> String? {
    if let text = member.value.text { return text }
    report(.wrongType(member.key, wants: "a string", member.value.kind.noun, opening(member.value)))
    return nil
  }

  /// Returns the text of a member that need not be there.
  mutating func string(_ name: String, _ members: Members) -> String? {
    members[name].flatMap { string($0) }
  }

  /// Returns the texts of a string or of a list of strings; nil if something else is there, which is reported once.
  mutating func strings(_ member: PlacedMember) -> (texts: [String], places: [Span])? {
    var texts: [String] = []
    var places: [Span] = []
    let count = member.value.items.underestimatedCount
    texts.reserveCapacity(count)
    places.reserveCapacity(count)
    for value in member.value.items {
      guard let text = value.text else {
        report(.wrongType(member.key, wants: "a string or a list of strings", value.kind.noun, opening(value)))
        return nil
      }
      texts.append(text)
      places.append(span(value))
    }
    return (texts, places)
  }
}

extension PlacedValue.Kind {
  /// What the value is, with its article.
  var noun: String {
    switch self {
    case .null: "null"
    case .bool: "a Boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
