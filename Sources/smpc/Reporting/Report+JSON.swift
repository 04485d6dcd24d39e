import Platform
import Source

/// The number of diagnostics above which the rest is only counted.
private let jsonLimit = 10_000

extension Report {
  /// Writes one JSON object; `docs/diagnostics.md` describes it.
  func showJSON(on stream: StandardStream) throws(FileError) {
    var writer = DiagnosticWriter(sources, tables)
    let shown = shown(limit: jsonLimit)
    writer.begin()
    for diagnostic in shown {
      writer.write(diagnostic)
      try writer.flush(to: stream, above: 1 << 18)
    }
    writer.endList()
    if !silenced.isEmpty {
      writer.beginList("silenced")
      for diagnostic in silenced.prefix(jsonLimit) {
        writer.write(diagnostic)
        try writer.flush(to: stream, above: 1 << 18)
      }
      writer.endList()
    }
    if let verdicts { writer.write(verdicts) }
    writer.end(omitted: diagnostics.count - shown.count, Severity.allCases.map { ($0, count(of: $0)) })
    try writer.flush(to: stream, above: 0)
  }
}
