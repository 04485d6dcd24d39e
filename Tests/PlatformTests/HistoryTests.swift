import Platform
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct HistoryTests {
  private let scratch = Scratch()
  private var path: String { scratch["state/smpc/history"] }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    _ = unsafe stat(scratch[name], &status)
    return status.st_mode & 0o7777
  }

  /// Returns the entries of the file as a new session reads them.
  private func entries() -> [String] {
    var history = History()
    #expect(history.open(path) == nil)
    return history.entries
  }

  @Test func `entries come back as they were, whatever they hold`() {
    let all = [
      "allow s3:GetObject", "allow // why\n  s3:Get*;\n", #"a\nb \\ \u{41}"#, "\u{1B}[31mred\u{7}\r\t\u{0}", "é 日本 👩‍👩‍👧",
      "\u{202E}txt", "a",
    ]
    var history = History()
    #expect(history.open(path) == nil)
    for entry in all { #expect(history.add(entry) == nil) }
    #expect(history.entries == all)
    #expect(entries() == all)
  }

  @Test func `the file holds one line an entry and no control characters`() throws {
    var history = History()
    _ = history.open(path)
    _ = history.add("a\nb\\\u{1B}")
    #expect(try readFile(path) == Array(#"a\nb\\\u{1B}"#.utf8) + [10])
  }

  @Test func `two sessions lose nothing of each other`() {
    var first = History()
    var second = History()
    _ = first.open(path)
    _ = second.open(path)
    _ = first.add("1")
    _ = second.add("2")
    _ = first.add("3")
    #expect(first.entries == ["1", "3"])
    #expect(entries() == ["1", "2", "3"])
  }

  @Test func `blank entries, repetitions and what is too large are not kept`() {
    var history = History()
    for entry in ["", " \n\t", "a", "a", "b", "a", String(repeating: "x", count: History.entryLimit + 1)] {
      #expect(history.add(entry) == nil)
    }
    #expect(history.entries == ["a", "b", "a"])
  }

  @Test func `folders and file are for their owner alone, also if they were not`() {
    scratch.folder("state")
    scratch.folder("state/smpc")
    scratch.file("state/smpc/history", "old\n")
    #expect(entries() == ["old"])
    #expect(mode("state/smpc") == 0o700)
    #expect(mode("state/smpc/history") == 0o600)
    let other = scratch["new/deep/smpc/history"]
    var history = History()
    #expect(history.open(other) == nil)
    #expect([mode("new"), mode("new/deep"), mode("new/deep/smpc")] == [0o700, 0o700, 0o700])
    #expect(mode("new/deep/smpc/history") == 0o600)
  }

  @Test func `a torn line, lines that are no entries and those without an end do no harm`() {
    scratch.folder("state")
    scratch.folder("state/smpc")
    scratch.file("state/smpc/history", "good\n\n\\x\nbad \u{1B}[2J\n\\u{110000}\n\\u{1\nlast")
    var history = History()
    #expect(history.open(path) == nil)
    #expect(history.entries == ["good", "last"])
    #expect(history.add("next") == nil)
    #expect(entries() == ["good", "last", "next"])
  }

  @Test func `the newest entries of a large file are read`() {
    scratch.folder("state")
    scratch.folder("state/smpc")
    scratch.file("state/smpc/history", (0..<12_000).map { "entry \($0)\n" }.joined())
    #expect(entries().count == History.countLimit)
    #expect(entries().first == "entry 2000")
    let long = String(repeating: "x", count: 1000)
    scratch.file("state/smpc/history", (0..<9_000).map { "\($0) \(long)\n" }.joined())
    #expect(entries().last == "8999 \(long)")
    #expect((4_100...4_200).contains(entries().count))
  }

  @Test(arguments: ["state/smpc/history", "state/smpc"])
  func `links are not followed`(name: String) {
    scratch.folder("state")
    scratch.folder("elsewhere")
    scratch.file("elsewhere/history")
    if name == "state/smpc" {
      scratch.link(name, to: scratch["elsewhere"])
    } else {
      scratch.folder("state/smpc")
      scratch.link(name, to: scratch["elsewhere/history"])
    }
    var history = History()
    #expect(history.open(path)?.problem == .isSymbolicLink)
  }

  @Test func `what cannot be written is said once, and the history stays in memory`() {
    scratch.folder("state")
    scratch.file("state/smpc")
    var history = History()
    #expect(history.open(path) == FileError(path: path, problem: .notAFolder))
    #expect(history.add("a") == nil)
    #expect(history.entries == ["a"])
    scratch.folder("pipes")
    scratch.pipe("pipes/history")
    #expect(history.open(scratch["pipes/history"])?.problem == .isPipe)
    #expect(history.open("relative/history")?.problem == .unusableName)
  }

  @Test func `a full disk is said once`() async {
    await #expect(processExitsWith: .success) {
      prepareProcess()
      let scratch = Scratch()
      var history = History()
      #expect(history.open(scratch["smpc/history"]) == nil)
      limitFileSize(to: 8)
      #expect(history.add("1234567") == nil)
      #expect(history.add("more")?.problem == .sizeRefused)
      #expect(history.add("again") == nil)
      #expect(history.entries == ["1234567", "more", "again"])
    }
  }

  @Test func `the place is that of the XDG specification`() {
    #expect(historyPath(in: ["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/smpc/history")
    #expect(historyPath(in: ["XDG_STATE_HOME": "relative", "HOME": "/h"]) == "/h/.local/state/smpc/history")
    #expect(historyPath(in: ["XDG_STATE_HOME": "", "HOME": "/h"]) == "/h/.local/state/smpc/history")
    #expect(historyPath(in: ["HOME": ""]) == nil)
    #expect(historyPath(in: [:]) == nil)
  }
}
