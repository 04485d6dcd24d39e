import Platform
import Testing

@Suite struct StandardStreamTests {
  @Test func `all bytes arrive in a file`() async {
    await #expect(processExitsWith: .success) {
      let scratch = Scratch()
      redirect(1, to: scratch.file("out", ""))
      let text = String(repeating: "0123456789", count: 500_000)
      try StandardStream.output.write(text)
      #expect(try readFile(scratch["out"]) == Array(text.utf8))
      #expect(!StandardStream.output.isTerminal)
      #expect(StandardStream.output.width == nil)
    }
  }

  @Test func `more than a non-blocking pipe holds arrives in steps`() async {
    await #expect(processExitsWith: .success) {
      let reader = redirectToPipe(1)
      setNonBlocking(1)
      let count = Task.detached { countBytes(from: reader) }
      try StandardStream.output.write([UInt8](repeating: 7, count: 1 << 20))
      closeNumber(1)
      #expect(await count.value == 1 << 20)
    }
  }

  @Test func `a reader that has gone is a quiet end`() async {
    await #expect(processExitsWith: .success) {
      prepareProcess()
      closeNumber(redirectToPipe(1))
      #expect(throws: FileError(path: "standard output", problem: .readerGone)) {
        try StandardStream.output.write("text")
      }
    }
  }

  #if os(Linux)
    @Test func `a full disk is an error`() async {
      await #expect(processExitsWith: .success) {
        redirect(1, to: "/dev/full")
        #expect(throws: FileError(path: "standard output", problem: .diskFull)) {
          try StandardStream.output.write("text")
        }
      }
    }
  #endif

  @Test func `a closed stream is an error`() async {
    await #expect(processExitsWith: .success) {
      closeNumber(2)
      #expect(throws: FileError.self) { try StandardStream.error.write("text") }
    }
  }

  @Test func `an exit code is the caller's`() async {
    await #expect(processExitsWith: .exitCode(3)) { endProcess(code: 3) }
  }

  @Test func `an environment variable is found and an unset one is nil`() async {
    await #expect(processExitsWith: .success) {
      setVariable("SMPC_TEST", "wörd")
      #expect(environmentVariable("SMPC_TEST") == "wörd")
      #expect(environmentVariable("SMPC_TEST_NONE") == nil)
    }
  }
}
