import Lexer
import Source
import Testing

@Suite struct CommentTests {
  @Test(arguments: [
    ("// a", ["// a"]), ("//", ["//"]), ("a // b\nc // d", ["// b", "// d"]), ("// a\r\nb", ["// a"]),
    ("////", ["////"]),
    ("/// a \"b\" < ;", ["/// a \"b\" < ;"]), ("//日本", ["//日本"]),
  ])
  func `a comment goes to the end of its line`(text: String, comments: [String]) {
    let lexed = Lexed(text)
    #expect(lexed.comments == comments)
    #expect(lexed.problems == [])
  }

  @Test(arguments: [("// a", false), ("/// a", true), ("///", true), ("//// a", false), ("//", false)])
  func `three slashes make documentation`(text: String, isDocumentation: Bool) {
    #expect(Lexed(text).tokens.comments.map(\.isDocumentation) == [isDocumentation])
  }
}
