import Explore
import Platform
import Source

/// `smpc repl [FILE…]`
func runRepl(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  var report = Report(denying: .none)
  let files = try FolderFiles(arguments, &report)
  if report.hasErrors {
    try? report.show(Presentation(arguments), on: .error, ending: "\(report.tally)\n")
    return .failure
  }
  var conversation = Conversation(Session(files), arguments)
  do throws(FileError) {
    try conversation.load(arguments.operands)
    let commands = arguments.all(.command)
    if !commands.isEmpty { return try conversation.run(commands) }
    return try conversation.run()
  } catch { return exitCode(after: error) }
}
