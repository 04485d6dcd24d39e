/// The part of a line that an excerpt shows: all of it, or what is near the mistake if the line is long.
struct LineWindow {
  /// The most bytes that are shown of a line.
  static let limit = 160

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
    for (scalar, width) in DecodedScalars(bytes[bounds]) {
      for _ in 0..<width { columns.append(column) }
      if scalar == "\t" || scalar.needsEscape {
        let shown = scalar == "\t" ? "    " : scalar.visible
        column += shown.columns
        text += shown
      } else {
        column += scalar.columns
        text.unicodeScalars.append(scalar)
      }
    }
    columns.append(column)
    self.text = bounds.upperBound < range.upperBound ? text + "…" : text
    self.columns = columns
    self.first = bounds.lowerBound
  }

  /// Whether the byte at `offset` is shown, or would stand right after what is.
  func shows(_ offset: Int) -> Bool { offset >= first && offset - first < columns.count }

  /// Returns the columns left of the byte at `offset`, within the window.
  func columns(before offset: Int) -> Int {
    columns[min(max(offset - first, 0), columns.count - 1)]
  }

  /// Returns the offsets to show, cut between scalars where the bytes are UTF-8.
  private static func bounds(_ line: Range<Int>, in bytes: [UInt8], around offset: Int) -> Range<Int> {
    guard line.count > limit else { return line }
    let start = max(line.lowerBound, min(offset - limit / 4, line.upperBound - limit))
    let end = min(line.upperBound, start + limit)
    return scalarStart(start, in: bytes, after: line.lowerBound)..<scalarStart(end, in: bytes, after: start)
  }

  /// Returns the start of the scalar that `offset` is in; a scalar has at most three continuing bytes.
  private static func scalarStart(_ offset: Int, in bytes: [UInt8], after floor: Int) -> Int {
    guard offset < bytes.count else { return offset }
    let candidates = stride(from: offset, through: max(floor, offset - 3), by: -1)
    return candidates.first { bytes[$0] & 0xC0 != 0x80 } ?? offset
  }
}
