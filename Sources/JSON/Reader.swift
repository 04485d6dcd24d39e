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
  try reader.readDocument()
  return PlacedValue(Document(bytes, reader.nodes), 0)
}

/// The state of reading: a place in the text, the nodes of what stands before it, and the objects and arrays open around
/// it. They are a list and not the call stack, so that no text can exhaust it.
struct Reader {
  let bytes: [UInt8]
  var position: Int
  private(set) var nodes: [Node] = []
  private var open: [OpenContainer] = []

  /// Begins to read at a place.
  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  mutating func readDocument() throws(ReadError) {
    // Hardly a policy has more than a value or key for 20 bytes: a list that grows is copied, and twice as long.
    nodes.reserveCapacity(bytes.count / 20 + 8)
    var isWhole = try readStart()
    while !open.isEmpty { isWhole = isWhole ? try readAfterValue() : try readStart() }
    skipWhiteSpace()
    guard position == bytes.count else { throw error(.trailingText) }
  }

  /// Reads a value without parts, or opens an object or array; returns whether the value is whole.
  private mutating func readStart() throws(ReadError) -> Bool {
    skipWhiteSpace()
    switch try current() {
    case Byte.openBracket: return try readOpening(.array)
    case Byte.openBrace: return try readOpening(.object)
    default:
      let start = position
      add(try readScalar(), from: start)
      return true
    }
  }

  private mutating func readOpening(_ kind: OpenContainer.Kind) throws(ReadError) -> Bool {
    guard open.count < depthLimit else { throw error(.tooDeep(limit: depthLimit)) }
    open.append(OpenContainer(kind, number: nodes.count))
    position += 1
    // Its end is written when it is read.
    add(kind == .array ? .array : .object, from: position - 1)
    skipWhiteSpace()
    if try current() == kind.closer { return close() }
    if kind == .object { try readKey() }
    return false
  }

  /// Reads the comma (and key) that lead to the next value and returns false, or the bracket, and returns true.
  private mutating func readAfterValue() throws(ReadError) -> Bool {
    let kind = open[open.count - 1].kind
    skipWhiteSpace()
    let byte = try current()
    if byte == kind.closer { return close() }
    guard byte == Byte.comma else { throw error(.expected(kind.separator)) }
    position += 1
    if kind == .object { try readKey() }
    return false
  }

  private mutating func close() -> Bool {
    position += 1
    let number = open.removeLast().number
    nodes[number].end = UInt32(position)
    nodes[number].next = UInt32(nodes.count)
    return true
  }

  private mutating func readKey() throws(ReadError) {
    skipWhiteSpace()
    let start = position
    guard try current() == Byte.quote else { throw error(.expected(.key)) }
    add(try readString(), from: start)
    let isNew = open[open.count - 1].takeLastKey(of: nodes, in: bytes)
    guard isNew else { throw error(.duplicateKey(nodes[nodes.count - 1].text(in: bytes)), at: start) }
    skipWhiteSpace()
    guard try current() == Byte.colon else { throw error(.expected(.colon)) }
    position += 1
  }

  /// Adds the node of what was read up to the current place.
  private mutating func add(_ kind: Node.Kind, from start: Int) {
    nodes.append(Node(start: UInt32(start), end: UInt32(position), next: UInt32(nodes.count + 1), kind: kind))
  }
}
