import Source

/// The state of silencing what comments of the sources silence.
struct Silencing {
  private let silences: [SilenceComment]
  private var isUsed: [Bool]

  init(_ silences: [SilenceComment]) {
    self.silences = silences
    isUsed = silences.map { _ in false }
  }

  /// Returns the diagnostics, those that a comment silences marked as such, and further ones for comments without effect.
  ///
  /// An error may keep from being found what a comment silences, so that nothing is said then of comments without effect,
  /// but of those that are to silence an error.
  mutating func silenced(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !silences.isEmpty else { return diagnostics }
    let marked = diagnostics.map { silenced($0) }
    let errors = diagnostics.filter(\.isError)
    let idle = silences.indices.filter { !isUsed[$0] }.map { silences[$0] }
    return marked
      + idle.compactMap { silence in
        let error = errors.first { $0.code == silence.code && $0.place.span.map(silence.item.contains) ?? false }
        if error != nil { return .silencedError(silence) }
        return errors.isEmpty ? .uselessSilence(silence) : nil
      }
  }

  private mutating func silenced(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !diagnostic.isError, let span = diagnostic.place.span else { return diagnostic }
    let number = silences.indices.first { silences[$0].code == diagnostic.code && silences[$0].item.contains(span) }
    guard let number else { return diagnostic }
    isUsed[number] = true
    return diagnostic.silenced(.comment(reason: silences[number].reason))
  }
}
