import JSON
import Source

/// The members of an object, of which all that it may have are known.
struct Members {
  private let shape: Shape
  /// The elements of the shape that are there, in its order.
  private let found: [PlacedMember?]
  /// The bracket at which the object begins.
  let opening: Span
  let list: PlacedMembers
  /// Whether it has one that is not known, so that one of those that seem to be missing may be meant.
  let hasStranger: Bool

  fileprivate init(_ shape: Shape, _ found: [PlacedMember?], _ list: PlacedMembers, opening: Span, hasStranger: Bool) {
    (self.shape, self.found, self.list) = (shape, found, list)
    (self.opening, self.hasStranger) = (opening, hasStranger)
  }

  /// Returns the element of a name, which is one of the shape's.
  subscript(name: String) -> PlacedMember? { shape.elements.firstIndex(of: name).flatMap { found[$0] } }
}

extension PolicyReading {
  /// Returns the members of what has to be an object; those of policies are errors if they are not known.
  mutating func members(of value: PlacedValue, _ shape: Shape) -> Members? {
    guard value.kind == .object else {
      report(.notAnObject(shape.noun, value.kind.noun, opening(value)))
      return nil
    }
    var hasStranger = false
    var found = [PlacedMember?](repeating: nil, count: shape.elements.count)
    for member in value.members {
      if let index = member.index(in: shape.elements) {
        found[index] = found[index] ?? member
      } else {
        hasStranger = true
        report(.unknownElement(member.key, of: shape, span(member.keyRange)))
      }
    }
    return Members(shape, found, value.members, opening: opening(value), hasStranger: hasStranger)
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
