import Platform
import Source

/// `smpc new [FILE]`
func runNew(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard arguments.operands.count <= 1 else { throw .tooManyOperands(.new) }
  guard let path = arguments.operands.first else {
    if arguments.has(.force) { throw .forceWithoutFile() }
    return print(starter)
  }
  let file = try NewFile(path, for: .new)
  var report = Report(denying: try Denial(arguments))
  do throws(FileError) {
    try file.write(Array(starter.utf8), arguments.has(.force) ? .replace : .keep, &report)
  } catch { report.add(.cannotWrite(error)) }
  let advice = "\(path.visible): written; `smpc check \(path.visible)` checks it\n"
  try? report.show(
    Presentation(arguments), on: .error, ending: report.hasErrors ? "\(report.tally)\n" : advice)
  return report.hasErrors ? .failure : .success
}
