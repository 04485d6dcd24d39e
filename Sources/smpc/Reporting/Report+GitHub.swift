import Compiler
import Platform
import Source

/// The number of diagnostics above which the rest is only counted. GitHub itself shows ten of each severity.
private let commandLimit = 100

extension Report {
  /// Writes a workflow command of GitHub Actions for each diagnostic, on a line of its own, and nothing else.
  func showGitHub(on stream: StandardStream) throws(FileError) {
    var renderer = Renderer(sources, style: .plain)
    let shown = shown(limit: commandLimit)
    for diagnostic in shown { try stream.write(command(for: diagnostic, &renderer)) }
    let rest = diagnostics.count - shown.count
    guard rest > 0 else { return }
    try stream.write(WorkflowCommand(.notice, [("title", "smpc")], lines: ["\(rest) more are not shown"]).line)
  }

  private func command(for diagnostic: Diagnostic, _ renderer: inout Renderer) -> String {
    let title = explanation(of: diagnostic.code).map { ": \($0.title)" } ?? ""
    let properties = properties(of: diagnostic.place, &renderer) + [("title", "\(diagnostic.code)\(title)")]
    let name: WorkflowCommand.Name =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: .notice
      }
    return WorkflowCommand(name, properties, lines: lines(of: diagnostic, &renderer)).line
  }

  /// Returns the place; columns only within one line, for GitHub refuses others.
  private func properties(of place: Place, _ renderer: inout Renderer) -> [WorkflowCommand.Property] {
    switch place {
    case .path(let path): return Option(path) == nil ? [("file", path)] : []
    case .span(let span):
      guard !sources.file(at: span.start).isBuiltIn else { return [] }
      let start = renderer.location(of: span.start)
      let end = renderer.location(of: span.end)
      let (first, last) = (("line", "\(start.line)"), ("endLine", "\(end.line)"))
      guard start.line == end.line else { return [("file", start.file), first, last] }
      return [("file", start.file), first, ("col", "\(start.column)"), last, ("endColumn", "\(end.column)")]
    }
  }

  private func lines(of diagnostic: Diagnostic, _ renderer: inout Renderer) -> [String] {
    var lines = [diagnostic.message + (diagnostic.label.isEmpty ? "" : " (\(diagnostic.label))")]
    for label in diagnostic.related {
      let location = renderer.location(of: label.span.start)
      lines.append("\(location.file):\(location.line):\(location.column): \(label.text)")
    }
    if let help = diagnostic.help { lines += "help: \(help)".split(separator: "\n").map(String.init) }
    return lines
  }
}
