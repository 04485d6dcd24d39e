import Compiler

/// What may stand at a place of a command line, for a shell to offer.
enum Candidates {
  /// Nothing that a shell could know.
  case unknown
  /// One of these words.
  case words([String])
  /// A source, or a folder on the way to one.
  case sources
  /// A folder.
  case folders
  /// The code of a diagnostic, which the shell asks smpc for: another version may have others.
  case codes
}

extension Option {
  /// What may stand after the option; nil for one without a value.
  var candidates: Candidates? {
    switch declaration.value {
    case .none: nil
    case .choice(let words): .words(words)
    case .text("DIR"), .text("FILE"): .folders
    case .text("CODE"): .codes
    case .text: .unknown
    }
  }

  /// All spellings, the short one first: `-o`, `--output`.
  var spellings: [String] { (declaration.letter.map { ["-\($0)"] } ?? []) + [spelling] }
}

extension Verb {
  /// The options that may stand before a verb is there.
  static let generalOptions: [Option] = [.help, .version]

  /// What may stand after the verb.
  var candidates: Candidates {
    switch self {
    case .new, .import, .evaluate: .folders
    case .compile, .check, .fmt, .show, .ask, .whyDenied, .repl: .sources
    case .list: .words(Entry.Category.allCases.map(\.rawValue))
    case .facts: .words(FactsQuestion.Subject.allCases.map(\.rawValue))
    case .pack: .words(["docs"])
    case .explain: .codes
    case .completions: .words(Shell.allCases.map(\.rawValue))
    case .help: .words(Verb.allCases.map(\.rawValue))
    }
  }
}
