/// Prompt and line up to the cursor, as they stand on a terminal that has got another width since they were shown.
struct ShownLine {
  /// For each column up to the cursor, whether it is blank.
  let blanks: [Bool]
  /// The width for which they were shown.
  let width: Int
  /// Whether libedit has shown all of them at once, and not key by key.
  let isWhole: Bool

  /// Where the cursor is: the rows of the line above it, and its column from 0 on.
  struct Place: Equatable {
    let rows: Int
    let column: Int
  }

  /// Returns how many rows of the line stand above the cursor.
  ///
  /// Most terminals break lines anew when their width changes, others leave them as they are. Of what it shows at once
  /// libedit ends rows whose last column is blank itself, and these no terminal joins. Which of all this is so, the column
  /// of the cursor tells; where it fits nothing, no more rows are counted than belong to the line with certainty.
  func rowsAbove(whereCursorIsIn column: Int, of width: Int) -> Int {
    let joined = Place(rows: blanks.count / width, column: blanks.count % width)
    let kept = Place(rows: blanks.count / self.width, column: min(blanks.count % self.width, width - 1))
    let readings = (isWhole ? [parted(width), joined] : [joined, parted(width)]) + [kept]
    let fitting = readings.first { $0.column == column || $0.column == 0 && column == width - 1 }
    return fitting?.rows ?? readings.map(\.rows).min() ?? 0
  }

  /// Where the cursor is if rows that end with a blank were ended there, and all others go on.
  private func parted(_ width: Int) -> Place {
    var rows = 0
    var open = 0
    for start in stride(from: 0, to: blanks.count - blanks.count % self.width, by: self.width) {
      let row = blanks[start..<start + self.width]
      if row.last == true {
        let length = open + row.count - row.reversed().prefix { $0 }.count
        rows += max(1, (length + width - 1) / width)
        open = 0
      } else {
        open += row.count
      }
    }
    let rest = open + blanks.count % self.width
    return Place(rows: rows + rest / width, column: rest % width)
  }
}
