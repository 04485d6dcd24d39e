/// A range of bytes of the loaded sources, as two positions of a `SourceMap`.
///
/// Positions count bytes across all files of one map, as in Go's `token.Pos`, so a span alone says which file it is of.
public struct Span: Hashable, Sendable {
  /// The position of the first byte.
  public let start: UInt32
  /// The position after the last byte.
  public let end: UInt32

  /// Makes the span of the bytes from `start` up to `end`, which is not before `start`.
  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var count: Int { Int(end - start) }

  /// Returns the span from the start of this one to the end of `last`.
  public func to(_ last: Span) -> Span {
    Span(start: start, end: max(end, last.end))
  }

  /// Returns whether `other` lies within this span.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// The empty span right after this one: where something is missing.
  public var after: Span { Span(start: end, end: end) }
}
