/// The columns of some places in long lines, so that thousands of places in one line are not each counted from its start.
struct ColumnTable {
  private struct Mark {
    let offset: Int
    let column: Int
  }

  /// The bytes from one mark to the next.
  private static let step = 256

  /// The marks of each long line, by the offset of its start; the mark at `i` is the first scalar after `i` steps.
  private var marks: [Int: [Mark]] = [:]

  /// Returns the column, counted from 1 in Unicode scalars, of an offset in the line that begins at `start`.
  mutating func column(of offset: Int, from start: Int, in bytes: [UInt8]) -> Int {
    guard offset - start > Self.step else {
      // Most lines are ASCII.
      if bytes[start..<offset].reduce(0, |) < 0x80 { return offset - start + 1 }
      return DecodedScalars(bytes[start..<offset]).reduce(1) { column, _ in column + 1 }
    }
    var known = marks.removeValue(forKey: start) ?? [Mark(offset: start, column: 1)]
    defer { marks[start] = known }
    var index = min((offset - start) / Self.step, known.count - 1)
    if known[index].offset > offset { index -= 1 }
    var place = known[index]
    for (_, width) in DecodedScalars(bytes[place.offset..<offset]) {
      place = Mark(offset: place.offset + width, column: place.column + 1)
      if place.offset < offset, place.offset - start >= known.count * Self.step { known.append(place) }
    }
    return place.column
  }
}
