import Testing

@testable import Platform

@Suite struct `Reading lines plainly` {
  /// Returns what is read from a pipe with these bytes.
  private static func inputs(_ bytes: [UInt8]) throws -> [LineInput] {
    let scratch = Scratch()
    redirect(0, to: scratch.file("input", ""))
    try replaceFile(scratch["input"], with: bytes)
    redirect(0, to: scratch["input"])
    var editor = LineEditor(terminal: "xterm")
    let canEdit = editor.canEdit
    #expect(!canEdit)
    var all: [LineInput] = []
    while all.last != .end { all.append(try editor.readLine(prompt: "never shown")) }
    return all
  }

  @Test func `lines come one by one, the last also without a newline`() async {
    await #expect(processExitsWith: .success) {
      let inputs = try `Reading lines plainly`.inputs(Array("one\n\ntwo\r\né".utf8))
      #expect(inputs == [.line("one"), .line(""), .line("two\r"), .line("é"), .end])
    }
  }

  @Test func `a line that is no UTF-8 costs only itself`() async {
    await #expect(processExitsWith: .success) {
      let inputs = try `Reading lines plainly`.inputs([0x61, 0xFF, 0x0A] + Array("next\n".utf8) + [0xC3])
      #expect(inputs == [.invalidUTF8, .line("next"), .invalidUTF8, .end])
    }
  }

  @Test func `a line that is too long costs only itself`() async {
    await #expect(processExitsWith: .success) {
      let limit = LineEditor.lineLimit
      let most = [UInt8](repeating: 0x78, count: limit)
      let inputs = try `Reading lines plainly`.inputs(most + [0x0A] + most + [0x79, 0x0A, 0x7A, 0x0A] + most + most)
      #expect(inputs.count == 5)
      #expect(inputs.first == .line(String(decoding: most, as: UTF8.self)))
      #expect(Array(inputs.dropFirst()) == [.tooLong(limit: limit), .line("z"), .tooLong(limit: limit), .end])
    }
  }

  @Test func `a pipe is read as it fills, and its end comes again and again`() async {
    await #expect(processExitsWith: .success) {
      let writer = redirectToPipe(0)
      var editor = LineEditor(terminal: nil)
      writeText("a\nb", to: writer)
      let first = try editor.readLine(prompt: "")
      #expect(first == .line("a"))
      closeNumber(writer)
      var inputs: [LineInput] = []
      for _ in 0..<3 { inputs.append(try editor.readLine(prompt: "")) }
      #expect(inputs == [.line("b"), .end, .end])
    }
  }

  @Test func `what cannot be read is an error`() async {
    await #expect(processExitsWith: .success) {
      redirectToFolder(0)
      var editor = LineEditor(terminal: nil)
      #expect(throws: FileError(path: "standard input", problem: .isFolder)) { try editor.readLine(prompt: "") }
    }
  }
}

@Suite struct `Completing lines` {
  private func step(_ line: String, from start: Int, _ texts: String...) -> CompletionStep? {
    CompletionStep(line, Completions(from: start, texts.map { .init($0) }))
  }

  @Test func `a single candidate is inserted, with a space unless it goes on`() {
    #expect(step("a s3", from: 2, "s3:")?.line == "a s3:")
    #expect(step("a ex", from: 2, "explain")?.line == "a explain ")
    #expect(step("arn", from: 0, "arn:aws:s3:::b/")?.line == "arn:aws:s3:::b/")
    #expect(step("x", from: 0, "\"*\"")?.line == "\"*\" ")
    #expect(step("x", from: 0, "x", "x")?.line == "x ")
  }

  @Test func `of several the common beginning is inserted, never less than was typed`() {
    let step = step("x sage", from: 2, "sagemaker:CreateTrainingJob", "sagemaker:CreateModel")
    #expect(step?.line == "x sagemaker:Create")
    #expect(step?.choices == ["sagemaker:CreateModel", "sagemaker:CreateTrainingJob"])
    #expect(self.step("GET", from: 0, "Get", "GetAll")?.line == nil)
    #expect(self.step("", from: 0, "é1", "è2")?.line == nil)
  }

  @Test func `what would reach the terminal raw is not offered`() {
    #expect(step("", from: 0, "a\u{1B}[2J", "b\u{202E}") == nil)
    #expect(step("", from: 0, "a\u{9B}", "b")?.line == "b ")
  }

  @Test func `a place outside of the line, or within a character, is none`() {
    #expect(step("ab", from: 3, "x") == nil)
    #expect(step("é", from: 1, "x") == nil)
    #expect(step("ab", from: -1, "x")?.line == "x ")
  }

  @Test func `of many choices some are shown`() {
    let many = (0..<500).map { Completions.Candidate("a\($0)") }
    let choices = CompletionStep("", Completions(from: 0, many))?.choices
    #expect(choices?.count == 201)
    #expect(choices?.last == "… 300 more")
  }

  @Test func `an entry of several lines is edited on one`() {
    #expect(onOneLine("a // b\n\nc") == "a // b␊␊c")
    #expect(onSeveralLines("a // b␊␊c") == "a // b\n\nc")
  }
}
