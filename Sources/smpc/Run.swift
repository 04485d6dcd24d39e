import Platform
import Source

/// Does what a command line asks for and returns how it ended.
func runSmpc(with words: [String]) -> ExitCode {
  if let text = helpText(askedForBy: words) { return print(text) }
  do {
    return try run(try readArguments(words))
  } catch {
    let verb = error.verb ?? words.lazy.compactMap(Verb.init).first
    try? StandardStream.error.write(UsageError(message: error.message, verb: verb).text)
    return .usage
  }
}

private func run(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  switch arguments.verb {
  case .new: return try runNew(arguments)
  case .compile: return try runCompile(arguments)
  case .check: return try runCheck(arguments)
  case .import: return try runImport(arguments)
  case .list: return try runList(arguments)
  case .show: return try runShow(arguments)
  case .facts: return try runFacts(arguments)
  case .ask: return try runAsk(arguments)
  case .whyDenied: return try runWhyDenied(arguments)
  case .repl: return try runRepl(arguments)
  case .evaluate: return try runEvaluate(arguments)
  case .pack: return try runPack(arguments)
  case .fmt: return try runFormat(arguments)
  case .explain: return try runExplain(arguments)
  case .completions: return try runCompletions(arguments)
  case .help: return try runHelp(arguments)
  case nil where arguments.has(.version): return print(versionText)
  case nil:
    try? StandardStream.error.write(shortHelp)
    return .usage
  }
}

/// Returns the help that `--help` or `-h` asks for, whatever else is wrong with the command line.
private func helpText(askedForBy words: [String]) -> String? {
  let options = words.prefix { $0 != "--" }
  guard options.contains(where: { $0.hasPrefix("-") && Option($0) == .help }) else { return nil }
  if let verb = options.lazy.compactMap(Verb.init).first { return help(for: verb) }
  // Of a command that there is none of there is no help, but a suggestion.
  return options.first?.hasPrefix("-") == true ? generalHelp : nil
}

/// Prints a result that cannot be wrong itself.
func print(_ text: String) -> ExitCode {
  do {
    try StandardStream.output.write(text)
    return .success
  } catch { return exitCode(after: error) }
}

/// Says why standard output could not be written, unless its reader has seen enough.
func exitCode(after error: FileError) -> ExitCode {
  if error.problem == .readerGone { return .success }
  try? StandardStream.error.write("smpc: \(error.description.visible.withoutCommands)\n")
  return .failure
}

/// Says that smpc has made a mistake, which must never pass for a result.
func ourBug(_ text: String) -> ExitCode {
  try? StandardStream.error.write("smpc: \(text.withoutCommands): this is a mistake in smpc itself, please report it\n")
  return .ourBug
}
