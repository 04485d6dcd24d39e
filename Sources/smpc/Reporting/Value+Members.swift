import JSON

extension Value {
  /// Returns an object of those members that have a value, in their order.
  static func members(_ members: KeyValuePairs<String, Value?>) -> Value {
    .object(members.compactMap { key, value in value.map { Member(key, $0) } })
  }

  /// Returns a whole number.
  static func integer(_ number: Int) -> Value { .number(String(number)) }

  /// Returns an object that holds a text, which is how SARIF writes most texts.
  static func text(_ text: String) -> Value { members(["text": .string(text)]) }
}
