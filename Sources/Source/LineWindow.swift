/// The part of a line that an excerpt shows: all of it, or what is near the mistake if the line is long.
struct LineWindow {
  /// The most scalars that are shown of a line.
  private static let limit = 160

  /// What is shown, visible and with tabs as four spaces.
  let text: String
  /// The column that each byte of the line starts at, from `first` on.
  private let columns: [Int]
  private let first: Int

  /// Makes the window of the line at `range` of `bytes` around `offset`.
  init(range: Range<Int>, in bytes: [UInt8], around offset: Int) {
    let bounds = Self.bounds(range, in: bytes, around: min(max(offset, range.lowerBound), range.upperBound))
    var text = bounds.lowerBound > range.lowerBound ? "…" : ""
    var columns: [Int] = []
    var column = text.columns
    for scalar in String(decoding: bytes[bounds], as: UTF8.self).unicodeScalars {
      let shown = scalar == "\t" ? "    " : scalar.visible
      columns += Array(repeating: column, count: UTF8.width(scalar))
      column += shown.columns
      text += shown
    }
    columns.append(column)
    self.text = bounds.upperBound < range.upperBound ? text + "…" : text
    self.columns = columns
    self.first = bounds.lowerBound
  }

  /// Returns the columns left of the byte at `offset`, within the window.
  func columns(before offset: Int) -> Int {
    columns[min(max(offset - first, 0), columns.count - 1)]
  }

  /// Returns the offsets to show, cut between scalars.
  private static func bounds(_ line: Range<Int>, in bytes: [UInt8], around offset: Int) -> Range<Int> {
    guard line.count > limit else { return line }
    var start = max(line.lowerBound, min(offset - limit / 4, line.upperBound - limit))
    var end = min(line.upperBound, start + limit)
    while start > line.lowerBound, !bytes[start].startsScalar { start -= 1 }
    while end < line.upperBound, !bytes[end].startsScalar { end += 1 }
    return start..<end
  }
}
