import JSON
import Testing

@Suite struct ReaderLimitsTests {
  @Test func `512 levels are read`() throws {
    let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    var value = try read(text)
    var depth = 1
    while case .array(let elements) = value, let first = elements.first {
      value = first
      depth += 1
    }
    #expect(depth == 512)
  }

  @Test func `512 levels are written again`() throws {
    let text = String(repeating: "{\"a\":", count: 512) + "1" + String(repeating: "}", count: 512)
    #expect(rendered(try read(text), .minified) == text)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `10,000 levels are an error and no crash`(opening: String) {
    let problem = problem(in: String(repeating: opening, count: 10_000))
    #expect(problem?.problem == .tooDeep(limit: 512))
  }

  @Test func `a text above the size limit is refused unread`() {
    #expect(throws: ReadError(offset: 3, problem: .tooLarge(limit: 3))) {
      try readValue(from: Array("1234".utf8), sizeLimit: 3)
    }
    #expect(throws: Never.self) { try readValue(from: Array("123".utf8), sizeLimit: 3) }
  }

  @Test func `a key that stands twice is named, at the second`() {
    let problem = problem(in: #"{"Effect":1,"\u0045ffect":2}"#)
    #expect(problem == ReadError(offset: 12, problem: .duplicateKey("Effect")))
    #expect(problem?.description == "the key `Effect` stands twice in one object (byte 12)")
  }

  @Test(arguments: [2, 16, 17, 18, 1000])
  func `a key that stands twice is found in objects of any size`(count: Int) {
    let members = (1..<count).map { "\"k\($0)\":0" } + ["\"k1\":1"]
    #expect(problem(in: "{\(members.joined(separator: ","))}")?.problem == .duplicateKey("k1"))
  }

  @Test func `the same key in different objects is no duplicate`() throws {
    #expect(throws: Never.self) { try read(#"{"a":{"a":1},"b":{"a":[{"a":2},{"a":3}]}}"#) }
  }

  @Test func `keys that are only canonically equivalent are different`() throws {
    let value = try read(#"{"\u00e9":1,"e\u0301":2}"#)
    #expect(value["e\u{301}"] == .number("2"))
    #expect(Value.string("\u{e9}") != .string("e\u{301}"))
  }
}
