import Source
import Testing

@Suite struct ColumnTests {
  /// Long lines of scalars of every width, of bytes that are no UTF-8, and a short one between them.
  private let bytes: [UInt8] = {
    let pieces: [[UInt8]] = [[0x61], Array("é".utf8), Array("€".utf8), Array("😀".utf8), [0xFF], [0xE2, 0x82]]
    let line = (0..<3_000).flatMap { pieces[$0 * $0 % 7 % 6] }
    return line + Array("\nshort\n".utf8) + line
  }()

  @Test func `columns of a long line are the same in any order of asking`() throws {
    var map = sourceMap(Array("first".utf8), bytes)
    let file = try #require(map.files.last)
    #expect(map.add(name: "last", bytes: bytes) != nil)
    let table = LineTable(bytes)
    var renderer = Renderer(map, style: .plain)
    var offset = 0
    for _ in 0..<2_000 {
      offset = (offset + 7_919) % (bytes.count + 1)
      let position = file.start + UInt32(offset)
      guard offset == bytes.count || bytes[offset] & 0xC0 != 0x80 else { continue }
      #expect(renderer.location(of: position) == file.location(of: position, in: table))
    }
  }

  @Test func `ten thousand places of one line take no longer than a moment`() {
    let map = sourceMap([UInt8](repeating: 0x61, count: 4 << 20))
    var renderer = Renderer(map, style: .plain)
    let clock = ContinuousClock()
    let time = clock.measure {
      for index in (0..<10_000).reversed() {
        #expect(renderer.location(of: UInt32(index * 400)).column == index * 400 + 1)
      }
    }
    #expect(time < .seconds(20))
  }
}
