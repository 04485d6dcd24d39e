/// All sources of one compilation, laid end to end, so that every byte of them has one position.
public struct SourceMap: Hashable, Sendable {
  /// The most bytes that one map takes, so that positions fit 32 bits: 2 GiB.
  public static let limit = 1 << 31

  /// The files in the order of their positions.
  public private(set) var files: [SourceFile] = []

  private let limit: Int

  /// Makes a map without files.
  public init() { self.init(limit: Self.limit) }

  /// Makes a map that takes fewer bytes.
  init(limit: Int) { self.limit = limit }

  /// The position that the next file starts at. One position lies between files, so that ends are told from starts.
  private var next: UInt32 { files.last.map { $0.span.end + 1 } ?? 0 }

  /// Adds a file, or the part of one that begins with a line, and returns it with its positions, or nil if the map is
  /// full.
  public mutating func add(name: String, bytes: [UInt8], firstLine: Int = 1) -> SourceFile? {
    guard Int(next) + bytes.count < limit else { return nil }
    let file = SourceFile(name: name, bytes: bytes, start: next, firstLine: firstLine)
    files.append(file)
    return file
  }

  /// Returns the file that holds `position`, which may be a file's end.
  public func file(at position: UInt32) -> SourceFile {
    precondition(!files.isEmpty, "a position is of a map that has files")
    var low = 0
    var high = files.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if files[middle].start <= position { low = middle } else { high = middle }
    }
    return files[low]
  }

  /// Returns the text below `span`.
  public func text(of span: Span) -> String {
    file(at: span.start).text(of: span)
  }
}
