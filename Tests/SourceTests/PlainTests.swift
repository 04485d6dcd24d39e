import Source
import Testing

@Suite struct PlainTests {
  @Test func `one line says the place, the code and the message`() {
    let map = sourceMap("a\nb")
    #expect(plain(error(at: "b", in: map), in: map) == "a.persona:2:1: error[SMP0101]: this is wrong\n")
  }

  @Test func `label, further places and help follow`() {
    let map = sourceMap(Array("a".utf8), Array("b".utf8))
    let diagnostic = Diagnostic.warning(
      .hiddenCharacter, "m", at: span(of: "a", in: map), label: "l", related: [Label(span(of: "b", in: map), "r")],
      help: "h\nh")
    #expect(
      plain(diagnostic, in: map) == """
        a.persona:1:1: warning[SMP0109]: m (l)
          b.persona:1:1: r
          help: h
                h

        """)
  }

  @Test func `a path stands for itself`() {
    let diagnostic = Diagnostic(.unexpectedToken, .error, "gone", at: .path("no/such.persona"))
    #expect(plain(diagnostic, in: SourceMap()) == "no/such.persona: error[SMP0101]: gone\n")
    #expect(box(diagnostic, in: SourceMap()) == "error[SMP0101]: gone\n  ──▶ no/such.persona\n")
  }

  @Test func `a renderer says where a position is`() {
    var renderer = Renderer(sourceMap(Array("a".utf8), Array("x\nyz".utf8)), style: .plain)
    let location = renderer.location(of: 5)
    #expect("\(location.file):\(location.line):\(location.column)" == "b.persona:2:2")
  }
}
