import Decompiler
import Platform
import Source

/// All that one run has to say to the user, shown once at its end.
struct Report {
  /// The sources that the diagnostics speak of.
  var sources = SourceMap()
  /// Where the values of JSON files stand.
  var tables = PointerTables()
  /// The diagnostics, in source order as far as they have places in sources.
  private(set) var diagnostics: [Diagnostic] = []
  /// What nobody needs to be told of, in the same order.
  private(set) var silenced: [Diagnostic] = []
  /// How many there are of each severity.
  private var counts = (errors: 0, warnings: 0, notes: 0)
  private let denial: Denial
  /// Whether silences of the sources count for nothing.
  private let ignoresSilences: Bool
  /// What is held against a baseline; nil where there is none.
  var acceptance: Acceptance?
  /// What an import says of each policy; nil where nothing was imported.
  var verdicts: [Verdict]?

  init(denying denial: Denial, ignoringSilences ignoresSilences: Bool = false) {
    self.denial = denial
    self.ignoresSilences = ignoresSilences
  }

  /// Adds diagnostics.
  mutating func add(_ found: some Sequence<Diagnostic>) {
    for diagnostic in found {
      if ignoresSilences, diagnostic.code == .uselessSilence { continue }
      if !ignoresSilences, diagnostic.silence != nil {
        silenced.append(diagnostic)
        continue
      }
      if acceptance?.accepts(diagnostic, in: sources) == true {
        silenced.append(diagnostic.silenced(.baseline))
        continue
      }
      let applied = denial.applied(to: diagnostic.unsilenced)
      diagnostics.append(applied)
      count(applied.severity)
    }
  }

  private mutating func count(_ severity: Severity) {
    switch severity {
    case .error: counts.errors += 1
    case .warning: counts.warnings += 1
    case .note: counts.notes += 1
    }
  }

  /// Returns the diagnostic as the user wants it.
  func denied(_ diagnostic: Diagnostic) -> Diagnostic { denial.applied(to: diagnostic) }

  /// Adds a diagnostic.
  mutating func add(_ diagnostic: Diagnostic) { add(CollectionOfOne(diagnostic)) }

  /// Whether there may be no output.
  var hasErrors: Bool { counts.errors > 0 }

  /// The number of diagnostics of a severity.
  func count(of severity: Severity) -> Int {
    switch severity {
    case .error: counts.errors
    case .warning: counts.warnings
    case .note: counts.notes
    }
  }

  /// Shows everything on a stream, for people with a line at the end.
  func show(_ presentation: Presentation, on stream: StandardStream, ending line: String) throws(FileError) {
    switch presentation {
    case .text(let style): try showText(style, on: stream, ending: line)
    case .json: try showJSON(on: stream)
    case .sarif: try showSARIF(on: stream)
    case .github: try showGitHub(on: stream)
    }
  }

  /// Returns at most `limit` diagnostics in their order, errors rather than others.
  func shown(limit: Int) -> [Diagnostic] {
    guard diagnostics.count > limit else { return diagnostics }
    let errors = diagnostics.indices.filter { diagnostics[$0].isError }.prefix(limit)
    let others = diagnostics.indices.filter { !diagnostics[$0].isError }.prefix(limit - errors.count)
    return (errors + others).sorted().map { diagnostics[$0] }
  }
}
