import Explore
import JSON
import Platform
import Source

/// `smpc ask FILE… 'SENTENCE'`
func runAsk(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard let sentence = arguments.operands.last else { throw .noSentence() }
  let names = Array(arguments.operands.dropLast())
  if names.isEmpty { throw .noWorld(sentence) }
  if names.contains(where: \.looksLikeQuestion) { throw .questionBeforeFiles() }
  var report = Report(denying: .none)
  guard let world = try loadWorld(of: names, arguments, for: .ask, &report) else {
    return failed(report, arguments)
  }
  let response = world.answer(Array(sentence.utf8))
  report.sources = response.sources
  report.add(response.diagnostics)
  guard let answer = response.answer else { return failed(report, arguments) }
  if !response.diagnostics.isEmpty { try? report.show(Presentation(arguments), on: .error, ending: "") }
  return show(answer, arguments)
}

/// Shows what is wrong where there is no answer.
func failed(_ report: Report, _ arguments: Arguments) -> ExitCode {
  try? report.show(Presentation(arguments), on: .error, ending: "\(report.tally)\n")
  return .failure
}

/// Prints an answer, and ends as it says.
///
/// - Parameter conclusions: what follows from the words of a refusal, for programs; people have read it before.
func show(_ answer: Answer, _ arguments: Arguments, concluding conclusions: [String] = []) -> ExitCode {
  let ending: ExitCode
  if arguments.has(.json) {
    var writer = Writer(.pretty)
    answer.write(to: &writer, concluding: conclusions)
    writer.endLine()
    ending = print(String(decoding: writer.bytes, as: UTF8.self))
  } else {
    ending = print(answer.text(Presentation(arguments).answerStyle))
  }
  return ending == .success ? ExitCode(answer.verdict) : ending
}

extension ExitCode {
  init(_ verdict: Verdict) {
    switch verdict {
    case .yes: self = .success
    case .no: self = .no
    case .depends: self = .depends
    }
  }
}

extension String {
  /// Whether this is a question where a file is expected.
  fileprivate var looksLikeQuestion: Bool {
    let words = split(separator: " ")
    return words.count > 2 && words.prefix(3).contains { $0 == "can" || $0 == "cannot" }
  }
}
