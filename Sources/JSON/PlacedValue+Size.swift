extension PlacedValue {
  /// The bytes that the value takes in minified JSON, its lists and numbers as they are written.
  public var minifiedSize: Int {
    switch content {
    case .null: 4
    case .bool(let flag): flag ? 4 : 5
    case .number(let text): text.utf8.count
    case .string(let text): compactSize(of: text)
    case .array(let elements): elements.reduce(Self.brackets(elements.count)) { $0 + $1.minifiedSize }
    case .object(let members):
      members.reduce(Self.brackets(members.count)) { $0 + compactSize(of: $1.key) + 1 + $1.value.minifiedSize }
    }
  }

  /// Returns the bytes of the brackets around a number of parts and of the commas between them.
  private static func brackets(_ count: Int) -> Int { 2 + max(0, count - 1) }
}
