/// The depth of nesting above which a text is refused: values are nested by strangers, and freeing them recurses.
public let depthLimit = 512

/// Reads one JSON value and nothing else (RFC 8259, strictly: UTF-8, no key twice, no lone surrogates).
///
/// - Parameter sizeLimit: the number of bytes above which the text is refused unread.
public func readValue(from bytes: [UInt8], sizeLimit: Int) throws(ReadError) -> Value {
  try readPlacedValue(from: bytes, sizeLimit: sizeLimit).value
}

/// Reads the same, and where each part of it is written.
///
/// - Parameter sizeLimit: the number of bytes above which the text is refused unread; 4 GiB is the most.
public func readPlacedValue(from bytes: [UInt8], sizeLimit: Int) throws(ReadError) -> PlacedValue {
  let limit = min(sizeLimit, Int(UInt32.max))
  guard bytes.count <= limit else { throw ReadError(offset: limit, problem: .tooLarge(limit: limit)) }
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw ReadError(offset: 0, problem: .byteOrderMark) }
  if let offset = firstInvalidUTF8(in: bytes) { throw ReadError(offset: offset, problem: .invalidUTF8) }
  var reader = Reader(bytes)
  return try reader.readDocument()
}

/// The state of reading: a place in the text and the objects and arrays open around it. They are a list and not the call
/// stack, so that no text can exhaust it.
struct Reader {
  let bytes: [UInt8]
  var position = 0
  private var open: [OpenContainer] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func readDocument() throws(ReadError) -> PlacedValue {
    var result = try readStart()
    while !open.isEmpty {
      guard let value = result else {
        result = try readStart()
        continue
      }
      open[open.count - 1].add(value)
      result = try readAfterValue()
    }
    skipWhiteSpace()
    guard position == bytes.count else { throw error(.trailingText) }
    guard let result else { preconditionFailure("a text without open containers has a value") }
    return result
  }

  /// Reads a value without parts, or opens an object or array and returns nil unless it is empty.
  private mutating func readStart() throws(ReadError) -> PlacedValue? {
    skipWhiteSpace()
    switch try current() {
    case Byte.openBracket: return try readOpening(.array)
    case Byte.openBrace: return try readOpening(.object)
    default:
      let start = position
      let content = try readScalar()
      return PlacedValue(content, at: TextRange(start: start, end: position))
    }
  }

  private mutating func readOpening(_ kind: OpenContainer.Kind) throws(ReadError) -> PlacedValue? {
    guard open.count < depthLimit else { throw error(.tooDeep(limit: depthLimit)) }
    open.append(OpenContainer(kind, at: position))
    position += 1
    skipWhiteSpace()
    if try current() == kind.closer { return close() }
    if kind == .object { try readKey() }
    return nil
  }

  /// Reads the comma (and key) that lead to the next value and returns nil, or the bracket, and returns what it closed.
  private mutating func readAfterValue() throws(ReadError) -> PlacedValue? {
    let kind = open[open.count - 1].kind
    skipWhiteSpace()
    let byte = try current()
    if byte == kind.closer { return close() }
    guard byte == Byte.comma else { throw error(.expected(kind.separator)) }
    position += 1
    if kind == .object { try readKey() }
    return nil
  }

  private mutating func close() -> PlacedValue? {
    position += 1
    return open.popLast().map { PlacedValue($0.content, at: TextRange(start: $0.start, end: position)) }
  }

  private mutating func readKey() throws(ReadError) {
    skipWhiteSpace()
    let start = position
    guard try current() == Byte.quote else { throw error(.expected(.key)) }
    let key = try readString()
    let range = TextRange(start: start, end: position)
    guard open[open.count - 1].begin(key, at: range) else { throw error(.duplicateKey(key), at: start) }
    skipWhiteSpace()
    guard try current() == Byte.colon else { throw error(.expected(.colon)) }
    position += 1
  }
}
