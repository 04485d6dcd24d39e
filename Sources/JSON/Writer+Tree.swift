extension Writer {
  /// Writes a whole value.
  ///
  /// A value from `readValue` is at most 512 levels deep; one built by hand must not be deeper by far, since every level
  /// takes some of the stack.
  public mutating func value(_ value: Value) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let text): number(spelled: text)
    case .string(let text): string(text)
    case .array(let elements): array(elements)
    case .object(let members): object(members)
    }
  }

  private mutating func array(_ elements: [Value]) {
    beginArray()
    for element in elements { value(element) }
    endArray()
  }

  private mutating func object(_ members: [Member]) {
    beginObject()
    for member in members {
      key(member.key)
      value(member.value)
    }
    endObject()
  }
}
