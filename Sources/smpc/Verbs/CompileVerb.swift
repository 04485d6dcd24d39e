import Compiler
import JSON
import Platform
import Source

/// `smpc compile FILE…`
func runCompile(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  var report = Report(denying: try Denial(arguments))
  let destination = try Destination(arguments)
  let compilations = try compileInputs(of: arguments, for: .compile, environments: destination.environments, &report)
  let exitCode = try compilations.map { (compilations) throws(UsageError) in
    try write(compilations, arguments, to: destination, &report)
  }
  let ending = report.diagnostics.isEmpty ? "" : "\(report.tally)\n"
  try? report.show(Presentation(arguments), on: .error, ending: ending)
  return report.hasErrors ? .failure : exitCode ?? .success
}

/// Where the result of `compile` goes.
private enum Destination {
  /// All roles, to standard output.
  case roles
  /// One persona's merged policy, to standard output.
  case policy
  /// Files below a folder.
  case folder(FolderRequest)

  /// Only a folder has room for the roles of several environments.
  var environments: EnvironmentChoice { if case .folder = self { .each } else { .none } }

  init(_ arguments: Arguments) throws(UsageError) {
    guard let path = arguments[.output] else {
      if let option = [Option.check, .force].first(where: arguments.has) { throw .onlyWithOutput(option) }
      self = arguments.has(.policy) ? .policy : .roles
      return
    }
    if arguments.has(.policy) { throw .policyWithOutput() }
    self = .folder(
      FolderRequest(
        path: path, layout: Writer.Layout(arguments), purpose: arguments.has(.check) ? .check : .write,
        strangers: arguments.has(.force) ? .replace : .keep, environment: arguments[.environment]))
  }
}

/// Writes the chosen personas unless there are errors, and reports what goes wrong.
private func write(
  _ compilations: [Compilation], _ arguments: Arguments, to destination: Destination, _ report: inout Report
) throws(UsageError) -> ExitCode {
  let compilation = compilations[0]
  let selection = Selection(arguments.all(.persona), of: compilation.personas)
  if !report.hasErrors { report.add(selection.diagnostics) }
  guard !report.hasErrors else { return .failure }
  let layout = Writer.Layout(arguments)
  switch destination {
  case .roles: return writeRoles(of: compilation, selection, layout, &report)
  case .policy: return try writePolicy(of: compilation, selection, layout, &report)
  case .folder(let request): return writeFolder(of: compilations, selection, request, &report)
  }
}

extension Writer.Layout {
  /// Reads `--minify`.
  fileprivate init(_ arguments: Arguments) { self = arguments.has(.minify) ? .minified : .pretty }
}
