import JSON
import Source

/// The members of an object, of which all that it may have are known.
struct Members {
  /// The bracket at which the object begins.
  let opening: Span
  let list: [PlacedMember]
  /// Whether it has one that is not known, so that one of those that seem to be missing may be meant.
  let hasStranger: Bool

  subscript(name: String) -> PlacedMember? { list.first { $0.key == name } }
}

extension PolicyReading {
  /// Returns the members of what has to be an object; those of policies are errors if they are not known.
  mutating func members(of value: PlacedValue, _ shape: Shape) -> Members? {
    guard case .object(let list) = value.content else {
      report(.notAnObject(shape.noun, value.content.noun, opening(value)))
      return nil
    }
    var hasStranger = false
    for member in list where !shape.elements.contains(member.key) {
      hasStranger = true
      report(.unknownElement(member.key, of: shape, span(member.keyRange)))
    }
    return Members(opening: opening(value), list: list, hasStranger: hasStranger)
  }

  /// Returns an element that has to be there.
  mutating func required(_ name: String, _ members: Members, of noun: String) -> PlacedMember? {
    if let member = members[name] { return member }
    if !members.hasStranger { report(.missingElement(name, of: noun, members.opening)) }
    return nil
  }

  /// Returns the elements of what has to be an array.
  mutating func elements(of member: PlacedMember) -> [PlacedValue] {
    if case .array(let elements) = member.value.content { return elements }
    report(.wrongType(member.key, wants: "a list", member.value.content.noun, opening(member.value)))
    return []
  }

  /// Returns the text of what has to be a string.
  mutating func string(_ member: PlacedMember) -> String? {
    if case .string(let text) = member.value.content { return text }
    report(.wrongType(member.key, wants: "a string", member.value.content.noun, opening(member.value)))
    return nil
  }

  /// Returns the text of a member that need not be there.
  mutating func string(_ name: String, _ members: Members) -> String? {
    members[name].flatMap { string($0) }
  }

  /// Returns the texts of a string or of a list of strings; nil if something else is there, which is reported once.
  mutating func strings(_ member: PlacedMember) -> (texts: [String], places: [Span])? {
    let values: [PlacedValue]
    if case .array(let elements) = member.value.content { values = elements } else { values = [member.value] }
    var texts: [String] = []
    for value in values {
      guard case .string(let text) = value.content else {
        report(.wrongType(member.key, wants: "a string or a list of strings", value.content.noun, opening(value)))
        return nil
      }
      texts.append(text)
    }
    return (texts, values.map { span($0) })
  }
}

extension PlacedValue.Content {
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
