import Source
import Testing

@Suite struct CodeTests {
  @Test(arguments: Code.allCases) func `a code reads what it writes`(code: Code) {
    #expect(code.description.count == 7)
    #expect(Code(code.description) == code)
  }

  @Test(arguments: ["SMP0101", "smp0101", "0101"]) func `a code is read in any case, with SMP or without`(text: String)
  {
    #expect(Code(text) == .unexpectedToken)
  }

  @Test(arguments: [
    "", "SMP", "101", "SMP101", "SMP+101", "+101", "SMP9999", "SMP01011", "SMPSMP0101", "ABC0101", "٠١٠١",
  ])
  func `what is no code is not read`(text: String) {
    #expect(Code(text) == nil)
  }

  @Test func `a denied warning is the same as an error`() {
    let warning = Diagnostic.warning(
      .hiddenCharacter, "m", at: Span(start: 1, end: 2), label: "l", related: [Label(Span(start: 3, end: 4), "r")],
      help: "h", edits: [Edit(Span(start: 1, end: 2), "")])
    let denied = warning.denied
    #expect(!warning.isError && denied.isError)
    #expect(denied.place.span == Span(start: 1, end: 2))
    #expect([denied.message, denied.label, denied.help] == ["m", "l", "h"])
    #expect(denied.related == warning.related && denied.edits == warning.edits)
  }

  @Test func `a path has no span`() {
    #expect(Place.path("a").span == nil)
  }
}
