import JSON
import Testing

@Suite struct ReaderStringsTests {
  @Test func `every escape stands for its character`() throws {
    let value = try read(#""\"\\\/\b\f\n\r\t\u0000\u001F\u00e9\u20AC\ud83d\uDE00""#)
    #expect(value == .string("\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}é€😀"))
  }

  @Test(arguments: [
    #"\ud800"#, #"\udc00"#, #"\ud800x"#, #"\ud800\n"#, #"\ud800\u0041"#,
    #"\ud800\ud800"#, #"\udfff\ud800"#,
  ])
  func `a lone surrogate is refused at its escape`(text: String) {
    #expect(problem(in: "\"\(text)\"") == ReadError(offset: 1, problem: .loneSurrogate))
  }

  @Test(arguments: [#"\a"#, #"\'"#, #"\x41"#, #"\u12"#, #"\u12G4"#, #"\U0041"#, #"\0"#, #"\u+123"#, #"\ud800\u00"#])
  func `an unknown escape is refused at its backslash`(text: String) {
    #expect(problem(in: "\"x\(text)\"") == ReadError(offset: 2, problem: .invalidEscape))
  }

  @Test(arguments: 0..<32)
  func `a control character must be escaped`(code: UInt8) {
    let text = "\"x\(Character(Unicode.Scalar(code)))\""
    #expect(problem(in: text) == ReadError(offset: 2, problem: .controlCharacter))
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xE2, 0x82, 0x28], [0xF0, 0x9F, 0x98, 0x28],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are refused at the first of them`(bytes: [UInt8]) {
    let text = Array("\"é".utf8) + bytes + Array("\"".utf8)
    #expect(throws: ReadError(offset: 3, problem: .invalidUTF8)) { try readValue(from: text, sizeLimit: 100) }
  }

  @Test(arguments: [
    "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}",
    "\u{FFFF}", "\u{10000}", "\u{40000}", "\u{10FFFF}",
  ])
  func `UTF-8 of every length is kept`(text: String) throws {
    #expect(try read("\"\(text)\"") == .string(text))
  }

  @Test func `a byte order mark is refused by name`() {
    #expect(problem(in: "\u{FEFF}{}") == ReadError(offset: 0, problem: .byteOrderMark))
  }
}
