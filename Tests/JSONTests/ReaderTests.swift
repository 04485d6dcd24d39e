import JSON
import Testing

@Suite struct ReaderTests {
  @Test func `members keep their order and numbers their spelling`() throws {
    let value = try read(#" { "b" : [ 1.50 , -0e+1 ] , "a" : { } } "#)
    #expect(value == .object([Member("b", .array([.number("1.50"), .number("-0e+1")])), Member("a", .object([]))]))
  }

  @Test func `words and empty containers are values`() throws {
    let expected: [Value] = [.null, .bool(true), .bool(false), .array([]), .object([]), .string("")]
    #expect(try read(#"[null,true,false,[],{},""]"#) == .array(expected))
  }

  @Test(arguments: ["0", "-0", "10", "1.5", "1e5", "1E+5", "1e-05", "-12.34e56"])
  func `a number that JSON allows is kept as it is`(text: String) throws {
    #expect(try read(text) == .number(text))
  }

  @Test(arguments: ["01", "-01", "00", "1.x", "1ex", "-x", "1e+x"])
  func `a number that JSON does not allow is refused at its start`(text: String) {
    #expect(problem(in: "[\(text)]") == ReadError(offset: 1, problem: .invalidNumber))
  }

  @Test(arguments: [
    ("+1", 0, ReadError.Expectation.value), (".5", 0, .value), ("nulx", 0, .value), ("'a'", 0, .value),
    ("[1 2]", 3, .commaOrBracket), ("[1,]", 3, .value), ("[,1]", 1, .value), ("{\"a\":1 \"b\":2}", 7, .commaOrBrace),
    ("{\"a\":1,}", 7, .key), ("{a:1}", 1, .key), ("{\"a\" 1}", 5, .colon), ("[}", 1, .value), ("{]", 1, .key),
    ("{\"a\":}", 5, .value), ("NaN", 0, .value), ("[1// x\n]", 2, .commaOrBracket),
  ])
  func `what is no JSON is refused where it goes wrong`(text: String, offset: Int, expected: ReadError.Expectation) {
    #expect(problem(in: text) == ReadError(offset: offset, problem: .expected(expected)))
  }

  @Test(arguments: ["1 2", "{} []", "null,", "1\u{0}"])
  func `nothing may follow the value`(text: String) {
    #expect(problem(in: text)?.problem == .trailingText)
  }

  @Test func `every prefix of a document is refused without a crash`() {
    let sample = Array(#"{"a\u00e9\ud83d\ude00":[-1.5e+7,true,false,null,"é😀\n"],"b":{"c":{}}}"#.utf8)
    for length in 0..<sample.count {
      #expect(throws: ReadError.self) { try readValue(from: Array(sample[..<length]), sizeLimit: 1000) }
    }
    #expect(throws: Never.self) { try readValue(from: sample, sizeLimit: 1000) }
  }

  @Test func `every change of one byte of a document is read or refused without a crash`() {
    let sample = Array(#"{"a\u00e9\ud83d":[-1.5,true],"b":"é😀"}"#.utf8)
    for index in sample.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = sample
        changed[index] = byte
        _ = try? readValue(from: changed, sizeLimit: 1000)
      }
    }
  }
}
