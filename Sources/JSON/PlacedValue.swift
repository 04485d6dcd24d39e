/// A JSON value and where it is written: every value, key and element has its bytes.
///
/// It takes at most some 35 bytes for each byte of the text, since a value is 24 bytes and its place is 8 of them.
public struct PlacedValue: Sendable {
  /// What is written.
  public let content: Content
  /// Where it is written, from its first byte to the place after its last.
  public let range: TextRange

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

  /// Makes a value that is written at a place.
  public init(_ content: Content, at range: TextRange) {
    self.content = content
    self.range = range
  }
}

/// A key and its value in an object, and where they are written.
public struct PlacedMember: Sendable {
  /// The key, its escapes resolved.
  public let key: String
  /// Where the key is written, with its quotes.
  public let keyRange: TextRange
  /// The value that stands after the colon.
  public let value: PlacedValue

  /// Makes a member of a key and a value.
  public init(_ key: String, at keyRange: TextRange, _ value: PlacedValue) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
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

extension PlacedValue {
  /// The value without places.
  public var value: Value {
    switch content {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .number(let text): .number(text)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.value))
    case .object(let members): .object(members.map { Member($0.key, $0.value.value) })
    }
  }

  /// Returns the value of a key, or nil if there is none or the receiver is no object.
  public subscript(key: String) -> PlacedValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key.hasSameBytes(as: key) }?.value
  }
}
