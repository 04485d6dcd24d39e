/// The bytes of one source, its name, and where its positions begin.
public struct SourceFile: Hashable, Sendable {
  /// The name as the author knows it: a path as given, `-` for standard input, or the name of a built-in pack.
  public let name: String
  /// The content, of any bytes at all.
  public let bytes: [UInt8]
  /// The position of the first byte in the file's `SourceMap`.
  public let start: UInt32
  /// The number of its first line, which is another than 1 where the content is a part of the file.
  public let firstLine: Int
  /// The number of line ends before each further block of a large file, so that a line is found without a table of all.
  let lineEndsBefore: [Int]

  /// Makes a file that stands alone, with positions from `start` on.
  public init(name: String, bytes: [UInt8], start: UInt32 = 0, firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.start = start
    self.firstLine = firstLine
    lineEndsBefore = Self.lineEnds(in: bytes)
  }

  /// The span of the whole file.
  public var span: Span { Span(start: start, end: start + UInt32(bytes.count)) }

  /// Returns the bytes below `span`, which lies in this file.
  public func bytes(of span: Span) -> ArraySlice<UInt8> {
    bytes[Int(span.start - start)..<Int(span.end - start)]
  }

  /// Returns the text below `span`; what is not UTF-8 becomes U+FFFD.
  public func text(of span: Span) -> String {
    String(decoding: bytes(of: span), as: UTF8.self)
  }

  /// Returns whether the bytes below `span` are exactly those of `text`.
  public func spells(_ text: String, at span: Span) -> Bool {
    text.utf8.count == span.count && bytes(of: span).elementsEqual(text.utf8)
  }
}
