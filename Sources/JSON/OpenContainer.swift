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
  /// The number of its node.
  let number: Int
  private var memberCount = 0
  /// The keys of an object that is not small.
  private var keys: Set<ExactText>?

  init(_ kind: Kind, number: Int) {
    self.kind = kind
    self.number = number
  }

  /// Counts the key of the last node; returns false if the object has it already.
  mutating func takeLastKey(of nodes: [Node], in bytes: [UInt8]) -> Bool {
    memberCount += 1
    let key = nodes[nodes.count - 1]
    if memberCount <= Self.smallObject { return !hasEarlier(key, in: nodes, bytes) }
    var keys = self.keys.take() ?? Set(earlierKeys(in: nodes).map { ExactText(text: $0.text(in: bytes)) })
    let isNew = keys.insert(ExactText(text: key.text(in: bytes))).inserted
    self.keys = keys
    return isNew
  }

  /// Returns whether one of the keys before the last node is the same.
  private func hasEarlier(_ key: Node, in nodes: [Node], _ bytes: [UInt8]) -> Bool {
    var number = number + 1
    while number < nodes.count - 1 {
      if nodes[number].spells(key, in: bytes) { return true }
      number = Int(nodes[number + 1].next)
    }
    return false
  }

  /// Returns the keys before the last node, which is a key as well.
  private func earlierKeys(in nodes: [Node]) -> [Node] {
    var keys: [Node] = []
    var number = number + 1
    while number < nodes.count - 1 {
      keys.append(nodes[number])
      number = Int(nodes[number + 1].next)
    }
    return keys
  }
}
