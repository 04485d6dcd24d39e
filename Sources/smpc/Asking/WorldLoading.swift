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
  let documents = ManagedDocuments(arguments)
  report.add(inputs.diagnostics + documents.diagnostics)
  guard !report.hasErrors else { return nil }
  let programs = inputs.files.filter { !$0.isJSON }
  let loaded = WorldInputs(
    programs: programs, policies: inputs.files.filter(\.isJSON), documents: documents.files,
    library: FolderLibrary(arguments, programs), options: options, unknown: documents.unknown
  ).load()
  report.sources = loaded.sources
  // Warnings are for `check` to give.
  report.add(loaded.diagnostics.filter(\.isError))
  return loaded.world
}

/// What `--managed-policies` and `--ignore-unknown-policies` say: each JSON file of the folders is a document whose policy
/// has the file's name.
struct ManagedDocuments {
  private(set) var files: [Input] = []
  /// What could not be read, and why.
  private(set) var diagnostics: [Diagnostic] = []
  let unknown: ManagedPolicies.Unknown

  init(_ arguments: Arguments) {
    unknown = arguments.has(.ignoreUnknownPolicies) ? .isIgnored : .limits
    for folder in arguments.all(.managedPolicies) {
      do {
        let inputs = Inputs(of: try jsonFiles(in: folder))
        files += inputs.files
        diagnostics += inputs.diagnostics
      } catch { diagnostics.append(.cannotRead(error)) }
    }
  }
}

/// Returns the paths of the JSON files in a folder, in order.
private func jsonFiles(in folder: String) throws(FileError) -> [String] {
  try fileNames(in: folder).filter { $0.hasSuffix(".json") }.sorted().map { folder + "/" + $0 }
}
