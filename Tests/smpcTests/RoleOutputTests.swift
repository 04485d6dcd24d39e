import JSON
import Testing

@Suite struct RoleOutputTests {
  let work = Workplace()

  @Test func `roles come in source order, pretty or minified`() throws {
    try work.write("team.persona", source(("B", ["P"]), ("A", ["Q"])))
    let pretty = try work.smpc("compile", "team.persona")
    let minified = try work.smpc("compile", "team.persona", "--minify")
    #expect(pretty.code == 0)
    #expect(pretty.errors.isEmpty)
    #expect(try json(pretty.output).keys == ["B", "A"])
    #expect(pretty.output.hasPrefix("{\n  \"B\": {\n    \"Path\": \"/\",\n"))
    #expect(pretty.output.hasSuffix("\n  }\n}\n"))
    #expect(minified.output.hasPrefix(#"{"B":{"Path":"/","#))
    #expect(minified.lines.count == 1)
  }

  @Test func `chosen personas come in source order`() throws {
    try work.write("team.persona", source(("B", ["P"]), ("A", ["P"]), ("C", ["P"])))
    let outcome = try work.smpc("compile", "team.persona", "--persona", "C", "--persona", "B", "--persona", "C")
    #expect(try json(outcome.output).keys == ["B", "C"])
  }

  @Test func `a persona that is not there is an error with a suggestion`() throws {
    try work.write("team.persona", source(("Admin", ["P"])))
    let outcome = try work.smpc("compile", "team.persona", "--persona", "admni", "--plain")
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("error[SMP0710]"))
    #expect(outcome.errors.contains("did you mean `Admin`?"))
  }

  @Test func `with an error nothing is printed`() throws {
    try work.write("team.persona", source(("A", ["P"])))
    try work.write("wrong.persona", wrong)
    let outcome = try work.smpc("compile", "team.persona", "wrong.persona")
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
  }

  @Test func `a policy is all statements of one persona`() throws {
    try work.write("team.persona", source(("A", ["P", "Q"]), ("B", ["P"])))
    let outcome = try work.smpc("compile", "team.persona", "--policy", "--persona", "A")
    #expect(outcome.code == 0)
    let document = try json(outcome.output)
    #expect(document.keys == ["Version", "Statement"])
    #expect(document["Statement"]?.elements.map { $0["Sid"]?.text } == ["PS", "QS"])
    let several = try work.smpc("compile", "team.persona", "--policy")
    #expect(several.code == 64)
    #expect(several.errors.contains("choose one of A, B with `--persona`"))
  }

  @Test func `a policy needs statements, and each id once`() throws {
    try work.write("none.persona", source(("A", [])))
    let none = try work.smpc("compile", "none.persona", "--policy", "--plain")
    #expect(none.code == 1)
    #expect(none.errors.contains("error[SMP0712]"))
    try work.write("twice.persona", source(("A", ["P", "Q"])).replacing("as QS", with: "as PS"))
    let twice = try work.smpc("compile", "twice.persona", "--policy", "--plain")
    #expect(twice.code == 1)
    #expect(twice.output.isEmpty)
    #expect(twice.errors.contains("error[SMP0711]: two statements of the merged policy have the id `PS`"))
    #expect(try work.smpc("compile", "twice.persona").code == 0)
  }
}
