import Compiler
import Platform
import Source

/// `smpc check FILE…`
func runCheck(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  let baseline = try BaselineFile(arguments)
  var report = Report(denying: try Denial(arguments), ignoringSilences: arguments.has(.noSilences))
  let ending = try check(arguments, baseline, &report) ?? "\(report.tally)\n"
  let presentation = Presentation(arguments)
  do {
    try report.show(presentation, on: presentation.isForPrograms ? .output : .error, ending: ending)
  } catch { if presentation.isForPrograms, error.problem != .readerGone { return exitCode(after: error) } }
  return report.hasErrors ? .failure : .success
}

/// Checks sources as one program, and each JSON file by itself; returns the lines that sum up, nil if not all files can
/// be read, which is reported.
private func check(
  _ arguments: Arguments, _ baseline: BaselineFile?, _ report: inout Report
) throws(UsageError) -> String? {
  let options = try compileOptions(of: arguments)
  let names = baseline?.others(of: arguments.operands) ?? arguments.operands
  let inputs = try Inputs(names, for: .check)
  report.add(inputs.diagnostics)
  report.acceptance = baseline?.read(&report)
  guard !report.hasErrors else { return nil }
  let programs = inputs.files.filter { !$0.isJSON }
  let library = FolderLibrary(arguments, programs)
  let compilations = programs.isEmpty ? [] : compile(programs, options, library, environments: .each, &report)
  let policies = PolicyInputs(checking: inputs.files.filter(\.isJSON), &report)
  let line = baseline?.finish(&report) ?? ""
  return summary(of: compilations, policies, names, report) + line
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
