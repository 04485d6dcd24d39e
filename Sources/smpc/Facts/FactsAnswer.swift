import JSON

/// What the catalogue answers, for people and for programs.
protocol FactsAnswer {
  /// The answer for people.
  var page: Page { get }
  /// Writes the members of the answer for programs; `docs/catalogue.md` describes them.
  func writeMembers(to writer: inout Writer)
}

extension FactsAnswer {
  /// Writes the answer for programs.
  func write(to writer: inout Writer) {
    writer.beginObject()
    writer.key("format_version")
    writer.number(1)
    writeMembers(to: &writer)
    writer.endObject()
  }
}
