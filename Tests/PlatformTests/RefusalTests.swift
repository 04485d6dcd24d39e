import Platform
import Testing

/// What a commit refuses changes nothing.
@Suite struct RefusalTests {
  let scratch = Scratch()

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/..", "./a", "a\0b", ".smpc-staging-1",
    ".SMPC-Staging-1/a",
    String(repeating: "x", count: 256),
  ])
  func `a path that is not made of plain names is refused`(path: String) throws {
    #expect(try refusal(path) == .unusableName)
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    #expect(throws: FileError(path: "\(scratch.path)/\(path)", problem: .unusableName)) { try output.read(path) }
  }

  @Test func `no link below the folder is written, followed or read`() throws {
    let elsewhere = Scratch()
    elsewhere.file("a", "theirs")
    scratch.link("folder", to: elsewhere.path)
    scratch.link("file", to: elsewhere["a"])
    for path in ["folder/a", "folder/b", "folder", "file"] {
      #expect(try refusal(path) == .isSymbolicLink)
      let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
      #expect(problem { () throws(FileError) in _ = try output.read(path) } == .isSymbolicLink)
    }
    #expect(try readFile(elsewhere["a"]) == Array("theirs".utf8))
    #expect(elsewhere.all == ["a"])
  }

  @Test func `what is no file is not replaced`() throws {
    scratch.folder("folder")
    scratch.pipe("pipe")
    scratch.file("file")
    #expect(try refusal("folder") == .isFolder)
    #expect(try refusal("pipe") == .isPipe)
    #expect(try refusal("file/a") == .notAFolder)
  }

  @Test(arguments: [
    ["a.json", "A.json"], ["x/a", "X/b"], ["é", "É"], ["\u{e9}", "e\u{301}"], ["a", "a"], ["a", "a/b"], ["a/b", "a"],
    ["a/b", "A"],
  ])
  func `names that a file system could take for the same are refused`(paths: [String]) throws {
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    let problem = problem { () throws(FileError) in
      try output.commit(writes: paths.map { ($0, []) }, removals: [])
    }
    guard case .clash = problem else { throw FileError(path: "\(paths)", problem: problem ?? .missing) }
    #expect(scratch.all.isEmpty)
  }

  @Test func `links are listed and not followed`() throws {
    scratch.link("self", to: ".")
    scratch.folder("a")
    scratch.file("a/b")
    #expect(try OutputDirectory(path: scratch.path, whenMissing: .fail).list() == ["a/b", "self"])
  }

  /// Returns why a path is refused, having made sure that nothing has changed.
  private func refusal(_ path: String) throws -> FileError.Problem? {
    let before = scratch.all
    let output = try OutputDirectory(path: scratch.path, whenMissing: .fail)
    let problem = problem { () throws(FileError) in
      try output.commit(writes: [("first", [1]), (path, [2]), ("last", [3])], removals: [])
    }
    #expect(scratch.all == before)
    return problem
  }
}
