#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The lines of a stream that may never end: standard input or a file, read piece by piece.
public struct InputLines: ~Copyable {
  /// The size in bytes above which a line is skipped: 16 MiB.
  public static let lineLimit = 16 << 20

  /// A line of the stream.
  public enum Line: Hashable, Sendable {
    /// Its bytes, without the line feed and a carriage return before it.
    case bytes([UInt8])
    /// It has more bytes than the limit.
    case tooLong
  }

  /// The file, which is closed with the lines; nil for standard input.
  private let file: Descriptor?
  private let number: Int32
  private let name: String
  private var chunk = [UInt8](repeating: 0, count: 1 << 17)
  /// What was read and not yet handed out.
  private var buffer: [UInt8] = []
  private var start = 0
  /// Up to where no line feed is left.
  private var searched = 0
  private var isSkipping = false
  private var isAtEnd = false

  /// Makes the lines of standard input.
  public init() {
    file = nil
    number = STDIN_FILENO
    name = "standard input"
  }

  /// Opens a file, of which pipes are one.
  public init(opening path: String) throws(FileError) {
    let file = try naming(path) { () throws(FileError.Problem) in try Descriptor(opening: path, O_RDONLY) }
    number = file.number
    self.file = consume file
    name = path
  }

  /// Whether the next line is there already, so that it need not be waited for.
  public mutating func hasNext() -> Bool { isAtEnd || endOfLine() != nil }

  /// Returns the next line, waiting for it if need be; nil at the end.
  public mutating func next() throws(FileError) -> Line? {
    while true {
      if let end = endOfLine() {
        defer { (start, searched) = (end + 1, end + 1) }
        if !isSkipping { return line(until: end) }
        isSkipping = false
        return .tooLong
      }
      if isAtEnd { return rest() }
      dropUsed()
      try readMore()
    }
  }

  /// Returns the index of the next line feed; nil if it is not read yet.
  private mutating func endOfLine() -> Int? {
    let offset = unsafe buffer[searched...].withUnsafeBytes { rest -> Int? in
      guard let start = rest.baseAddress, let found = unsafe memchr(start, Int32(lineFeed), rest.count) else {
        return nil
      }
      return unsafe UnsafeRawPointer(found) - start
    }
    searched = offset.map { searched + $0 } ?? buffer.count
    return offset == nil ? nil : searched
  }

  private func line(until end: Int) -> Line {
    let hasReturn = end > start && buffer[end - 1] == UInt8(ascii: "\r")
    let line = buffer[start..<(hasReturn ? end - 1 : end)]
    return line.count > Self.lineLimit ? .tooLong : .bytes(Array(line))
  }

  /// Returns what stands after the last line feed.
  private mutating func rest() -> Line? {
    guard start < buffer.count || isSkipping else { return nil }
    defer { (start, isSkipping) = (buffer.count, false) }
    return isSkipping ? .tooLong : line(until: buffer.count)
  }

  private mutating func dropUsed() {
    if buffer.count - start > Self.lineLimit { isSkipping = true }
    if isSkipping { start = buffer.count }
    buffer.removeSubrange(..<start)
    (start, searched) = (0, buffer.count)
  }

  private mutating func readMore() throws(FileError) {
    let count = try naming(name) { () throws(FileError.Problem) in try readSome(from: number, into: &chunk) }
    buffer += chunk[..<count]
    isAtEnd = count == 0
  }
}

private let lineFeed = UInt8(ascii: "\n")
