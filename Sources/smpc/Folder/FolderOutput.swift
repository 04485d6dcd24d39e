import Compiler
import IAM
import JSON
import Platform
import Source

/// Brings a folder up to date, or finds out what that would change, and reports what is in the way.
func writeFolder(
  of compilations: [Compilation], _ selection: Selection, _ request: FolderRequest, _ report: inout Report
) -> ExitCode {
  let environments = compilations.compactMap(\.environment)
  report.add(clashes(among: selection.personas, below: request.path))
  report.add(clashes(among: environments, below: request.path))
  guard !report.hasErrors else { return .failure }
  do throws(FileError) {
    guard var update = try openUpdate(request, &report) else { return .failure }
    update.expectDistinct(selection, environments)
    for compilation in compilations {
      guard try update.addRoles(of: compilation, selection) else { return missingRoles() }
    }
    try update.finish(selection)
    report.add(update.diagnostics)
    guard !report.hasErrors else { return .failure }
    if request.purpose == .check { return list(update.changes, &report) }
    try update.place()
    return .success
  } catch {
    report.add(.cannotWrite(error))
    return .failure
  }
}

/// Opens the folder and reads its manifest; returns nil if that is broken, which it reports.
private func openUpdate(_ request: FolderRequest, _ report: inout Report) throws(FileError) -> FolderUpdate? {
  let folder = try openFolder(request)
  let bytes = try folder?.read(Manifest.path)
  do throws(Manifest.Flaw) {
    let old = try bytes.map { (bytes) throws(Manifest.Flaw) in try Manifest(bytes) }
    return FolderUpdate(request, folder, old ?? Manifest(), bytes.map(Checksum.init))
  } catch {
    report.add(.brokenManifest("\(request.path)/\(Manifest.path)", error))
    return nil
  }
}

/// Opens the folder, which `--check` does not make.
private func openFolder(_ request: FolderRequest) throws(FileError) -> OutputDirectory? {
  if request.purpose == .write { return try OutputDirectory(path: request.path, whenMissing: .create) }
  do {
    return try OutputDirectory(path: request.path, whenMissing: .fail)
  } catch {
    guard error.problem == .missing else { throw error }
    return nil
  }
}

/// Prints what would change, a line for each file in the order of their paths.
private func list(_ changes: [FolderUpdate.Change], _ report: inout Report) -> ExitCode {
  guard !changes.isEmpty else { return .success }
  let sorted = changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  do {
    try writeOutput(Array(sorted.map { "\($0.kind.rawValue) \($0.path.visible)\n" }.joined().utf8))
  } catch { report.addFailedOutput(error) }
  return .wouldChange
}

extension FolderUpdate {
  /// Renders and takes the files of all chosen personas.
  fileprivate mutating func addRoles(of compilation: Compilation, _ selection: Selection) throws(FileError) -> Bool {
    let folder = compilation.environment.map { "\($0)/" } ?? ""
    var files = RoleFiles(request.layout, below: folder)
    return try compilation.forEachRole(of: selection) { (persona, role) throws(FileError) in
      let found = clashes(among: role.policies.map(\.name), below: "\(request.path)/\(folder)\(persona)/policies")
      diagnostics += found
      guard found.isEmpty else { return }
      try files.forEachFile(of: persona, role) { (file) throws(FileError) in try add(file) }
    }
  }

  /// Reports personas and environments whose folders could be taken for those of others, which stay in the folder.
  fileprivate mutating func expectDistinct(_ selection: Selection, _ environments: [String]) {
    let others = old.files.keys.filter { keeps($0, selection) }
    for folder in environments.isEmpty ? [""] : environments.map({ "\($0)/" }) {
      let staying = others.filter { $0.hasPrefix(folder) }.map {
        String($0.dropFirst(folder.count).prefix { $0 != "/" })
      }
      let personas = Set(staying).subtracting(selection.personas).sorted() + selection.personas
      diagnostics += clashes(among: personas, below: request.path + (folder.isEmpty ? "" : "/\(folder.dropLast())"))
    }
    if let environment = request.environment {
      let staying = Set(others.map { String($0.prefix { $0 != "/" }) }).subtracting([environment])
      diagnostics += clashes(among: staying.sorted() + [environment], below: request.path)
    }
  }
}
