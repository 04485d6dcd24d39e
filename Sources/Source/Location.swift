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
    firstLine + bytes.lineFeeds(before: Int(position - start))
  }

  /// Returns the place of `position`, with the lines of this file's own `table`.
  public func location(of position: UInt32, in table: LineTable) -> Location {
    let offset = Int(position - start)
    let line = table.line(of: offset)
    let before = DecodedScalars(bytes[Int(table.starts[line])..<offset])
    return Location(file: name, line: line + firstLine, column: before.reduce(1) { column, _ in column + 1 })
  }
}

extension [UInt8] {
  /// Returns the number of line feeds before an offset, 32 bytes at a time.
  fileprivate func lineFeeds(before end: Int) -> Int {
    typealias Block = SIMD32<UInt8>
    let size = Block.scalarCount
    let blocks = end / size
    var count = self[(blocks * size)..<end].count { $0 == 0x0A }
    // A byte for each place in a block counts up to 255 of them.
    for first in stride(from: 0, to: blocks, by: 255) {
      var sums = Block.zero
      for block in first..<Swift.min(first + 255, blocks) {
        let bytes = unsafe withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: block * size, as: Block.self) }
        sums &+= Block.zero.replacing(with: Block.one, where: bytes .== Block(repeating: 0x0A))
      }
      count += Int(SIMD32<UInt16>(truncatingIfNeeded: sums).wrappedSum())
    }
    return count
  }
}
