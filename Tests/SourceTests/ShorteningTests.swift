import Source
import Testing

@Suite struct `What a message quotes` {
  private func message(_ text: String) -> String {
    Diagnostic.error(.unknownAction, text, at: Span(start: 0, end: 0), help: text).help ?? ""
  }

  @Test func `ends after 200 characters`() {
    let long = String(repeating: "é", count: 200_000)
    #expect(message("no action `\(long)` of `s3`") == "no action `\(long.prefix(200))…` of `s3`")
    #expect(message("`\(long.prefix(200))`") == "`\(long.prefix(200))`")
  }

  @Test func `is short whatever it holds, and is cut once`() {
    for name in ["`", "`a", "\u{301}", "a`b`"] {
      let found = message("`\(String(repeating: name, count: 100_000))`")
      #expect(found.unicodeScalars.count <= 4_001 && message(found) == found)
    }
  }

  @Test func `leaves sentences as they are`() {
    let sentence = "a sentence of some length; " + String(repeating: "`word`, ", count: 60)
    #expect(message(sentence) == sentence)
  }
}
