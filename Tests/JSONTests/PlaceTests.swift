import JSON
import Testing

@Suite struct `Places in JSON` {
  private let text = #" {"a/b~": ["x\u0041", 12, {}, [ ]], "é": {"k": true}} "#

  private func placed(_ text: String) throws -> PlacedValue {
    try readPlacedValue(from: Array(text.utf8), sizeLimit: 1 << 20)
  }

  /// Returns the bytes of `text` in a range.
  private func text(_ range: TextRange) -> String {
    String(decoding: Array(text.utf8)[Int(range.start)..<Int(range.end)], as: UTF8.self)
  }

  @Test func `every value and key has its bytes`() throws {
    let root = try placed(text)
    #expect(text(root.range) == String(text.dropFirst().dropLast()))
    guard case .object(let members) = root.content else { Issue.record("no object"); return }
    #expect(members.map { text($0.keyRange) } == [#""a/b~""#, #""é""#])
    guard case .array(let elements) = members[0].value.content else { Issue.record("no list"); return }
    #expect(elements.map { text($0.range) } == [#""x\u0041""#, "12", "{}", "[ ]"])
  }

  @Test func `a value without places is the same value`() throws {
    #expect(try placed(text).value == read(text))
  }

  @Test(arguments: [
    (#"x\u0041"#, "/a~1b~0/0"), ("12", "/a~1b~0/1"), ("{}", "/a~1b~0/2"), ("[ ]", "/a~1b~0/3"), (#""a/b~""#, "/a~1b~0"),
    (#""k""#, "/é/k"), ("true", "/é/k"), (#"{"k": true}"#, "/é"), (#"2, {"#, "/a~1b~0"),
  ])
  func `a pointer leads to what holds a place`(part: String, pointer: String) throws {
    let bytes = Array(text.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: part.utf8) })
    let place = TextRange(start: start, end: start + part.utf8.count)
    #expect(try placed(text).pointer(to: place) == pointer)
  }

  @Test func `what lies around the value has no pointer, and the value itself an empty one`() throws {
    let root = try placed(text)
    #expect(root.pointer(to: TextRange(start: 0, end: 1)) == nil)
    #expect(root.pointer(to: root.range) == "")
  }

  @Test func `a pointer of more than a kilobyte is none`() throws {
    let key = String(repeating: "k", count: 2_000)
    let root = try placed(#"{"\#(key)":1}"#)
    #expect(root.pointer(to: TextRange(start: 2_004, end: 2_005)) == nil)
  }

  @Test(arguments: [#"[]"#, #"{}"#, #"[1,"a\n",true,false,null]"#, #"{"a":{"b":[[],[1]]},"é":1.50}"#])
  func `the size is that of the minified text`(text: String) throws {
    #expect(try placed(text).minifiedSize == text.utf8.count)
  }
}
