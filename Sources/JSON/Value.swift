/// A JSON value whose objects keep their members in source order and whose numbers keep their spelling.
public enum Value: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number as it was written, for example `1e3` or `0.10`.
  case number(String)
  /// A text, its escapes resolved.
  case string(String)
  /// Values in order.
  case array([Value])
  /// Members in source order; a value from `readValue` has no key twice.
  case object([Member])
}

/// A key and its value in an object.
public struct Member: Sendable {
  /// The key, its escapes resolved.
  public let key: String
  /// The value that stands after the colon.
  public let value: Value

  /// Makes a member of a key and a value.
  public init(_ key: String, _ value: Value) {
    self.key = key
    self.value = value
  }
}

extension Value {
  /// Returns the value of a key, or nil if there is none or the receiver is no object.
  public subscript(key: String) -> Value? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.hasSameBytes(as: key) }?.value
  }
}
