import Compiler
import Explore
import IAM
import Platform
import Source

/// Reads what questions are asked of: sources, JSON files, and documents of managed policies. Returns nil if something is
/// wrong, which is reported.
func loadWorld(
  of names: [String], _ arguments: Arguments, for verb: Verb, _ report: inout Report
) throws(UsageError) -> World? {
  let options = try compileOptions(of: arguments)
  let inputs = names.isEmpty ? [] : try readInputs(names, for: verb, &report)
  guard !report.hasErrors else { return nil }
  let programs = inputs.filter { !$0.isJSON }
  let sources = Sources(programs, FolderLibrary(arguments, programs))
  let compilation = sources.compile(options)
  report.sources = compilation.sources
  // Warnings are for `check` to give.
  report.add(compilation.diagnostics.filter(\.isError))
  let files = policySources(inputs.filter(\.isJSON), &report)
  let managed = try managedPolicies(arguments, &report)
  guard !report.hasErrors else { return nil }
  return World(compilation, report.sources, files: files, managed: managed)
}

private func readInputs(_ names: [String], for verb: Verb, _ report: inout Report) throws(UsageError) -> [Input] {
  let inputs = try Inputs(names, for: verb)
  report.add(inputs.diagnostics)
  return inputs.files
}

private func policySources(_ inputs: [Input], _ report: inout Report) -> [PolicySource] {
  inputs.flatMap { input in
    PolicyInputs(evaluating: [input], &report).files.map { PolicySource(input.name, $0) }
  }
}

/// Reads `--managed-policies` and `--ignore-unknown-policies`: each JSON file of the folder is a document whose policy has
/// the file's name.
private func managedPolicies(_ arguments: Arguments, _ report: inout Report) throws(UsageError) -> ManagedPolicies {
  let unknown: ManagedPolicies.Unknown = arguments.has(.ignoreUnknownPolicies) ? .isIgnored : .limits
  var documents: [String: Policy] = [:]
  for folder in arguments.all(.managedPolicies) {
    for name in jsonFiles(in: folder, &report) {
      let inputs = try Inputs([folder + "/" + name + ".json"], for: .ask)
      report.add(inputs.diagnostics)
      for file in PolicyInputs(evaluating: inputs.files, &report).files {
        documents[name] = file.policies.first?.policy
      }
    }
  }
  return ManagedPolicies(documents, unknown: unknown)
}

/// Returns the names of the JSON files in a folder, without their endings and in order.
private func jsonFiles(in folder: String, _ report: inout Report) -> [String] {
  do {
    return try fileNames(in: folder).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  } catch {
    report.add(.cannotRead(error))
    return []
  }
}
