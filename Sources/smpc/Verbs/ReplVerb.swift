import Explore
import Platform
import Source

/// `smpc repl [FILE…]`
func runRepl(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  var conversation = Conversation(Session(try FolderFiles(arguments)), arguments)
  do throws(FileError) {
    try conversation.open(arguments.operands)
    let commands = arguments.all(.command)
    if !commands.isEmpty { return try conversation.run(commands) }
    return try conversation.run()
  } catch { return exitCode(after: error) }
}
