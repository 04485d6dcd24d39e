import Platform
import Source

/// The number of diagnostics above which the rest is only counted.
private let textLimit = 100

extension Report {
  /// Writes the diagnostics, as many as people read, and a line at the end.
  func showText(_ style: Renderer.Style, on stream: StandardStream, ending line: String) throws(FileError) {
    var renderer = Renderer(sources, style: style)
    let shown = shown(limit: textLimit)
    for diagnostic in shown {
      let text = renderer.render(diagnostic)
      try stream.write(style == .plain ? text : text + "\n")
    }
    let rest = diagnostics.count - shown.count
    if rest > 0 { try stream.write("\(style == .plain ? "..." : "…") and \(rest) more\n") }
    try stream.write(line)
  }

  /// `2 errors, 1 warning`
  var tally: String {
    var told = ""
    func tell(_ severity: Severity) {
      let count = count(of: severity)
      if count > 0 { told += "\(told.isEmpty ? "" : ", ")\(counted(count, severity.rawValue))" }
    }
    tell(.error)
    tell(.warning)
    tell(.note)
    if told.isEmpty { told = "no problems" }
    return silenced.isEmpty ? told : "\(told), \(silenced.count) silenced"
  }
}

/// Returns `1 persona`, `2 personas`, `no personas`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count == 0 ? "no" : String(count)) \(noun)\(count == 1 ? "" : "s")"
}
