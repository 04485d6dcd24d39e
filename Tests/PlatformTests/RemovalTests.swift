import Platform
import Testing

@Suite struct RemovalTests {
  let scratch = Scratch()

  @Test func `removed files take the folders along that they leave empty`() throws {
    let output = try OutputDirectory(path: scratch["out"], whenMissing: .create)
    try output.commit(writes: [("a/b/c", []), ("a/b/d", []), ("x/y", []), ("x/z", []), ("m", [])], removals: [])
    try output.commit(writes: [("m", [1])], removals: ["a/b/c", "a/b/d", "x/y"])
    #expect(scratch.all == ["out", "out/m", "out/x", "out/x/z"])
  }

  @Test func `the folder itself stays, even empty`() throws {
    let output = try OutputDirectory(path: scratch["out"], whenMissing: .create)
    try output.commit(writes: [("a", [])], removals: [])
    try output.commit(writes: [], removals: ["a"])
    #expect(scratch.all == ["out"])
  }

  @Test func `what is not there need not be removed`() throws {
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    try output.commit(writes: [], removals: ["a", "b/c"])
    #expect(scratch.all.isEmpty)
  }

  @Test func `a file that moves to a name of another case is there afterwards`() throws {
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    try output.commit(writes: [("Admin.json", [1])], removals: [])
    try output.commit(writes: [("admin.json", [2]), ("m", [])], removals: ["Admin.json"])
    #expect(try output.list() == ["admin.json", "m"])
    #expect(try output.read("admin.json") == [2])
  }

  @Test func `a removed folder's place can be taken in the same run`() throws {
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    try output.commit(writes: [("a/b", [1])], removals: [])
    try output.commit(writes: [("a/c", [2]), ("m", [])], removals: ["a/b"])
    #expect(try output.list() == ["a/c", "m"])
  }

  @Test(arguments: ["../a", "/a", "", ".", "link", "folder"])
  func `what is no file of ours is not removed, and nothing is written`(path: String) throws {
    scratch.folder("folder")
    scratch.link("link", to: "/tmp")
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    #expect(throws: FileError.self) { try output.commit(writes: [("new", [])], removals: [path]) }
    #expect(scratch.all == ["folder", "link"])
  }
}
