extension PlacedValue {
  /// The six kinds of values.
  public enum Kind: Hashable, Sendable {
    case null, bool, number, string, array, object
  }

  /// Which kind of value it is.
  public var kind: Kind {
    switch node.kind {
    case .null: .null
    case .no, .yes: .bool
    case .number: .number
    case .plainString, .escapedString: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The text of a string; nil for other values.
  public var text: String? { kind == .string ? document.text(of: node) : nil }

  /// The bytes of a string, its escapes resolved, or of a number as it is spelled; nil for other values.
  public var textBytes: [UInt8]? {
    let node = node
    return switch node.kind {
    case .plainString: Array(document.bytes[Int(node.start) + 1..<Int(node.end) - 1])
    case .number: Array(document.bytes[Int(node.start)..<Int(node.end)])
    case .escapedString: Array(document.text(of: node).utf8)
    case .null, .no, .yes, .array, .object: nil
    }
  }

  /// The value as it is written.
  public var spelling: ArraySlice<UInt8> { document.bytes[Int(node.start)..<Int(node.end)] }

  /// The elements of an array; of any other value itself alone.
  public var items: PlacedItems {
    let node = node
    return PlacedItems(document, from: node.kind == .array ? number + 1 : number, to: Int(node.next))
  }

  /// The members of an object in source order; none of any other value.
  public var members: PlacedMembers {
    let node = node
    return PlacedMembers(document, from: node.kind == .object ? number + 1 : Int(node.next), to: Int(node.next))
  }

  /// Returns the value of a key, or nil if there is none or the receiver is no object.
  public subscript(key: String) -> PlacedValue? { members[key]?.value }

  /// The value without places.
  public var value: Value {
    switch node.kind {
    case .null: .null
    case .no: .bool(false)
    case .yes: .bool(true)
    case .number: .number(document.text(of: node))
    case .plainString, .escapedString: .string(document.text(of: node))
    case .array: .array(items.map(\.value))
    case .object: .object(members.map { Member($0.key, $0.value.value) })
    }
  }
}

/// Values that stand one after another.
public struct PlacedItems: Sequence, IteratorProtocol, Sendable {
  private let document: Document
  private var number: Int
  private let end: Int

  init(_ document: Document, from number: Int, to end: Int) {
    self.document = document
    self.number = number
    self.end = end
  }

  /// Whether there are none.
  public var isEmpty: Bool { number == end }

  /// How many there are.
  public var underestimatedCount: Int {
    var count = 0
    var number = number
    while number < end {
      number = Int(document.nodes[number].next)
      count += 1
    }
    return count
  }

  /// Returns the next value.
  public mutating func next() -> PlacedValue? {
    guard number < end else { return nil }
    defer { number = Int(document.nodes[number].next) }
    return PlacedValue(document, number)
  }
}

/// The members of an object.
public struct PlacedMembers: Sequence, IteratorProtocol, Sendable {
  private let document: Document
  /// The number of the next key's node.
  private var number: Int
  private let end: Int

  init(_ document: Document, from number: Int, to end: Int) {
    self.document = document
    self.number = number
    self.end = end
  }

  /// Whether there are none.
  public var isEmpty: Bool { number == end }

  /// How many there are.
  public var underestimatedCount: Int {
    var count = 0
    var number = number
    while number < end {
      number = Int(document.nodes[number + 1].next)
      count += 1
    }
    return count
  }

  /// Returns the next member.
  public mutating func next() -> PlacedMember? {
    guard number < end else { return nil }
    defer { number = Int(document.nodes[number + 1].next) }
    return PlacedMember(document, keyNumber: number)
  }

  /// Returns the member of a key, or nil if there is none.
  public subscript(key: String) -> PlacedMember? {
    let nodes = document.nodes
    var number = number
    while number < end {
      if nodes[number].spells(key, in: document.bytes) { return PlacedMember(document, keyNumber: number) }
      number = Int(nodes[number + 1].next)
    }
    return nil
  }
}
