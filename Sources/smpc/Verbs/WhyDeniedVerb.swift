import Explore
import IAM
import Platform
import Source

/// `smpc why-denied TEXT FILE…`
func runWhyDenied(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard let text = arguments.operands.first else { throw .noDenial() }
  let names = Array(arguments.operands.dropFirst())
  if names.isEmpty { throw .noWorldOfDenial() }
  if text == "-", names.contains("-") { throw .inputTwice(.whyDenied) }
  var report = Report(denying: .none)
  guard let denied = readDenial(text, &report),
    let world = try loadWorld(of: names, arguments, for: .whyDenied, &report)
  else { return failed(report, arguments) }
  let denial = world.answer(denied)
  report.sources = denial.response.sources
  report.add(denial.response.diagnostics)
  guard let answer = denial.response.answer, let question = denial.question else { return failed(report, arguments) }
  if !arguments.has(.json) {
    let code = print((["asked: \(question)"] + denial.conclusions).map { $0.visible + "\n" }.joined())
    if code != .success { return code }
  }
  return show(answer, arguments, concluding: denial.conclusions)
}

/// Reads the text of a refusal, `-` from standard input; nil if it is none, which is reported.
private func readDenial(_ text: String, _ report: inout Report) -> AccessDenied? {
  do {
    let bytes = try text == "-" ? readStandardInput(limit: accessDeniedLimit) : Array(text.utf8)
    do { return try readAccessDenied(bytes) } catch { report.add(.notADenial(error)) }
  } catch { report.add(.cannotRead(error)) }
  return nil
}

extension Diagnostic {
  fileprivate static func notADenial(_ problem: AccessDeniedProblem) -> Diagnostic {
    let message =
      switch problem {
      case .tooLarge(let limit): "the text is longer than \(limit) bytes"
      case .empty: "the text is empty"
      case .noDenial: "the text refuses nothing that smpc knows"
      case .allowed: "the text does not tell of a refusal: the request was allowed"
      case .unreadableDecodedMessage: "the decoded message cannot be read"
      }
    return Diagnostic(
      .notADenial, .error, message, at: .path("denial"),
      help: "give what AWS says whole and in quotes: `User: … is not authorized to perform: … on resource: …`")
  }
}
