import Bytes

/// The short help for a command line without a verb.
var shortHelp: String {
  """
  smpc compiles least-privilege personas to AWS IAM roles and policies.

  usage: smpc COMMAND [OPTION…]

  \(table(Verb.allCases.map { ($0.rawValue, $0.summary) }))

  Try `smpc help compile`.

  """
}

/// The help that `smpc help` prints.
var generalHelp: String {
  return """
    smpc compiles least-privilege personas to AWS IAM roles and policies.

    usage: smpc COMMAND [OPTION…]

    commands:
    \(table(Verb.allCases.map { ("\($0.rawValue) \($0.operands)", $0.summary) }))

    options:
    \(table(Verb.generalOptions.map { ($0.helpSpelling(for: nil), $0.declaration.help) }))

    examples:
    \(table(Verb.allCases.flatMap { $0.examples.prefix(1).map { ($0.line, $0.meaning) } }))

    exit codes:
    \(table(exitCodes))

    `smpc help COMMAND` shows the options of a command. Options may stand anywhere;
    `--` ends them.

    """
}

/// The help of one verb.
func help(for verb: Verb) -> String {
  var text = "smpc \(verb.rawValue): \(verb.summary)\n\nusage: smpc \(verb.rawValue) [OPTION…] \(verb.operands)\n\n"
  if !verb.remarks.isEmpty { text += verb.remarks + "\n\n" }
  text += "options:\n\(table(verb.options.map { ($0.helpSpelling(for: verb), $0.fullHelp(for: verb)) }))\n\n"
  text += "examples:\n\(table(verb.examples.map { ($0.line, $0.meaning) }))\n"
  return text
}

private let exitCodes = [
  ("0", "no error; the answer is yes"), ("1", "errors, and no output"),
  ("2", "--check found files that would change; facts found nothing; import, that not all is equal; the answer is no"),
  ("3", "the answer depends on what the question leaves open"),
  ("64", "a command line that smpc does not understand"), ("70", "a mistake in smpc itself"),
]

extension Option {
  /// `-o, --output DIR`
  fileprivate func helpSpelling(for verb: Verb?) -> String {
    let letter = declaration.letter.map { "-\($0), " } ?? ""
    let value = isFile(for: verb) ? "FILE" : placeholder
    return letter + spelling + (value.map { " \($0)" } ?? "")
  }

  /// What the option does, and what holds without it.
  fileprivate func fullHelp(for verb: Verb?) -> String {
    if isFile(for: verb) { return "write this file instead" }
    guard case .choice(let words) = declaration.value else { return declaration.help }
    return "\(declaration.help); \(words[0]) if not given"
  }
}

extension Option {
  /// Whether the option names a file, where it names a folder for other verbs.
  private func isFile(for verb: Verb?) -> Bool { verb == .import && self == .output }
}

/// Returns rows of two columns, indented and aligned, that a terminal of 80 columns shows without breaking words. What
/// stands beside a long word begins on a line of its own.
func table(_ rows: [(String, String)]) -> String {
  let width = rows.map(\.0.count).filter { $0 <= 32 }.max() ?? 2
  let margin = String(repeating: " ", count: width + 4)
  return rows.map { left, right in
    let text = right.wrapped(at: 80 - margin.count).replacingAll("\n", with: "\n" + margin)
    return "  \(left)" + (left.count <= width ? margin.dropFirst(left.count + 2) : "\n" + margin) + text
  }.joined(separator: "\n")
}
