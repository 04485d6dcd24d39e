import Testing

@Suite struct UseTests {
  let work = Workplace()

  init() throws {
    try work.shell("mkdir -p packs lib team; mkdir -p ../outside")
    try work.write("packs/data.persona", #"pack data "D" grants s3:*; capability Read < allow s3:ListAllMyBuckets on *; >"#)
    try work.write("lib/base.persona", "template Base < trust account 111122223333; >")
    try work.shell("cp lib/base.persona ../outside/base.persona")
  }

  private func team(_ text: String) throws { try work.write("team/team.persona", text) }

  /// Returns the codes that `check` reports.
  private func codes(_ words: String..., variables: [String: String] = [:]) throws -> [String] {
    let outcome = try work.smpc(words: ["check", "--plain"] + words, variables: variables)
    #expect(outcome.code == (outcome.errors.contains("error[") ? 1 : 0))
    return outcome.errors.matches(of: /(?:error|warning)\[(SMP\d+)\]/).map { String($0.1) }
  }

  @Test func `a pack is found in the folders that the user names`() throws {
    try team("use data; persona P < capability Read; trust account 111122223333; >")
    #expect(try codes("team/team.persona") == ["SMP0805"])
    #expect(try codes("team/team.persona", "--pack-path", "packs") == [])
    #expect(try codes("team/team.persona", "--pack-path", "lib", "--pack-path", "packs/") == [])
    #expect(try codes("team/team.persona", variables: ["SMPC_PACK_PATH": "lib:packs"]) == [])
    #expect(try codes("team/team.persona", "packs/data.persona") == [])
  }

  @Test func `a file is found relative to the file that uses it`() throws {
    try team(#"use "../lib/base.persona"; persona P extends Base < allow s3:ListAllMyBuckets on *; >"#)
    #expect(try codes("team/team.persona") == [])
    #expect(try codes("../work/team/team.persona") == [])
    let input = #"use "lib/base.persona"; persona P extends Base < allow s3:ListAllMyBuckets on *; >"#
    #expect(try work.smpc("check", "-", input: input).code == 0)
  }

  @Test func `a file outside of the trusted folders is refused, also through a link`() throws {
    let persona = "persona P extends Base < allow s3:ListAllMyBuckets on *; >"
    try team(#"use "../../outside/base.persona"; "# + persona)
    #expect(try codes("team/team.persona") == ["SMP0804"])
    #expect(try codes("team/team.persona", "--allow-outside", "../outside") == [])
    #expect(try codes("team/team.persona", "--allow-outside", "../outs") == ["SMP0804"])
    try work.shell("ln -s ../../outside/base.persona team/link.persona; ln -s ../../outside team/folder")
    try team(#"use "link.persona"; "# + persona)
    #expect(try codes("team/team.persona") == ["SMP0804"])
    try team(#"use "folder/base.persona"; "# + persona)
    #expect(try codes("team/team.persona") == ["SMP0804"])
  }

  @Test func `a link to a file that is trusted is the same file`() throws {
    try work.shell("ln -s ../lib/base.persona team/link.persona")
    try team(
      #"use "link.persona"; use "../lib/base.persona"; persona P extends Base < allow s3:ListAllMyBuckets on *; >"#)
    #expect(try codes("team/team.persona") == [])
  }

  @Test(arguments: [
    ("none.persona", "SMP0803"), ("folder.persona", "SMP0803"), ("pipe.persona", "SMP0803"), ("notes.txt", "SMP0803"),
    ("odd.persona", "SMP0803"), ("/etc/passwd", "SMP0803"), ("/etc/passwd.persona", "SMP0803"),
    ("huge.persona", "SMP0803"), ("self\\u{0}.persona", "SMP0803"),
  ])
  func `what is no source is refused`(path: String, code: String) throws {
    try work.shell(
      """
      mkdir team/folder.persona; mkfifo team/pipe.persona; echo > team/notes.txt; ln -s notes.txt team/odd.persona
      truncate -s 65M team/huge.persona || dd if=/dev/null of=team/huge.persona bs=1 seek=68157440
      """)
    try team("use \"\(path)\"; persona P < trust account 111122223333; allow s3:ListAllMyBuckets on *; >")
    #expect(try codes("team/team.persona").contains(code))
  }

  @Test func `a mistake in a used file is shown there`() throws {
    try work.write("lib/base.persona", "template Base < capability Nothing; >")
    try team(#"use "../lib/base.persona";"#)
    let outcome = try work.smpc("check", "--plain", "team/team.persona")
    #expect(outcome.errors.hasPrefix("lib/base.persona:1:28: error[SMP0204]"))
  }
}
