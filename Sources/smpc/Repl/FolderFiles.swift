import Compiler
import Explore
import Platform
import Source

/// Returns a path whose first part is not `~`, which a shell would have replaced.
func homePath(of name: String) -> String {
  guard name == "~" || name.hasPrefix("~/"), let home = environmentVariable("HOME"), !home.isEmpty else { return name }
  return home + name.dropFirst()
}

/// The files of a session, in the folders of this machine.
struct FolderFiles: SessionFiles {
  private let arguments: Arguments
  private let options: CompileOptions

  init(_ arguments: Arguments) throws(UsageError) {
    self.arguments = arguments
    options = try compileOptions(of: arguments)
  }

  func read(_ names: [String]) -> (inputs: WorldInputs, diagnostics: [Diagnostic]) {
    let inputs = Inputs(of: names)
    let programs = inputs.files.filter { !$0.isJSON }
    let documents = ManagedDocuments(arguments)
    let parts = WorldInputs(
      programs: programs, policies: inputs.files.filter(\.isJSON), documents: documents.files,
      library: FolderLibrary(arguments, programs), options: options, unknown: documents.unknown)
    return (parts, inputs.diagnostics + documents.diagnostics)
  }

  func path(_ name: String) -> String { homePath(of: name) }

  func stamps(of names: [String]) -> [String] { names.map { fileStamp($0) ?? "" } }

  func write(_ text: String, to name: String, replacing earlier: String?) -> Diagnostic? {
    var report = Report(denying: .none)
    do throws(UsageError) {
      let file = try NewFile(name, for: .new)
      do throws(FileError) {
        var isOwn = false
        if let earlier { isOwn = try file.holds(Array(earlier.utf8)) }
        try file.write(Array(text.utf8), isOwn ? .replace : .keep, &report)
      } catch { report.add(.cannotWrite(error)) }
    } catch {
      return Diagnostic(
        .cannotWrite, .error, "`\(name)` is no name of a source", at: .path(name), help: "it ends in `.persona`")
    }
    // Nothing of others is replaced from a session.
    return report.diagnostics.first.map { problem in
      guard problem.code == .changedByHand else { return problem }
      let reason = earlier == nil ? "" : "somebody has changed it since it was written here; "
      return Diagnostic(
        problem.code, problem.severity, problem.message, at: problem.place, help: reason + "give another name")
    }
  }
}
