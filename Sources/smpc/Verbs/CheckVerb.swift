import Compiler
import Platform
import Source

/// `smpc check FILE…`
func runCheck(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  var report = Report(denying: try Denial(arguments), ignoringSilences: arguments.has(.noSilences))
  let compilations = try compileInputs(of: arguments, for: .check, environments: .each, &report)
  let presentation = Presentation(arguments)
  let ending = compilations.map { summary(of: $0, arguments.operands, report) } ?? "\(report.tally)\n"
  do {
    try report.show(presentation, on: presentation.isForPrograms ? .output : .error, ending: ending)
  } catch { if presentation.isForPrograms, error.problem != .readerGone { return exitCode(after: error) } }
  return report.hasErrors ? .failure : .success
}

/// `team.persona: 2 personas, 4 claims, no problems; …`
private func summary(of compilations: [Compilation], _ names: [String], _ report: Report) -> String {
  let compilation = compilations[0]
  let subject = names.count == 1 ? names[0].visible : "\(names.count) files"
  var parts = [counted(compilation.personas.count, "persona")]
  if compilation.environment != nil, compilations.count > 1 || !compilation.hasErrors {
    parts.append(counted(compilations.count, "environment"))
  }
  if compilation.claims > 0 { parts.append(counted(compilation.claims, "claim")) }
  parts.append(report.tally)
  let caveat = compilation.claims > 0 ? "; this version reads claims and does not decide them yet" : ""
  return "\(subject): \(parts.joined(separator: ", "))\(caveat)\n"
}
