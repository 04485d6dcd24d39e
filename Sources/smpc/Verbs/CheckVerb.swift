import Compiler
import Platform
import Source

/// `smpc check FILE…`
func runCheck(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  var report = Report(denying: try Denial(arguments), ignoringSilences: arguments.has(.noSilences))
  let ending = try check(arguments, &report) ?? "\(report.tally)\n"
  let presentation = Presentation(arguments)
  do {
    try report.show(presentation, on: presentation.isForPrograms ? .output : .error, ending: ending)
  } catch { if presentation.isForPrograms, error.problem != .readerGone { return exitCode(after: error) } }
  return report.hasErrors ? .failure : .success
}

/// Checks sources as one program, and each JSON file by itself; returns the line that sums up, nil if not all files can
/// be read, which is reported.
private func check(_ arguments: Arguments, _ report: inout Report) throws(UsageError) -> String? {
  let options = try compileOptions(of: arguments)
  let inputs = try Inputs(arguments.operands, for: .check)
  report.add(inputs.diagnostics)
  guard inputs.diagnostics.isEmpty else { return nil }
  let programs = inputs.files.filter { !$0.isJSON }
  let library = FolderLibrary(arguments, programs)
  let compilations = programs.isEmpty ? [] : compile(programs, options, library, environments: .each, &report)
  let policies = PolicyInputs(checking: inputs.files.filter(\.isJSON), &report)
  return summary(of: compilations, policies, arguments.operands, report)
}

/// `team.persona: 2 personas, 4 claims, no problems; …`
private func summary(
  of compilations: [Compilation], _ policies: PolicyInputs, _ names: [String], _ report: Report
) -> String {
  let subject = names.count == 1 ? names[0].visible : "\(names.count) files"
  var parts: [String] = []
  if let compilation = compilations.first {
    parts.append(counted(compilation.personas.count, "persona"))
    if compilation.environment != nil, compilations.count > 1 || !compilation.hasErrors {
      parts.append(counted(compilations.count, "environment"))
    }
    if compilation.claims > 0 { parts.append(counted(compilation.claims, "claim")) }
  }
  parts += policies.counts + [report.tally]
  let hasClaims = compilations.contains { $0.claims > 0 }
  let caveat = hasClaims ? "; this version reads claims and does not decide them yet" : ""
  return "\(subject): \(parts.joined(separator: ", "))\(caveat)\n"
}
