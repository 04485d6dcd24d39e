import Source
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b", ""]),
    ("\n\n", ["", "", ""]), ("a\rb", ["a\rb"]), ("\r\n", ["", ""]), ("a\r", ["a\r"]),
  ])
  func `a line ends with LF or CRLF`(text: String, lines: [String]) {
    let bytes = Array(text.utf8)
    let table = LineTable(bytes)
    let read = table.starts.indices.map { String(decoding: bytes[table.range(of: $0, in: bytes)], as: UTF8.self) }
    #expect(read == lines)
  }

  @Test func `each offset lies in one line, the end of the file in the last`() {
    let table = LineTable(Array("ab\n\nc".utf8))
    #expect((0...5).map(table.line) == [0, 0, 0, 1, 2, 2])
  }

  @Test(arguments: [
    ([UInt8]("äb".utf8), 2, 2), (Array("😀b".utf8), 4, 2), (Array("e\u{301}b".utf8), 3, 3), (Array("\tb".utf8), 1, 2),
    ([0xFF, 0x62], 1, 2), ([0x80, 0x80, 0x62], 2, 3), ([0xE2, 0x82, 0x62], 2, 2), ([0xC3], 1, 2), ([], 0, 1),
  ])
  func `columns count scalars, and each broken one as one`(bytes: [UInt8], offset: UInt32, column: Int) {
    let file = SourceFile(name: "f", bytes: bytes)
    #expect(file.location(of: offset, in: LineTable(bytes)) == location(1, column))
  }

  @Test func `lines and columns count from 1`() {
    let file = SourceFile(name: "f", bytes: Array("a\r\nbc".utf8), start: 100)
    let table = LineTable(file.bytes)
    #expect((100...105).map { file.location(of: $0, in: table).line } == [1, 1, 1, 2, 2, 2])
    #expect((103...105).map { file.location(of: $0, in: table).column } == [1, 2, 3])
  }

  @Test func `a line of a large file is the same without a table of all lines`() {
    // Lines of all lengths, so that blocks end within, before and after line ends.
    let text = (0..<700).map { String(repeating: "x", count: $0) }.joined(separator: "\n")
    let file = SourceFile(name: "f", bytes: Array(text.utf8), start: 7, firstLine: 3)
    let table = LineTable(file.bytes)
    for offset in stride(from: 0, through: file.bytes.count, by: 61) {
      #expect(file.line(of: file.start + UInt32(offset)) == table.line(of: offset) + 3)
    }
  }

  private func location(_ line: Int, _ column: Int) -> Location {
    let text = String(repeating: "\n", count: line - 1) + String(repeating: "x", count: column - 1)
    let file = SourceFile(name: "f", bytes: Array(text.utf8))
    return file.location(of: file.span.end, in: LineTable(file.bytes))
  }
}
