/// `smpc help [COMMAND]`
func runHelp(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard arguments.operands.count <= 1 else { throw .tooManyOperands(.help) }
  guard let word = arguments.operands.first else { return print(generalHelp) }
  guard let verb = Verb(rawValue: word) else { throw .unknownVerb(word) }
  return print(help(for: verb))
}
