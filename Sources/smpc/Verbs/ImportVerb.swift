import Compiler
import Decompiler
import IAM
import Platform
import Source

/// `smpc import FILE.json…`
func runImport(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  let destination = try ImportDestination(arguments)
  var report = Report(denying: try Denial(arguments))
  let inputs = try Inputs(arguments.operands, for: .import)
  if let other = inputs.files.first(where: { $0.name != "-" && !$0.isJSON }) { throw .notJSON(other.name) }
  report.add(inputs.diagnostics)
  let files = PolicyInputs(reading: inputs.files, &report).files
  let presentation = Presentation(arguments)
  var isUpToDate = true
  if !report.hasErrors {
    let stems = inputs.files.map(\.stem)
    let library = FolderLibrary(arguments, inputs.files)
    let imported = importPolicies(
      zip(stems, files).map { ImportedFile(stem: $0, $1) }, using: library.packNames, from: library)
    report.verdicts = imported.verdicts
    for pack in presentation.isForPrograms ? [] : imported.idlePacks {
      try? StandardStream.error.write("pack \(pack.name): not used: \(pack.reason)".visible.withoutCommands + "\n")
    }
    if let text = imported.text { isUpToDate = try destination.write(text, &report) }
  }
  let verdicts = report.verdicts ?? []
  try? report.show(presentation, on: .error, ending: ending(verdicts, report))
  if report.hasErrors { return .failure }
  return isUpToDate && verdicts.allSatisfy(\.isEqual) ? .success : .wouldChange
}

/// Returns a line on each policy, and one on all.
private func ending(_ verdicts: [Verdict], _ report: Report) -> String {
  if report.hasErrors { return "\(report.tally)\n" }
  if verdicts.isEmpty { return "no verdicts: there is nothing to import\n" }
  let equal = verdicts.count(where: \.isEqual)
  let summary = equal == verdicts.count ? "all are equal" : "\(equal) of \(verdicts.count) are equal"
  return verdicts.map { "\($0.line)\n" }.joined() + "\(counted(verdicts.count, "verdict")): \(summary)\n"
}

/// Where the source goes.
private enum ImportDestination {
  case output
  case file(NewFile, FolderRequest.Strangers)
  /// Nowhere: it is held against the file.
  case comparison(NewFile, String)

  init(_ arguments: Arguments) throws(UsageError) {
    guard let path = arguments[.output] else {
      if let option = [Option.check, .force].first(where: arguments.has) { throw .checkWithoutFile(option) }
      self = .output
      return
    }
    let file = try NewFile(path, for: .import)
    if arguments.has(.check) {
      self = .comparison(file, path)
    } else {
      self = .file(file, arguments.has(.force) ? .replace : .keep)
    }
  }

  /// Writes the source; returns whether the file, if it is not to be written, has it already.
  func write(_ text: [UInt8], _ report: inout Report) throws(UsageError) -> Bool {
    do throws(FileError) {
      switch self {
      case .output: try StandardStream.output.write(text)
      case .file(let file, let strangers): if try !file.holds(text) { try file.write(text, strangers, &report) }
      case .comparison(let file, let path):
        let isUpToDate = try file.holds(text)
        if !isUpToDate { try StandardStream.output.write("\(path.visible)\n") }
        return isUpToDate
      }
    } catch { report.addFailedOutput(error) }
    return true
  }
}

extension Verdict {
  fileprivate var isEqual: Bool { if case .equal = outcome { true } else { false } }

  /// The verdict for people.
  fileprivate var line: String {
    let words =
      switch outcome {
      case .equal(let remark): "equal" + (remark.map { " (\($0))" } ?? "")
      case .differs(let ways): "not equal: \(ways.joined(separator: "; "))"
      case .leftOut(let reasons): "left out: \(reasons.joined(separator: "; "))"
      }
    return "\(subject): \(words)".visible.withoutCommands
  }
}

extension Input {
  /// The name without folders and ending.
  fileprivate var stem: String {
    let start = name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex
    return name == "-" ? "Imported" : String(name[start...].prefix { $0 != "." })
  }
}
