import Compiler
import Formatter
import Platform
import Source

/// `smpc fmt FILE…`
func runFormat(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  var report = Report(denying: try Denial(arguments))
  let inputs = try Inputs(arguments.operands, for: .fmt)
  report.add(inputs.diagnostics)
  let presentation = Presentation(arguments)
  var formatting = Formatting(FormatPurpose(arguments), presentation, report)
  for input in inputs.files { formatting.format(input) }
  report = formatting.report
  let ending = report.diagnostics.isEmpty ? "" : "\(report.tally)\n"
  try? report.show(presentation, on: .error, ending: ending)
  if formatting.isOurBug { return .ourBug }
  if report.hasErrors { return .failure }
  return arguments.has(.check) && formatting.changes > 0 ? .wouldChange : .success
}

/// What is to become of texts in the canonical layout.
private enum FormatPurpose {
  case write, list, diff

  /// Reads `--check` and `--diff`.
  init(_ arguments: Arguments) {
    self = arguments.has(.diff) ? .diff : arguments.has(.check) ? .list : .write
  }
}

/// The state of one run over its files.
private struct Formatting {
  let purpose: FormatPurpose
  let presentation: Presentation
  var report: Report
  /// The number of files that are not in the canonical layout.
  private(set) var changes = 0
  private(set) var isOurBug = false

  init(_ purpose: FormatPurpose, _ presentation: Presentation, _ report: Report) {
    self.purpose = purpose
    self.presentation = presentation
    self.report = report
  }

  mutating func format(_ input: Input) {
    guard let file = report.sources.add(name: input.name, bytes: input.bytes) else { return }
    let formatted = Formatter.format(file)
    let found = formatted.diagnostics.map(report.denied)
    report.add(found)
    guard !found.contains(where: \.isError) else { return }
    switch formatted.outcome {
    case .mistaken: break
    case .unfaithful(let reason): refuse(input, reason)
    case .text(let text): finish(input, text)
    }
  }

  private mutating func refuse(_ input: Input, _ reason: String) {
    isOurBug = true
    _ = ourBug("`\(input.name.visible)` cannot be formatted, since \(reason)")
  }

  private mutating func finish(_ input: Input, _ text: [UInt8]) {
    let isChanged = text != input.bytes
    if isChanged { changes += 1 }
    do {
      switch purpose {
      case .write where input.name == "-": try StandardStream.output.write(text)
      case .write: if isChanged { try replaceFile(input.name, with: text) }
      case .list: if isChanged { try StandardStream.output.write(entry(for: input)) }
      case .diff: if isChanged { try StandardStream.output.write(diff(of: input, text)) }
      }
    } catch { report.addFailedOutput(error) }
  }

  private func entry(for input: Input) -> String {
    guard presentation == .github else { return "\(input.name.visible)\n" }
    let message = "this file is not in the one layout: run `smpc fmt`"
    return WorkflowCommand(.error, [("file", input.name), ("title", "smpc fmt")], lines: [message]).line
  }

  private func diff(of input: Input, _ text: [UInt8]) -> String {
    let diff = unifiedDiff(of: input.name, from: input.bytes, to: text)
    return presentation == .github ? WorkflowCommand.quoting(diff) : diff
  }
}
