import Platform
import Testing

@Suite struct InputFilesTests {
  let scratch = Scratch()

  @Test func `a file is read whole`() throws {
    let text = String(repeating: "é0123456789\n", count: 20_000)
    #expect(try readFile(scratch.file("a", text)) == Array(text.utf8))
    #expect(try readFile(scratch.file("empty", "")).isEmpty)
  }

  @Test func `a link to a file is followed`() throws {
    scratch.file("a")
    scratch.link("link", to: "a")
    #expect(try readFile(scratch["link"]) == Array("text".utf8))
  }

  @Test func `the limit itself is allowed and one byte more is not`() throws {
    let path = scratch.file("a", "12345")
    #expect(try readFile(path, limit: 5).count == 5)
    #expect(throws: FileError(path: path, problem: .tooLarge(limit: 4))) { try readFile(path, limit: 4) }
  }

  @Test func `a FIFO is refused without waiting`() {
    scratch.pipe("pipe")
    #expect(problem { () throws(FileError) in _ = try readFile(scratch["pipe"]) } == .isPipe)
  }

  @Test func `a folder is refused`() {
    #expect(problem { () throws(FileError) in _ = try readFile(scratch.path) } == .isFolder)
  }

  @Test func `a socket is refused`() {
    scratch.socket("socket")
    #expect(problem { () throws(FileError) in _ = try readFile(scratch["socket"]) } == .isSocket)
  }

  @Test(arguments: ["/dev/null", "/dev/zero", "/dev/tty"])
  func `a device is refused`(path: String) {
    let problem = problem { () throws(FileError) in _ = try readFile(path) }
    #expect(problem == .isDevice)
  }

  @Test func `what is not there is missing`() {
    scratch.link("dangling", to: "nowhere")
    for name in ["none", "none/deeper", "dangling"] {
      #expect(problem { () throws(FileError) in _ = try readFile(scratch[name]) } == .missing)
    }
    #expect(problem { () throws(FileError) in _ = try readFile("") } == .missing)
  }

  @Test func `a path through a file is no path`() {
    scratch.file("a")
    #expect(problem { () throws(FileError) in _ = try readFile(scratch["a/b"]) } == .notAFolder)
  }

  @Test func `links in a circle are named so`() {
    scratch.link("one", to: "two")
    scratch.link("two", to: "one")
    #expect(problem { () throws(FileError) in _ = try readFile(scratch["one"]) } == .linkLoop)
  }

  @Test func `a name is not cut at a zero byte`() {
    scratch.file("a")
    #expect(problem { () throws(FileError) in _ = try readFile(scratch["a\0b"]) } == .unusableName)
  }

  #if os(Linux)
    @Test func `a file whose size is not known in advance is read to its end, up to the limit`() throws {
      #expect(try !readFile("/proc/self/status").isEmpty)
      let problem = problem { () throws(FileError) in _ = try readFile("/proc/self/status", limit: 9) }
      #expect(problem == .tooLarge(limit: 9))
    }
  #endif

  @Test func `an error says path and problem in plain English`() {
    let error = FileError(path: "a.smpc", problem: .tooLarge(limit: inputSizeLimit))
    #expect(error.description == "`a.smpc` is larger than 64 MiB")
    #expect(FileError.Problem.system(code: 5).description.hasPrefix("cannot be used: I"))
  }
}
