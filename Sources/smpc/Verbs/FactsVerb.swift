import Platform
import Source

/// `smpc facts NAME`, `smpc facts key NAME` and the like
func runFacts(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  let question = try FactsQuestion(arguments)
  let showing = try Showing(arguments)
  do throws(NoSuchFact) {
    let answer = try question.answer()
    return showing.show({ answer.page }, { answer.write(to: &$0) })
  } catch {
    try? StandardStream.error.write("smpc: \(error.sentence(for: .commandLine).shortened.visible.withoutCommands)\n")
    return .no
  }
}
