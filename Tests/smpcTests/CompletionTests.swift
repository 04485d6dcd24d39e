import Foundation
import Testing

@Suite struct CompletionTests {
  let work = Workplace()

  init() throws {
    try work.shell("mkdir sub out; touch a.persona 'b c.persona' notes.txt sub/d.persona")
  }

  /// Returns what bash offers at the end of a line, as it takes the line apart: `=` is a word of its own, also the last.
  private func offers(_ line: String) throws -> [String] {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).flatMap { word -> [Substring] in
      guard let sign = word.firstIndex(of: "=") else { return [word] }
      return [word[..<sign], "=", word[sign...].dropFirst()].filter { !$0.isEmpty }
    }
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    try work.write(
      "complete.bash",
      """
      set -eu
      PATH=${SMPC%/*}:$PATH
      source <(smpc completions bash)
      COMP_WORDS=(\(quoted))
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      COMPREPLY=()
      $(complete -p smpc | sed 's/.*-F \\([^ ]*\\).*/\\1/') smpc "${COMP_WORDS[COMP_CWORD]}" x
      printf '%s\\n' ${COMPREPLY[@]+"${COMPREPLY[@]}"}
      """)
    let outcome = try work.shell("bash complete.bash")
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    return outcome.lines.map(String.init)
  }

  @Test(arguments: Shells.all) func `a script is exactly this`(shell: String) throws {
    let outcome = try work.smpc("completions", shell)
    #expect(outcome.code == 0)
    try expectGolden("completions.\(shell)", outcome.output)
  }

  @Test(arguments: Shells.all) func `a script has every command and option that help has`(shell: String) throws {
    let script = try work.smpc("completions", shell).output
    for verb in HelpTests.options.keys { #expect(script.contains(verb)) }
    for option in HelpTests.options.values.joined() {
      let name = try #require(option.split { $0 == " " || $0 == "," }.first { $0.hasPrefix("--") })
      #expect(script.contains(shell == "fish" ? "-l \(name.dropFirst(2)) " : name[...]))
    }
  }

  @Test(arguments: [
    ("smpc co", ["compile", "completions"]), ("smpc ch", ["check"]), ("smpc -", ["-h", "--help", "--version"]),
    ("smpc compile --di", ["--diagnostics"]), ("smpc fmt --di", ["--diff", "--diagnostics"]),
    ("smpc --color always ch", ["check"]), ("smpc --color=always ch", ["check"]), ("smpc -- ch", ["check"]),
    ("smpc explain --d", []), ("smpc explain SMP0101 --h", ["--help"]),
  ])
  func `bash offers commands and the options of each`(line: String, expected: [String]) throws {
    #expect(try offers(line) == expected)
  }

  @Test(arguments: [
    ("smpc check --color ", ["auto", "always", "never"]), ("smpc check --color=", ["auto", "always", "never"]),
    ("smpc check --color=al", ["always"]), ("smpc check --diagnostics s", ["sarif"]),
    ("smpc compile --account ", []), ("smpc completions ", ["bash", "zsh", "fish"]), ("smpc help ex", ["explain"]),
    ("smpc explain SMP010", (1...9).map { "SMP010\($0)" }), ("smpc check --deny SMP0101", ["SMP0101"]),
  ])
  func `bash offers the words that may follow`(line: String, expected: [String]) throws {
    #expect(try offers(line) == expected)
  }

  @Test func `bash offers sources, and folders`() throws {
    #expect(try offers("smpc check ").sorted() == ["a.persona", "b c.persona", "out", "sub"])
    #expect(try offers("smpc fmt --check b") == ["b c.persona"])
    #expect(try offers("smpc compile -o ").sorted() == ["out", "sub"])
    #expect(try offers("smpc compile -- sub/") == ["sub/d.persona"])
    #expect(try offers("smpc check -- --n").isEmpty)
  }

  @Test(arguments: [
    ([], "needs the name of a shell: `bash`, `zsh`, `fish`"), (["fsh"], "did you mean `fish`?"),
    (["bash", "zsh"], "takes one word at most"),
  ])
  func `what is no shell is explained`(words: [String], message: String) throws {
    let outcome = try work.run(["completions"] + words)
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains(message))
  }
}

/// The shells that there are scripts for.
enum Shells {
  static let all = ["bash", "zsh", "fish"]
}
