import Foundation
import Testing

@Suite struct FormatTests {
  let work = Workplace()
  let plain = "account 1;\nregion eu-west-1;\n"
  let crooked = "account  1;\nregion eu-west-1;\n"

  @Test func `files are laid out in place, and those that are stay untouched`() throws {
    try work.write("a.persona", crooked)
    try work.write("b.persona", plain)
    try work.shell("chmod 600 a.persona; touch -d 2020-01-01 b.persona")
    let before = try work.changeDates()["b.persona"]
    let outcome = try work.smpc("fmt", "a.persona", "b.persona")
    #expect(outcome.code == 0)
    #expect(outcome.output + outcome.errors == "")
    #expect(try work.read("a.persona") == plain)
    #expect(try work.shell("ls -l a.persona").output.hasPrefix("-rw-------"))
    #expect(try work.changeDates()["b.persona"] == before)
    #expect(work.files == ["a.persona", "b.persona"])
  }

  @Test func `a link stays a link`() throws {
    try work.write("a.persona", crooked)
    try work.shell("ln -s a.persona l.persona")
    #expect(try work.smpc("fmt", "l.persona").code == 0)
    #expect(try work.read("a.persona") == plain)
    #expect(try work.shell("test -h l.persona").code == 0)
  }

  @Test func `standard input goes to standard output, changed or not`() throws {
    for text in [crooked, plain] {
      let outcome = try work.smpc("fmt", "-", input: text)
      #expect(outcome.code == 0)
      #expect(outcome.output == plain)
    }
  }

  @Test func `a check lists what would change and writes nothing`() throws {
    try work.write("a.persona", crooked)
    try work.write("b.persona", plain)
    let outcome = try work.smpc("fmt", "--check", "b.persona", "a.persona")
    #expect(outcome.code == 2)
    #expect(outcome.output == "a.persona\n")
    #expect(try work.read("a.persona") == crooked)
    let clean = try work.smpc("fmt", "--check", "b.persona")
    #expect(clean.code == 0)
    #expect(clean.output == "")
    #expect(try work.smpc("fmt", "--check", "-", input: crooked).output == "-\n")
  }

  @Test func `a diff is shown, and nothing written`() throws {
    try work.write("a.persona", "language 1;\nlet a = 1;\nlet b = 2;\nlet c = 3;\nlet  d = 4;\nlet e = 5;let f = 6;")
    let outcome = try work.smpc("fmt", "--diff", "a.persona")
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        --- a.persona
        +++ a.persona
        @@ -2,5 +2,6 @@
         let a = 1;
         let b = 2;
         let c = 3;
        -let  d = 4;
        -let e = 5;let f = 6;
        \\ No newline at end of file
        +let d = 4;
        +let e = 5;
        +let f = 6;

        """)
    let checked = try work.smpc("fmt", "--diff", "--check", "a.persona")
    #expect(checked.code == 2)
    #expect(checked.output == outcome.output)
    #expect(try work.read("a.persona").contains("  d"))
  }

  @Test func `differences far apart have hunks of their own, also where a file is new`() throws {
    let lines = (1...20).map { "let a\($0) = \($0);\n" }
    try work.write("a.persona", " " + lines.joined() + "\n\n")
    let outcome = try work.smpc("fmt", "--diff", "a.persona")
    #expect(outcome.lines.filter { $0.hasPrefix("@@") } == ["@@ -1,4 +1,4 @@", "@@ -18,5 +18,3 @@"])
    #expect(try work.smpc("fmt", "--diff", "-", input: "\n").output == "--- -\n+++ -\n@@ -1 +0,0 @@\n-\n")
  }

  @Test func `a diff of very many differences is one`() throws {
    try work.write("a.persona", (1...3_000).map { "let  a\($0) = \($0);\nlet b\($0) = 1;\n" }.joined())
    let outcome = try work.smpc("fmt", "--diff", "a.persona")
    #expect(outcome.lines.count { $0.hasPrefix("@@") } == 1)
    #expect(outcome.lines.count { $0.hasPrefix("+let") } >= 3_000)
  }

  @Test func `a file with mistakes is left alone, and the others are laid out`() throws {
    try work.write("wrong.persona", "persona  A <\n")
    try work.write("a.persona", crooked)
    let outcome = try work.smpc("fmt", "--plain", "wrong.persona", "a.persona", "none.persona")
    #expect(outcome.code == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("wrong.persona:1:12: error[SMP0103]"))
    #expect(outcome.errors.contains("none.persona: error[SMP0701]"))
    #expect(try work.read("wrong.persona") == "persona  A <\n")
    #expect(try work.read("a.persona") == plain)
    #expect(try work.smpc("fmt", "-", input: "persona A <").output == "")
  }

  @Test func `a denied warning leaves the file alone`() throws {
    try work.write("a.persona", "account  1; // \u{202E}\n")
    let outcome = try work.smpc("fmt", "--deny-warnings", "--plain", "a.persona")
    #expect(outcome.code == 1)
    #expect(try work.read("a.persona").hasPrefix("account  1"))
    #expect(try work.smpc("fmt", "a.persona").code == 0)
    #expect(try work.read("a.persona").hasPrefix("account 1"))
  }

  @Test func `diagnostics come as JSON, too`() throws {
    let outcome = try work.smpc("fmt", "--diagnostics", "json", "-", input: "persona A <")
    #expect(try json(outcome.errors).keys == ["format_version", "diagnostics", "omitted", "counts"])
  }

  @Test func `without a file it asks for one`() throws {
    #expect(try work.smpc("fmt").code == 64)
  }
}
