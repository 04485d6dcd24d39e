/// An option of the command line. Help, parsing and suggestions all come from `declaration`.
enum Option: CaseIterable {
  case persona, account, region, partition, environment, packPath, allowOutside
  case json, markdown, expanded
  case level, type
  case command, policies, boundary, managedPolicies, ignoreUnknownPolicies
  case policy, minify, output, check, diff, force
  case denyWarnings, deny, noSilences, baseline, updateBaseline, diagnostics, plain, color
  case help, version

  /// What one option is called and does.
  struct Declaration {
    let name: String
    let value: Value
    let help: String
    var letter: Character?
    var isRepeatable = false
  }

  /// What follows the name of an option.
  enum Value {
    /// Nothing.
    case none
    /// Any text, which help calls by this name.
    case text(String)
    /// One of these words, of which the first is meant without the option.
    case choice([String])
  }
}

extension Option {
  /// The spelling as people write and read it: `--minify`.
  var spelling: String { "--\(declaration.name)" }

  /// What help calls the value; nil for an option without one.
  var placeholder: String? {
    switch declaration.value {
    case .none: nil
    case .text(let name): name
    case .choice(let words): words.joined(separator: "|")
    }
  }

  /// Returns the option of a spelling with its dashes, `--minify` or `-o`.
  init?(_ spelling: String) {
    let found = Self.allCases.first { option in
      option.spelling == spelling || option.declaration.letter.map { "-\($0)" } == spelling
    }
    guard let found else { return nil }
    self = found
  }
}
