import Bytes
import Testing

@Suite struct `Words of eight bytes` {
  /// Texts in which every place has every byte, beside others that differ from it in few bits.
  private let texts: [[UInt8]] = (0...UInt8.max).flatMap { byte in
    (0..<8).map { place in
      var text = [byte &+ 1, byte ^ 0x80, byte &- 1, byte ^ 1, 0, 0xFF, byte ^ 0x20, byte &+ 0x80]
      text[place] = byte
      return text
    }
  }

  private func word(_ text: [UInt8]) -> Word { unsafe text.withUnsafeBytes { unsafe $0.word(at: 0) } }

  @Test func `a byte is found at all its places and nowhere else`() {
    for text in texts {
      for byte in Set(text) {
        let places = text.indices.filter { text[$0] == byte }
        #expect(Array(word(text).places(of: byte)) == places, "\(byte) in \(text)")
        #expect(word(text).firstPlace(of: byte) == places.first, "\(byte) in \(text)")
      }
    }
  }

  @Test(arguments: [0x00, 0x01, 0x20, 0x41, 0x7F, 0x80] as [UInt8])
  func `bytes below a limit are found at all their places and nowhere else`(limit: UInt8) {
    for text in texts {
      let places = text.indices.filter { text[$0] < limit }
      #expect(Array(word(text).places(below: limit)) == places, "\(limit) in \(text)")
    }
  }

  @Test func `words differ first where their first bytes differ`() {
    let text: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]
    #expect(word(text).firstDifference(from: word(text)) == nil)
    for place in text.indices {
      let other = text.enumerated().map { $0.offset < place ? $0.element : $0.element ^ 0x81 }
      #expect(word(text).firstDifference(from: word(other)) == place)
    }
  }

  @Test func `only capitals of ASCII are folded`() {
    for text in texts {
      let folded = text.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
      #expect(word(text).folded == word(folded), "\(text)")
    }
  }

  @Test func `a part is found wherever it stands from an offset on`() {
    let text = Array("arn:aws:sns:*:*:topic-1".utf8)
    let parts = Array(":topic :*:* topic-1 sns x".utf8)
    for (part, last) in [(0..<6, 15), (7..<11, 11), (12..<19, 16), (20..<23, 8), (24..<25, -1), (3..<3, 23)] {
      for start in 0...text.count {
        #expect(text.holds(parts, part, from: start) == (start <= last), "\(part) \(start)")
      }
    }
  }

  @Test func `zeros stand for what is beyond the end`() {
    let text: [UInt8] = [1, 2, 3]
    for offset in 0...3 {
      let padded = unsafe text.withUnsafeBytes { unsafe $0.paddedWord(at: offset) }
      #expect(padded == word(Array(text[offset...]) + [UInt8](repeating: 0, count: 5 + offset)))
    }
  }

  @Test func `two texts begin alike for as long as their bytes are the same`() {
    let text = Array("arn:aws:s3:::bucket/key".utf8)
    for place in text.indices {
      var other = text
      other[place] ^= 1
      for length in 0...text.count { #expect(text.begins(as: other, for: length) == (length <= place)) }
    }
    #expect(!text.begins(as: text, for: text.count + 1))
  }

  @Test func `the first offset is that of the byte, whatever the length`() {
    for count in 0...20 {
      var text = [UInt8](repeating: 7, count: count)
      let search = { (from: Int) in unsafe text.withUnsafeBytes { unsafe $0.firstOffset(of: 9, from: from) } }
      #expect(search(0) == count)
      for place in text.indices {
        text[place] = 9
        #expect(search(0) == place && search(place + 1) == count)
        text[place] = 7
      }
    }
  }
}
