/// A streaming writer of JSON into one byte buffer.
///
/// The caller says what comes next; the writer puts commas, line breaks and indentation. That the calls are balanced and
/// that every member has its key is the caller's promise.
public struct Writer: Sendable {
  /// How the text is laid out.
  public enum Layout: Sendable {
    /// Two spaces a level, `"key": value`, empty objects and arrays on one line.
    case pretty
    /// No white space at all.
    case minified
  }

  /// What stands before the next value or key.
  enum Place {
    case start, first, next
  }

  /// What was written since the last `flush`.
  public internal(set) var bytes: [UInt8] = []
  /// The layout that was asked for.
  public let layout: Layout

  /// The number of objects and arrays around the next value.
  public internal(set) var depth: Int
  var place = Place.start

  /// Makes a writer; `depth` is the number of objects and arrays around the value, for one that is rendered beforehand
  /// and later given to `raw`.
  public init(_ layout: Layout, depth: Int = 0) {
    self.layout = layout
    self.depth = depth
  }

  /// Hands over what was written since the last time and empties the buffer, keeping its memory.
  public mutating func flush<Failure: Error>(to send: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try send(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Ends the line after a whole value, so that another may follow, as at the end of a file.
  public mutating func endLine() {
    bytes.append(Byte.lineFeed)
    place = .start
  }
}

extension Writer {
  /// Writes what separates a key or value from what stands before it.
  mutating func separate() {
    if place == .next { bytes.append(Byte.comma) }
    if place != .start && layout == .pretty { beginLine() }
    place = .next
  }

  /// Writes a line feed and the indentation of the current depth.
  private mutating func beginLine() {
    let count = 1 + 2 * depth
    if count > Self.margin.count {
      bytes += [Byte.lineFeed] + repeatElement(Byte.space, count: count - 1)
      return
    }
    unsafe Self.margin.withUnsafeBufferPointer { margin in
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: margin[..<count]))
    }
  }

  /// A line feed and the indentation of 32 levels, to be copied from without counting references.
  private static let margin = [Byte.lineFeed] + [UInt8](repeating: Byte.space, count: 64)

  mutating func begin(with bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    place = .first
  }

  mutating func end(with bracket: UInt8) {
    precondition(depth > 0, "an object or array is ended that was never begun")
    depth -= 1
    if place == .next && layout == .pretty { beginLine() }
    bytes.append(bracket)
    place = .next
  }
}
