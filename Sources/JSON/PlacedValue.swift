/// A JSON value and where it is written: every value, key and element has its bytes.
///
/// It is a place in a text that was read; texts are made of it when they are asked for. The text takes 16 bytes for each
/// value and key beside its own.
public struct PlacedValue: Sendable {
  let document: Document
  /// The number of its node.
  let number: Int

  init(_ document: Document, _ number: Int) {
    self.document = document
    self.number = number
  }

  var node: Node { document.nodes[number] }

  /// Where it is written, from its first byte to the place after its last.
  public var range: TextRange { node.range }

  /// A value without its own place, but with those of its parts.
  public enum Content: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as it is spelled.
    case number(String)
    /// A text, its escapes resolved.
    case string(String)
    /// Values in order.
    case array([PlacedValue])
    /// Members in source order, no key twice.
    case object([PlacedMember])
  }

  /// What is written. Where only the kind or the parts are needed, `kind`, `items` and `members` make no arrays.
  public var content: Content {
    switch node.kind {
    case .null: .null
    case .no: .bool(false)
    case .yes: .bool(true)
    case .number: .number(document.text(of: node))
    case .plainString, .escapedString: .string(document.text(of: node))
    case .array: .array(Array(items))
    case .object: .object(Array(members))
    }
  }
}

/// A key and its value in an object, and where they are written.
public struct PlacedMember: Sendable {
  /// The value that stands after the colon.
  public let value: PlacedValue

  init(_ document: Document, keyNumber: Int) {
    value = PlacedValue(document, keyNumber + 1)
  }

  private var keyNode: Node { value.document.nodes[value.number - 1] }

  /// The key, its escapes resolved.
  public var key: String { value.document.text(of: keyNode) }
  /// The bytes of the key.
  public var keyBytes: [UInt8] { PlacedValue(value.document, value.number - 1).textBytes ?? [] }
  /// Where the key is written, with its quotes.
  public var keyRange: TextRange { keyNode.range }

  /// Returns whether the key is this one, byte for byte, without making a text of it.
  public func isNamed(_ name: String) -> Bool { keyNode.spells(name, in: value.document.bytes) }

  /// Returns whether the key is one of these.
  public func isOne(of names: [String]) -> Bool {
    let (node, bytes) = (keyNode, value.document.bytes)
    return names.contains { node.spells($0, in: bytes) }
  }
}

/// Bytes of a text, by the offsets of the first and of the one after the last.
public struct TextRange: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: UInt32
  /// The offset after the last byte.
  public let end: UInt32

  /// Makes the range from `start` up to `end`, which is not before `start`.
  public init(start: Int, end: Int) {
    self.start = UInt32(start)
    self.end = UInt32(end)
  }

  /// Returns whether `other` lies within this range.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
}

extension Node {
  var range: TextRange { TextRange(start: Int(start), end: Int(end)) }
}
