import Source
import Testing

@Suite struct BoxTests {
  @Test func `a box shows the message, the line, the mark with its label, and the help`() {
    let map = sourceMap("persona A <\n  capability ManageJob;\n>")
    #expect(
      box(error(at: "ManageJob", in: map, label: "no pack declares it", help: "did you mean\n`ManageJobs`?"), in: map)
        == """
        error[SMP0101]: this is wrong
          ┌─ a.persona:2:14
          │
        2 │   capability ManageJob;
          │              ^^^^^^^^^ no pack declares it
          = help: did you mean
                  `ManageJobs`?

        """)
  }

  @Test func `further places are shown in order, with a dot for the lines between`() {
    let map = sourceMap("one\ntwo two\n\nfour\nfive\n\n\n\n\nten")
    let labels = ["one", "two", "ten"].map { Label(span(of: $0, in: map), "see \($0)") }
    let diagnostic = Diagnostic.warning(.hiddenCharacter, "many", at: span(of: "four", in: map), related: labels)
    #expect(
      box(diagnostic, in: map) == """
        warning[SMP0109]: many
           ┌─ a.persona:4:1
           │
         1 │ one
           │ --- see one
         2 │ two two
           │ --- see two
           ·
         4 │ four
           │ ^^^^
           ·
        10 │ ten
           │ --- see ten

        """)
  }

  @Test func `places in other files have excerpts of their own`() {
    let map = sourceMap(Array("let a = 1;".utf8), Array("\n\n\n\n\n\n\n\n\nlet b = 2;".utf8))
    let diagnostic = Diagnostic.note(
      .unexpectedToken, "two files", at: span(of: "a", in: map), related: [Label(span(of: "b", in: map), "and here")])
    #expect(
      box(diagnostic, in: map) == """
        note[SMP0101]: two files
           ┌─ a.persona:1:5
           │
         1 │ let a = 1;
           │     ^
           ├─ b.persona:10:5
           │
        10 │ let b = 2;
           │     - and here

        """)
  }

  @Test func `a path has no excerpt, but keeps its further places`() {
    let map = sourceMap("use \"b\";")
    let label = Label(span(of: "\"b\"", in: map), "used here")
    #expect(
      box(Diagnostic(.unexpectedToken, .error, "gone", at: .path("b\u{1B}.persona"), related: [label]), in: map) == """
        error[SMP0101]: gone
          ──▶ b\\u{1B}.persona
          ┌─ a.persona:1:5
          │
        1 │ use "b";
          │     --- used here

        """)
  }

  @Test func `colours are added and nothing else`() {
    let map = sourceMap("a b")
    let diagnostic = error(at: "b", in: map, label: "here", help: "no")
    var renderer = Renderer(map, style: .box(colored: true))
    let colored = renderer.render(diagnostic)
    #expect(colored.hasPrefix("\u{1B}[1;31merror[SMP0101]\u{1B}[0m\u{1B}[1m: this is wrong\u{1B}[0m\n"))
    #expect(colored.contains("\u{1B}[1;31m^ here\u{1B}[0m"))
    #expect(withoutColors(colored) == box(diagnostic, in: map))
  }

  @Test func `two marks of one line are both shown`() {
    let map = sourceMap("ab ab")
    let diagnostic = Diagnostic.error(
      .unexpectedToken, "twice", at: Span(start: 3, end: 5), related: [Label(Span(start: 0, end: 2), "first")])
    #expect(box(diagnostic, in: map).hasSuffix("1 │ ab ab\n  │ -- first\n  │    ^^\n"))
  }

  /// Returns `text` without what stands between ESC and `m`.
  private func withoutColors(_ text: String) -> String {
    text.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset == 0 ? String($0.element) : String($0.element.drop { $0 != "m" }.dropFirst()) }.joined()
  }
}
