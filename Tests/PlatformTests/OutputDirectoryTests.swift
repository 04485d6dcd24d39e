import Platform
import Testing

@Suite struct OutputDirectoryTests {
  let scratch = Scratch()

  @Test func `files appear with their folders and nothing else does`() throws {
    let output = try OutputDirectory(path: scratch["out"], whenMissing: .create)
    try output.commit(writes: [("a.json", [1]), ("b/c/d.json", [2, 3]), (".smpc-manifest.json", [])], removals: [])
    #expect(scratch.all == ["out", "out/.smpc-manifest.json", "out/a.json", "out/b", "out/b/c", "out/b/c/d.json"])
    #expect(try output.read("b/c/d.json") == [2, 3])
    #expect(try output.list() == [".smpc-manifest.json", "a.json", "b/c/d.json"])
  }

  @Test func `a missing folder is made with those around it, or is an error`() throws {
    _ = try OutputDirectory(path: scratch["a/b/c/"], whenMissing: .create)
    #expect(scratch.all == ["a", "a/b", "a/b/c"])
    #expect(opening("none", .fail) == .missing)
    #expect(scratch.all == ["a", "a/b", "a/b/c"])
  }

  @Test func `a file or a path through one is no folder`() {
    scratch.file("file")
    #expect(opening("file", .create) == .notAFolder)
    #expect(opening("file/out", .create) == .notAFolder)
    #expect(opening("file/deep/out", .create) == .notAFolder)
  }

  @Test func `the folder that the user named may be a link`() throws {
    scratch.folder("real")
    scratch.link("link", to: "real")
    try OutputDirectory(path: scratch["link"], whenMissing: .fail).commit(writes: [("a", [1])], removals: [])
    #expect(scratch.all == ["link", "real", "real/a"])
  }

  @Test func `a file that is not there is nil`() throws {
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    #expect(try output.read("a") == nil)
    #expect(try output.read("a/b") == nil)
  }

  @Test func `a file is replaced and files that are not ours stay`() throws {
    scratch.file("a", "old")
    scratch.file("theirs")
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    try output.commit(writes: [("a", Array("new".utf8))], removals: [])
    #expect(try output.read("a") == Array("new".utf8))
    #expect(scratch.all == ["a", "theirs"])
  }

  @Test func `a large file can be given in parts`() throws {
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    var staging = try output.beginStaging()
    try staging.add("a")
    for part: UInt8 in 1...3 { try staging.append([part, part]) }
    try staging.add("b", [9])
    try staging.place()
    #expect(try output.read("a") == [1, 1, 2, 2, 3, 3])
    #expect(try output.read("b") == [9])
  }

  @Test func `hundreds of files appear`() throws {
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    try output.commit(writes: (0..<200).map { ("f\($0 % 7)/\($0)", [UInt8($0)]) }, removals: [])
    #expect(try output.list().count == 200)
    #expect(try output.read("f3/193") == nil)
    #expect(try output.read("f3/199") == [199])
  }

  @Test func `a second run waits for the first, and not for ever`() throws {
    let path = scratch.path
    let first = try OutputDirectory(path: path, whenMissing: .fail)
    let problem = problem { () throws(FileError) in
      _ = try OutputDirectory(path: path, whenMissing: .fail, patience: .milliseconds(50))
    }
    #expect(problem == .inUse)
    _ = consume first
    // A process that another test is starting may hold the folder until it has begun.
    _ = try OutputDirectory(path: path, whenMissing: .fail, patience: .seconds(60))
  }

  private func opening(_ name: String, _ absence: OutputDirectory.Absence) -> FileError.Problem? {
    problem { () throws(FileError) in _ = try OutputDirectory(path: scratch[name], whenMissing: absence) }
  }
}
