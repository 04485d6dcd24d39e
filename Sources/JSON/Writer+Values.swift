extension Writer {
  /// Begins an object; keys and values follow in turn.
  public mutating func beginObject() { begin(with: Byte.openBrace) }

  /// Ends the object begun last.
  public mutating func endObject() { end(with: Byte.closeBrace) }

  /// Begins an array.
  public mutating func beginArray() { begin(with: Byte.openBracket) }

  /// Ends the array begun last.
  public mutating func endArray() { end(with: Byte.closeBracket) }

  /// Writes the key of a member; its value follows.
  public mutating func key(_ key: String) {
    separate()
    appendQuoted(key)
    bytes.append(Byte.colon)
    if layout == .pretty { bytes.append(Byte.space) }
    place = .start
  }

  /// Writes the key of a member, of which the caller knows that nothing in it needs an escape.
  public mutating func key(plain key: StaticString) {
    separate()
    bytes.append(Byte.quote)
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(Byte.quote)
    bytes.append(Byte.colon)
    if layout == .pretty { bytes.append(Byte.space) }
    place = .start
  }

  /// Writes a text.
  public mutating func string(_ text: String) {
    separate()
    appendQuoted(text)
  }

  /// Writes a number.
  public mutating func number(_ number: Int) {
    word(String(number))
  }

  /// Writes a number as it is spelled, which the caller knows to be JSON.
  public mutating func number(spelled text: String) {
    word(text)
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    word(value ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func null() {
    word("null")
  }

  /// Writes a value that was rendered before, in the same layout and for the current depth.
  public mutating func raw(_ rendered: ArraySlice<UInt8>) {
    separate()
    bytes.append(contentsOf: rendered)
  }

  /// Writes the beginning of an object that was rendered before, up to one of its members; further members follow.
  public mutating func opening(_ rendered: [UInt8]) {
    raw(rendered[...])
    depth += 1
    place = .next
  }

  /// Writes the end of an object that was rendered before, from what follows one of its members.
  public mutating func closing(_ rendered: [UInt8]) {
    bytes.append(contentsOf: rendered)
    depth -= 1
    place = .next
  }

  private mutating func word(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }
}
