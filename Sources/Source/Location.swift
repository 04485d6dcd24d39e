/// A place as people write it: `team.persona:9:14`.
public struct Location: Hashable, Sendable {
  /// The file's name.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1 in Unicode scalars.
  public let column: Int
}

extension SourceFile {
  /// Returns the number of the line of `position`, counted from 1, without a table of all lines.
  public func line(of position: UInt32) -> Int {
    let offset = Int(position - start)
    let block = min(offset / Self.blockSize, lineEndsBefore.count)
    let before = block == 0 ? 0 : lineEndsBefore[block - 1]
    return firstLine + before + Self.countLineEnds(in: bytes, block * Self.blockSize, offset)
  }

  private static let blockSize = 1 << 16

  /// Returns the number of line ends before the second block, before the third, and so on.
  static func lineEnds(in bytes: [UInt8]) -> [Int] {
    var counts: [Int] = []
    for end in stride(from: blockSize, to: bytes.count, by: blockSize) {
      counts.append((counts.last ?? 0) + countLineEnds(in: bytes, end - blockSize, end))
    }
    return counts
  }

  private static func countLineEnds(in bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var count = 0
    for byte in bytes[start..<end] where byte == 0x0A { count &+= 1 }
    return count
  }

  /// Returns the place of `position`, with the lines of this file's own `table`.
  public func location(of position: UInt32, in table: LineTable) -> Location {
    let offset = Int(position - start)
    let line = table.line(of: offset)
    let before = DecodedScalars(bytes[Int(table.starts[line])..<offset])
    return Location(file: name, line: line + firstLine, column: before.reduce(1) { column, _ in column + 1 })
  }
}
