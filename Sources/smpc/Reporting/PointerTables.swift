import JSON
import Source

/// Where the values of JSON files stand, by which places are told as pointers.
struct PointerTables {
  /// What was read of files, by their first positions.
  private var values: [UInt32: PlacedValue] = [:]
  /// The tables that were asked for; nil of a file that holds no JSON.
  private var tables: [UInt32: PointerTable?] = [:]

  /// Keeps what was read of a file, so that it need not be read again.
  mutating func keep(_ value: PlacedValue, of file: SourceFile) { values[file.start] = value }

  /// Returns the table of a file; nil if it holds no JSON.
  mutating func table(of file: SourceFile) -> PointerTable? {
    if let known = tables[file.start] { return known }
    let value = values.removeValue(forKey: file.start) ?? (try? readPlacedValue(from: file.bytes, sizeLimit: .max))
    let table = value.map(PointerTable.init)
    tables[file.start] = .some(table)
    return table
  }
}

extension SourceFile {
  /// Returns a place in this file as one in its text.
  func range(of span: Span) -> TextRange { TextRange(start: Int(span.start - start), end: Int(span.end - start)) }
}
