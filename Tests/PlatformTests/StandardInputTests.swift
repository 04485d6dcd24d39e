import Platform
import Testing

@Suite struct StandardInputTests {
  @Test func `a pipe is read to its end`() async {
    await #expect(processExitsWith: .success) {
      let writer = redirectToPipe(0)
      writeText("from a pipe", to: writer)
      closeNumber(writer)
      let bytes = try readStandardInput()
      #expect(bytes == Array("from a pipe".utf8))
    }
  }

  @Test func `a named FIFO is read to its end`() async {
    await #expect(processExitsWith: .success) {
      let scratch = Scratch()
      scratch.pipe("pipe")
      redirect(0, to: scratch["pipe"])
      writeText("12345", to: 0)
      #expect(throws: FileError(path: "standard input", problem: .tooLarge(limit: 4))) {
        try readStandardInput(limit: 4)
      }
    }
  }

  @Test func `a non-blocking pipe is waited for`() async {
    await #expect(processExitsWith: .success) {
      let writer = redirectToPipe(0)
      setNonBlocking(0)
      async let bytes = Task.detached { try readStandardInput() }.value
      try await Task.sleep(for: .milliseconds(100))
      writeText("late", to: writer)
      closeNumber(writer)
      #expect(try await bytes == Array("late".utf8))
    }
  }

  @Test func `a file is read and a folder refused`() async {
    await #expect(processExitsWith: .success) {
      let scratch = Scratch()
      redirect(0, to: scratch.file("a", "from a file"))
      let bytes = try readStandardInput()
      #expect(bytes == Array("from a file".utf8))
    }
    await #expect(processExitsWith: .success) {
      redirectToFolder(0)
      #expect(throws: FileError(path: "standard input", problem: .isFolder)) { try readStandardInput() }
    }
  }
}
