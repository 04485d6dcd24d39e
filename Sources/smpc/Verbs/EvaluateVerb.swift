import Analysis
import JSON
import Platform
import Source

/// `smpc evaluate [FILE…]`
func runEvaluate(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  var report = Report(denying: .none)
  let fixed = try FixedPolicies(arguments, &report)
  let presentation = Presentation(arguments)
  guard !report.hasErrors else {
    try? report.show(presentation, on: .error, ending: "\(report.tally)\n")
    return .failure
  }
  var answering = Answering(fixed.evaluator, presentation)
  do throws(FileError) {
    let names = arguments.operands.isEmpty ? ["-"] : arguments.operands
    for name in names { try answering.answer(name) }
    try answering.flush()
  } catch {
    try? answering.flush()
    return exitCode(after: error)
  }
  return answering.hasErrors ? .failure : .success
}

/// The state of answering requests, line by line.
private struct Answering {
  private let evaluator: Evaluator?
  private let presentation: Presentation
  private var writer = Writer(.minified)
  private(set) var hasErrors = false

  init(_ evaluator: Evaluator?, _ presentation: Presentation) {
    self.evaluator = evaluator
    self.presentation = presentation
  }

  /// Answers the requests of a file, or of standard input. What is answered is written before more is waited for.
  mutating func answer(_ name: String) throws(FileError) {
    var lines = try name == "-" ? InputLines() : InputLines(opening: name)
    var number = 0
    while true {
      if writer.bytes.count >= 1 << 16 || !lines.hasNext() { try flush() }
      guard let line = try lines.next() else { return }
      number += 1
      switch line {
      case .bytes(let bytes): try answer(SourceFile(name: name, bytes: bytes, firstLine: number))
      case .tooLong:
        let file = SourceFile(name: name, bytes: [], firstLine: number)
        try show([.lineTooLong(InputLines.lineLimit, file)], in: file)
      }
    }
  }

  private mutating func answer(_ file: SourceFile) throws(FileError) {
    switch LineAnswer(file, by: evaluator) {
    case .nothing: return
    case .decision(let decision, let id): writer.writeAnswer(decision, id: id, line: file.firstLine)
    case .mistakes(let diagnostics): try show(diagnostics, in: file)
    }
  }

  /// Writes the answers up to now.
  mutating func flush() throws(FileError) {
    try writer.flush { (bytes) throws(FileError) in
      if !bytes.isEmpty { try StandardStream.output.write(bytes) }
    }
  }

  /// Shows what is wrong with a line, after the answers to those before it.
  private mutating func show(_ diagnostics: [Diagnostic], in file: SourceFile) throws(FileError) {
    hasErrors = true
    try flush()
    var report = Report(denying: .none)
    _ = report.sources.add(name: file.name, bytes: file.bytes, firstLine: file.firstLine)
    report.add(diagnostics)
    try report.show(presentation, on: .error, ending: "")
  }
}
