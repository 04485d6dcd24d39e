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
    firstLine + bytes[..<Int(position - start)].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  /// Returns the place of `position`, with the lines of this file's own `table`.
  public func location(of position: UInt32, in table: LineTable) -> Location {
    let offset = Int(position - start)
    let line = table.line(of: offset)
    let before = DecodedScalars(bytes[Int(table.starts[line])..<offset])
    return Location(file: name, line: line + firstLine, column: before.reduce(1) { column, _ in column + 1 })
  }
}
