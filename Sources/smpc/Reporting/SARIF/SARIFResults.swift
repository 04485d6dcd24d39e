import JSON
import Source

/// Turns diagnostics into SARIF results.
struct SARIFResults {
  private var locations: SARIFLocations
  private let rules: SARIFRules

  init(_ diagnostics: [Diagnostic], in sources: SourceMap, _ rules: SARIFRules) {
    locations = SARIFLocations(of: diagnostics, in: sources)
    self.rules = rules
  }

  /// Returns the result of a diagnostic whose code is among the rules.
  mutating func result(of diagnostic: Diagnostic) -> Value {
    let message = message(of: diagnostic)
    let (location, fingerprint) = locations.primary(of: diagnostic)
    return .members([
      "ruleId": .string(diagnostic.code.description),
      "ruleIndex": rules.index(of: diagnostic.code).map(Value.integer),
      "level": .string(diagnostic.severity.rawValue),
      "message": .text(message),
      "locations": .array([location]),
      "partialFingerprints": .members(["primaryLocationLineHash": .string(fingerprint)]),
      "relatedLocations": relatedLocations(of: diagnostic),
      "fixes": fix(of: diagnostic).map { .array([$0]) },
      "suppressions": diagnostic.silence.map { .array([suppression($0)]) },
    ])
  }

  /// Returns the message with all that belongs to it: GitHub shows a related place only if the message links to it.
  private func message(of diagnostic: Diagnostic) -> String {
    var lines = [diagnostic.message.plain]
    if !diagnostic.label.isEmpty { lines[0] += " (\(diagnostic.label.plain))" }
    for (id, label) in diagnostic.related.enumerated() {
      let place = locations.isBuiltIn(label.span) ? locations.name(of: label.span) : nil
      lines.append(place.map { "\(label.text.plain), in \($0)" } ?? label.text.plain.linked(to: id))
    }
    if let help = diagnostic.help { lines.append("help: \(help.plain)") }
    return lines.joined(separator: "\n")
  }

  /// Returns why a result is not shown, in SARIF's words.
  private func suppression(_ silence: Silence) -> Value {
    switch silence {
    case .comment(let reason): .members(["kind": .string("inSource"), "justification": .string(reason)])
    case .baseline: .members(["kind": .string("external"), "justification": .string("in the baseline")])
    }
  }

  private mutating func relatedLocations(of diagnostic: Diagnostic) -> Value? {
    let found = diagnostic.related.enumerated().filter { !locations.isBuiltIn($1.span) }
    guard !found.isEmpty else { return nil }
    return .array(found.map { id, label in locations.related(label, id: id) })
  }

  /// Returns the one repair that all edits make together, with the changes of each file.
  private mutating func fix(of diagnostic: Diagnostic) -> Value? {
    guard !diagnostic.edits.isEmpty else { return nil }
    return .members([
      "description": diagnostic.help.map { .text($0.plain) },
      "artifactChanges": .array(locations.changes(diagnostic.edits)),
    ])
  }
}
