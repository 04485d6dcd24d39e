import Foundation
import Testing

@Suite struct InputTests {
  let work = Workplace()

  @Test func `every input that cannot be read is reported, and nothing else`() throws {
    try work.write("wrong.persona", wrong)
    try work.shell("mkdir folder; mkfifo pipe")
    let outcome = try work.smpc("compile", "none", "wrong.persona", "folder", "pipe", "--plain")
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors == """
        none: error[SMP0701]: `none` does not exist
        folder: error[SMP0701]: `folder` is a folder, not a file
        pipe: error[SMP0701]: `pipe` is a pipe, not a file
        3 errors

        """)
  }

  @Test func `a file above the limit is refused unread`() throws {
    #expect(FileManager.default.createFile(atPath: work.url("huge").path, contents: nil))
    try FileHandle(forWritingTo: work.url("huge")).truncate(atOffset: 64 << 20 | 1)
    let outcome = try work.smpc("check", "--plain", "huge")
    #expect(outcome.code == 1)
    #expect(outcome.errors == "huge: error[SMP0703]: `huge` is larger than 64 MiB\n1 error\n")
  }

  @Test func `standard input is read to its limit`() throws {
    try work.write("team.persona", source(("A", ["P"])))
    let outcome = try work.smpc("compile", "-", input: source(("A", ["P"])))
    #expect(outcome.code == 0)
    #expect(outcome.output == (try work.smpc("compile", "team.persona")).output)
    #expect(try work.shell("cat team.persona | $SMPC compile -").output == outcome.output)
    let huge = try work.shell("head -c 67108865 /dev/zero | $SMPC check --plain -")
    #expect(huge.code == 1)
    #expect(huge.errors.contains("error[SMP0703]: `standard input` is larger than 64 MiB"))
  }

  @Test func `an empty file is a program without personas`() throws {
    try work.write("empty.persona", "")
    #expect(try work.smpc("compile", "empty.persona").output == "{}\n")
    #expect(try work.smpc("check", "empty.persona").errors == "empty.persona: no personas, no problems\n")
  }

  @Test func `what is not UTF-8 is a mistake at a place`() throws {
    try (Data("// ".utf8) + [0xFF, 0xFE] + Data("\n".utf8)).write(to: work.url("latin.persona"))
    let outcome = try work.smpc("compile", "--plain", "latin.persona")
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("latin.persona:1:4: error[SMP0107]: "))
  }

  @Test func `a file named twice is read once`() throws {
    try work.write("team.persona", source(("A", ["P"])))
    let outcome = try work.smpc("compile", "team.persona", "team.persona")
    #expect(outcome.code == 0)
    #expect(try json(outcome.output).keys == ["A"])
  }

  @Test func `a name with control characters does not reach the terminal`() throws {
    let outcome = try work.smpc("check", "\u{1B}]0;x\u{7}")
    #expect(outcome.code == 1)
    #expect(!outcome.errors.unicodeScalars.contains("\u{1B}"))
  }
}
