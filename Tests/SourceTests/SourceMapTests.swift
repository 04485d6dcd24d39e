import Testing

@testable import Source

@Suite struct SourceMapTests {
  @Test func `a position tells its file, and an end lies in the file that it ends`() {
    let map = sourceMap([1, 2], [], [3])
    #expect(map.files.map(\.span) == [Span(start: 0, end: 2), Span(start: 3, end: 3), Span(start: 4, end: 5)])
    #expect((0...5).map { map.file(at: $0).name.first } == ["a", "a", "a", "b", "c", "c"])
  }

  @Test func `a full map takes no further file`() {
    var map = SourceMap(limit: 8)
    #expect(map.add(name: "a", bytes: [1, 2, 3])?.start == 0)
    #expect(map.add(name: "b", bytes: [1, 2, 3, 4]) == nil)
    #expect(map.add(name: "c", bytes: [1, 2, 3])?.start == 4)
    #expect(map.add(name: "d", bytes: []) == nil)
    #expect(map.files.map(\.name) == ["a", "c"])
  }

  @Test func `the limit keeps positions below 32 bits`() {
    #expect(SourceMap.limit <= Int(UInt32.max))
  }

  @Test func `the text of a span is its file's`() {
    let map = sourceMap(Array("allow".utf8), Array("deny".utf8))
    let span = Span(start: 6, end: 10)
    #expect(map.text(of: span) == "deny")
    #expect(map.files[1].spells("deny", at: span))
    #expect(!map.files[1].spells("den", at: span))
    #expect(!map.files[1].spells("dens", at: span))
  }

  @Test func `what is not UTF-8 is shown as U+FFFD`() {
    #expect(sourceMap([0x61, 0xFF]).text(of: Span(start: 0, end: 2)) == "a\u{FFFD}")
  }

  @Test func `spans join, and an empty one follows`() {
    let first = Span(start: 2, end: 4)
    #expect(first.to(Span(start: 6, end: 9)) == Span(start: 2, end: 9))
    #expect(first.to(Span(start: 0, end: 1)) == first)
    #expect(first.after == Span(start: 4, end: 4))
    #expect(first.count == 2)
  }
}
