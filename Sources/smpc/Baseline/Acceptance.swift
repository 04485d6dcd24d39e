import Platform
import Source

/// The state of holding what a run finds against a baseline.
struct Acceptance {
  /// What is done with a finding that the baseline does not hold.
  enum Purpose {
    case report
    /// It is accepted for the new baseline.
    case accept
  }

  private let purpose: Purpose
  /// What the baseline held at first.
  private let old: Baseline
  /// What of it has not occurred yet.
  private var open: Baseline
  /// What occurred.
  private var found = Baseline()
  private var items = FindingItems()

  init(_ baseline: Baseline, for purpose: Purpose) {
    self.purpose = purpose
    old = baseline
    open = baseline
  }

  /// Returns whether nobody needs to be told of a diagnostic.
  mutating func accepts(_ diagnostic: Diagnostic, in sources: SourceMap) -> Bool {
    guard diagnostic.canBeAccepted(in: sources) else { return false }
    let finding = Finding(diagnostic, in: sources, &items)
    let file = sources.fileName(of: diagnostic.place)
    if purpose == .accept { found.files[file, default: [:]][finding, default: 0] += 1 }
    guard let count = open.files[file]?[finding], count > 0 else { return purpose == .accept }
    open.files[file]?[finding] = count - 1
    return true
  }

  /// The number of findings of the baseline that are gone, as far as this run can know.
  func staleCount(in sources: SourceMap) -> Int {
    let isElsewhere = elsewhere(sources)
    return open.restricted { !isElsewhere($0) }.surplus(over: Baseline())
  }

  /// The baseline of all that occurred, with what it held of files that this run did not read.
  func update(in sources: SourceMap) -> Update {
    let kept = old.restricted(to: elsewhere(sources))
    let new = Baseline(files: found.files.merging(kept.files) { found, _ in found })
    return Update(new: new, added: new.surplus(over: old), removed: old.surplus(over: new))
  }

  /// A new baseline, and how it differs from the old one.
  struct Update {
    let new: Baseline
    let added: Int
    let removed: Int
  }

  /// Returns whether a file is there and this run did not read it.
  private func elsewhere(_ sources: SourceMap) -> (_ file: String) -> Bool {
    let names = Set(sources.files.map(\.name))
    return { !names.contains($0) && resolvedPath($0) != nil }
  }
}

extension Baseline {
  fileprivate func restricted(to isWanted: (String) -> Bool) -> Baseline {
    Baseline(files: files.filter { isWanted($0.key) })
  }
}

extension Diagnostic {
  /// Whether a baseline may hold this: never an error of a source, which is not compiled then; of JSON, from which nothing
  /// is made, those about what the policy means.
  fileprivate func canBeAccepted(in sources: SourceMap) -> Bool {
    guard code != .staleBaseline else { return false }
    guard isError else { return true }
    guard let span = place.span, sources.file(at: span.start).isJSON else { return false }
    return (400..<700).contains(code.rawValue)
  }
}
