/// An object or array whose end was not read yet.
struct OpenContainer {
  enum Kind {
    case array, object

    var closer: UInt8 { self == .array ? Byte.closeBracket : Byte.closeBrace }
    var separator: ReadError.Expectation { self == .array ? .commaOrBracket : .commaOrBrace }
  }

  /// Up to this many members a key is searched by looking at all; above, in a set, lest large objects take time squared.
  private static let smallObject = 16

  let kind: Kind
  /// The offset of its bracket.
  let start: Int
  private var elements: [PlacedValue] = []
  private var members: [PlacedMember] = []
  private var keys: Set<ExactText> = []
  private var key = ""
  private var keyRange = TextRange(start: 0, end: 0)

  init(_ kind: Kind, at start: Int) {
    self.kind = kind
    self.start = start
  }

  var content: PlacedValue.Content {
    kind == .array ? .array(elements) : .object(members)
  }

  /// Adds a value, in an object under the key begun last.
  mutating func add(_ value: PlacedValue) {
    if kind == .array { elements.append(value) } else { members.append(PlacedMember(key, at: keyRange, value)) }
  }

  /// Takes the key of the next member; returns false if the object has it.
  mutating func begin(_ key: String, at range: TextRange) -> Bool {
    self.key = key
    keyRange = range
    guard members.count >= Self.smallObject else {
      return !members.contains { $0.key.hasSameBytes(as: key) }
    }
    if keys.isEmpty { keys = Set(members.map { ExactText(text: $0.key) }) }
    return keys.insert(ExactText(text: key)).inserted
  }
}
