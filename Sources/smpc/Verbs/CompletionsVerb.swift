/// `smpc completions SHELL`
func runCompletions(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard arguments.operands.count <= 1 else { throw .tooManyOperands(.completions) }
  guard let word = arguments.operands.first else { throw .noShell() }
  guard let shell = Shell(rawValue: word) else { throw .unknownShell(word) }
  return print(shell.completions)
}
