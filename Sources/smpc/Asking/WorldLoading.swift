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
  let inputs = try Inputs(names, for: verb)
  report.add(inputs.diagnostics)
  let managed = try managedPolicies(arguments, &report)
  guard !report.hasErrors else { return nil }
  let programs = inputs.files.filter { !$0.isJSON }
  let loaded = WorldInputs(
    programs: programs, policies: inputs.files.filter(\.isJSON), library: FolderLibrary(arguments, programs),
    options: options, managed: managed
  ).load()
  report.sources = loaded.sources
  // Warnings are for `check` to give.
  report.add(loaded.diagnostics.filter(\.isError))
  return loaded.world
}

/// Reads `--managed-policies` and `--ignore-unknown-policies`: each JSON file of the folder is a document whose policy has
/// the file's name.
func managedPolicies(_ arguments: Arguments, _ report: inout Report) throws(UsageError) -> ManagedPolicies {
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
