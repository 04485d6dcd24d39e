import JSON
import Testing

@Suite struct WriterTests {
  @Test func `pretty text has two spaces a level and empty containers on one line`() throws {
    let text = """
      {
        "Version": "2012-10-17",
        "Statement": [
          {
            "Action": [],
            "Condition": {}
          },
          1.50,
          true,
          null
        ]
      }
      """
    #expect(rendered(try read(text), .pretty) == text)
  }

  @Test func `minified text has no white space`() throws {
    let text = #"{"a":[1,{"b":"c d"},[],{}],"e":false}"#
    #expect(rendered(try read(text), .minified) == text)
  }

  @Test(arguments: [Writer.Layout.pretty, .minified])
  func `what is written is read as the same value`(layout: Writer.Layout) throws {
    let everything = String(String.UnicodeScalarView((0..<0x3000).compactMap(Unicode.Scalar.init))) + "😀\u{10FFFF}"
    let value = Value.object([Member(everything, .array([.string(everything), .number("-1e9"), .null, .bool(false)]))])
    #expect(try read(rendered(value, layout)) == value)
  }

  @Test func `calls in turn write the same as a value`() {
    var writer = Writer(.minified)
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.number(-5)
    writer.number(spelled: "1e3")
    writer.bool(true)
    writer.null()
    writer.string("x")
    writer.endArray()
    writer.endObject()
    #expect(text(writer) == #"{"a":[-5,1e3,true,null,"x"]}"#)
  }

  @Test(arguments: [Writer.Layout.pretty, .minified])
  func `a value rendered beforehand looks as if written in place`(layout: Writer.Layout) throws {
    let part = try read(#"{"x":[1,{}]}"#)
    var before = Writer(layout, depth: 2)
    before.value(part)
    var writer = Writer(layout)
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.raw(before.bytes[...])
    writer.raw(before.bytes[...])
    writer.endArray()
    writer.endObject()
    #expect(text(writer) == rendered(.object([Member("a", .array([part, part]))]), layout))
  }

  @Test func `a document can be handed over in chunks`() throws {
    var chunks: [[UInt8]] = []
    var writer = Writer(.pretty)
    writer.beginArray()
    for number in 1...3 {
      writer.number(number)
      writer.flush { chunks.append($0) }
    }
    writer.endArray()
    writer.endLine()
    writer.flush { chunks.append($0) }
    #expect(chunks.count == 4)
    #expect(writer.bytes.isEmpty)
    #expect(String(decoding: chunks.joined(), as: UTF8.self) == "[\n  1,\n  2,\n  3\n]\n")
  }

  @Test func `lines of values follow each other without commas`() {
    var writer = Writer(.minified)
    for number in 1...2 {
      writer.number(number)
      writer.endLine()
    }
    #expect(text(writer) == "1\n2\n")
  }
}
