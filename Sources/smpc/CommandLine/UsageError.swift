import Source

/// Why a command line makes no sense; ends the run with exit code 64.
struct UsageError: Error {
  /// One sentence without a full stop.
  let message: String
  /// The verb whose help to point at.
  var verb: Verb?

  /// The text for standard error.
  var text: String {
    "smpc: \(message.shortened.visible.withoutCommands)\nTry `smpc help\(verb.map { " \($0.rawValue)" } ?? "")`.\n"
  }
}

extension UsageError {
  static func unknownVerb(_ word: String) -> UsageError {
    UsageError(message: "there is no command `\(word)`" + guess(word, among: Verb.allCases.map(\.rawValue)))
  }

  static func unknownOption(_ name: String, among options: [Option]) -> UsageError {
    UsageError(message: "there is no option `\(name)`" + guess(name, among: options.map(\.spelling)))
  }

  static func strangeOption(_ option: Option, to verb: Verb) -> UsageError {
    let others = Verb.allCases.filter { $0.options.contains(option) }.map { "`smpc \($0.rawValue)`" }
    let hint = others.isEmpty ? "" : "; \(others.joined(separator: " and ")) does"
    return UsageError(message: "`smpc \(verb.rawValue)` does not take `\(option.spelling)`\(hint)", verb: verb)
  }

  static func missingValue(_ option: Option) -> UsageError {
    UsageError(message: "`\(option.spelling)` needs a value: \(option.spelling) \(option.placeholder ?? "")")
  }

  static func valueForFlag(_ option: Option) -> UsageError {
    UsageError(message: "`\(option.spelling)` takes no value")
  }

  static func givenTwice(_ option: Option) -> UsageError {
    UsageError(message: "`\(option.spelling)` is given twice")
  }

  static func badChoice(_ value: String, of choices: [String], for option: Option) -> UsageError {
    let known = choices.map { "`\($0)`" }.joined(separator: ", ")
    return UsageError(
      message: "`\(option.spelling)` is one of \(known), and not `\(value)`" + guess(value, among: choices))
  }

  /// Returns a question for what was meant, to end a message with.
  static func guess(_ text: String, among known: [String]) -> String {
    known.closest(to: text).map { "; did you mean `\($0)`?" } ?? ""
  }
}
