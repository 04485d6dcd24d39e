import Testing

@testable import Platform

@Suite struct `A shown line` {
  /// Returns the rows above the cursor at the end of a text that was shown for a width.
  private func rows(_ text: String, _ old: Int, isWhole: Bool = true, column: Int, of new: Int) -> Int {
    ShownLine(blanks: text.map { $0 == " " }, width: old, isWhole: isWhole).rowsAbove(whereCursorIsIn: column, of: new)
  }

  @Test func `is broken anew where the column of the cursor says so`() {
    let text = String(repeating: "x", count: 25)
    #expect(rows(text, 10, column: 1, of: 6) == 4)
    #expect(rows(text, 10, column: 5, of: 20) == 1)
    #expect(rows(text, 100, isWhole: false, column: 5, of: 10) == 2)
    #expect(rows("", 10, column: 0, of: 5) == 0)
  }

  @Test func `is left as it was where the column says that`() {
    let text = String(repeating: "x", count: 29)
    #expect(rows(text, 10, column: 6, of: 7) == 2)
    #expect(rows(text, 10, column: 9, of: 25) == 2)
  }

  @Test func `is parted where a row that was shown at once ends with a blank`() {
    #expect(rows("123456789 123", 10, column: 3, of: 20) == 1)
    #expect(rows("123456789 123", 10, isWhole: false, column: 13, of: 20) == 0)
    #expect(rows("1234567890123456    12", 10, column: 2, of: 30) == 1)
  }

  @Test func `takes no row that may belong to others`() {
    #expect(rows(String(repeating: "x", count: 25), 10, column: 3, of: 6) == 2)
  }
}
