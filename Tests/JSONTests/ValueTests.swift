import JSON
import Testing

@Suite struct ValueTests {
  @Test func `a member is found by its key`() throws {
    let value = try read(#"{"a":1,"b":{"c":2}}"#)
    #expect(value["b"]?["c"] == .number("2"))
    #expect(value["c"] == nil)
    #expect(Value.array([])["a"] == nil)
  }

  @Test func `equality heeds order, spelling and kind`() throws {
    #expect(try read(#"{"a":1,"b":2}"#) != read(#"{"b":2,"a":1}"#))
    #expect(try read("[1]") != read("[1.0]"))
    #expect(Value.number("1") != .string("1"))
    #expect(Value.null != .bool(false))
  }
}
