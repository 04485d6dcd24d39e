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
  private var elements: [Value] = []
  private var members: [Member] = []
  private var keys: Set<ExactText> = []
  private var key = ""

  init(_ kind: Kind) {
    self.kind = kind
  }

  var value: Value {
    kind == .array ? .array(elements) : .object(members)
  }

  /// Adds a value, in an object under the key begun last.
  mutating func add(_ value: Value) {
    if kind == .array { elements.append(value) } else { members.append(Member(key, value)) }
  }

  /// Takes the key of the next member; returns false if the object has it.
  mutating func begin(_ key: String) -> Bool {
    self.key = key
    guard members.count >= Self.smallObject else {
      return !members.contains { $0.key.hasSameBytes(as: key) }
    }
    if keys.isEmpty { keys = Set(members.map { ExactText(text: $0.key) }) }
    return keys.insert(ExactText(text: key)).inserted
  }
}
