import Platform
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct FileReplacementTests {
  let scratch = Scratch()

  @Test func `a file is replaced and keeps its mode`() throws {
    let path = scratch.file("a", "old")
    _ = unsafe chmod(path, 0o640)
    try replaceFile(path, with: Array("new".utf8))
    #expect(try readFile(path) == Array("new".utf8))
    #expect(mode(of: path) == 0o640)
    #expect(scratch.all == ["a"])
  }

  @Test func `a link stays, and what it leads to is replaced`() throws {
    scratch.folder("f")
    scratch.file("f/a", "old")
    scratch.link("l", to: "f/a")
    try replaceFile(scratch["l"], with: [1])
    #expect(try readFile(scratch["f/a"]) == [1])
    #expect(run("/usr/bin/test", "-h", scratch["l"]))
    #expect(scratch.all == ["f", "f/a", "l"])
  }

  @Test func `what is no file is refused`() {
    scratch.folder("f")
    scratch.pipe("p")
    #expect(problem { () throws(FileError) in try replaceFile(scratch["f"], with: []) } == .isFolder)
    #expect(problem { () throws(FileError) in try replaceFile(scratch["p"], with: []) } == .isPipe)
    #expect(problem { () throws(FileError) in try replaceFile(scratch["none"], with: []) } == .missing)
    #expect(problem { () throws(FileError) in try replaceFile("a\0b", with: []) } == .unusableName)
    #expect(scratch.all == ["f", "p"])
  }

  @Test(.enabled(if: getuid() != 0)) func `a file or folder that the user may not write is left alone`() throws {
    let path = scratch.file("a", "old")
    _ = unsafe chmod(path, 0o444)
    #expect(problem { () throws(FileError) in try replaceFile(path, with: []) } == .permissionDenied)
    _ = unsafe chmod(path, 0o644)
    _ = unsafe chmod(scratch.path, 0o555)
    #expect(problem { () throws(FileError) in try replaceFile(path, with: []) } == .permissionDenied)
    _ = unsafe chmod(scratch.path, 0o755)
    #expect(try readFile(path) == Array("old".utf8))
    #expect(scratch.all == ["a"])
  }

  private func mode(of path: String) -> mode_t {
    var status = stat()
    _ = unsafe stat(path, &status)
    return status.st_mode & 0o7777
  }
}
