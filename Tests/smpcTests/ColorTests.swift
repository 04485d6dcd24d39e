import Foundation
import Testing

@Suite struct ColorTests {
  let work = Workplace()

  init() throws { try work.write("a.persona", wrong) }

  @Test func `colour is for terminals or for those who ask`() throws {
    #expect(!isColored(try work.smpc("check", "a.persona").errors))
    #expect(isColored(try work.smpc("check", "a.persona", "--color=always").errors))
    #expect(isColored(try work.smpc("check", "a.persona", "--color=always", variables: ["NO_COLOR": "1"]).errors))
    #expect(!isColored(try work.smpc("check", "a.persona", "--color=always", "--plain").errors))
  }

  @Test func `plain text is ASCII`() throws {
    #expect(try work.smpc("check", "a.persona", "--plain").errors.utf8.allSatisfy { $0 < 128 })
  }

  @Test func `a terminal gets colour unless its user or kind declines`() throws {
    #expect(isColored(try onTerminal([], ["TERM": "xterm"])))
    #expect(isColored(try onTerminal([], ["TERM": "xterm", "NO_COLOR": ""])))
    #expect(!isColored(try onTerminal([], ["TERM": "xterm", "NO_COLOR": "1"])))
    #expect(!isColored(try onTerminal([], ["TERM": "dumb"])))
    #expect(!isColored(try onTerminal(["--color", "never"], ["TERM": "xterm"])))
  }

  private func isColored(_ text: String) -> Bool { text.contains("\u{1B}[") }

  /// Returns what a terminal shows of the diagnostics.
  private func onTerminal(_ words: [String], _ variables: [String: String]) throws -> String {
    var terminal: Int32 = -1
    var end: Int32 = -1
    try #require(unsafe openpty(&terminal, &end, nil, nil, nil) == 0)
    let process = Process()
    process.executableURL = program
    process.arguments = ["check", work.url("a.persona").path] + words
    process.environment = variables
    process.standardError = FileHandle(fileDescriptor: end, closeOnDealloc: true)
    try process.run()
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var shown = ""
    while !shown.contains("1 error") {
      let count = unsafe read(terminal, &bytes, bytes.count)
      guard count > 0 else { break }
      shown += String(decoding: bytes[..<count], as: UTF8.self)
    }
    process.waitUntilExit()
    close(terminal)
    return shown
  }
}
