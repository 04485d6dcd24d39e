import Compiler
import Source

/// What single verbs refuse.
extension UsageError {
  static func noFile(_ verb: Verb) -> UsageError {
    UsageError(message: "`smpc \(verb.rawValue)` needs a file; `-` is standard input", verb: verb)
  }

  static func noDenial() -> UsageError {
    UsageError(
      message: "`smpc why-denied` needs the text with which AWS refused a request, and files", verb: .whyDenied)
  }

  static func noWorldOfDenial() -> UsageError {
    UsageError(message: "`smpc why-denied` needs files after the text", verb: .whyDenied)
  }

  static func noSentence() -> UsageError {
    UsageError(message: "`smpc ask` needs files and a question in quotes", verb: .ask)
  }

  static func questionBeforeFiles() -> UsageError {
    UsageError(message: "the question of `smpc ask` stands after the files", verb: .ask)
  }

  static func noWorld(_ word: String) -> UsageError {
    let isFile = word.hasSuffix(".persona") || word.hasSuffix(".json")
    let missing = isFile ? "a question after the files, in quotes" : "files before the question"
    return UsageError(message: "`smpc ask` needs \(missing)", verb: .ask)
  }

  static func boundaryWithoutPolicies() -> UsageError {
    UsageError(message: "`--boundary` needs `--policies FILE`", verb: .evaluate)
  }

  static func severalBoundaries(_ count: Int) -> UsageError {
    UsageError(message: "the file of `--boundary` holds \(count) policies, and a boundary is one", verb: .evaluate)
  }

  static func policiesOfSeveralRoles(_ count: Int) -> UsageError {
    UsageError(
      message: "`--policies` takes the policies of one principal, and here are \(count) roles", verb: .evaluate)
  }

  static func noCategory() -> UsageError {
    UsageError(
      message: "`smpc list` needs a word: " + Entry.Category.allCases.map(\.rawValue).joined(separator: ", "),
      verb: .list)
  }

  static func unknownCategory(_ word: String) -> UsageError {
    UsageError(
      message: "`smpc list` does not list `\(word)`" + guess(word, among: Entry.Category.allCases.map(\.rawValue)),
      verb: .list)
  }

  static func noName() -> UsageError {
    UsageError(message: "`smpc show` needs the name of what is to be shown", verb: .show)
  }

  static func nothingOfName(_ name: String, among known: [String]) -> UsageError {
    UsageError(message: "nothing here is called `\(name)`" + guess(name, among: known), verb: .show)
  }

  static func noPackVerb(_ word: String?) -> UsageError {
    guard let word else { return UsageError(message: "`smpc pack` needs `docs`", verb: .pack) }
    return UsageError(message: "`smpc pack` does not know `\(word)`" + guess(word, among: ["docs"]), verb: .pack)
  }

  static func tooManyPacks() -> UsageError {
    UsageError(message: "`smpc pack docs` takes one pack at most", verb: .pack)
  }

  static func notAPack(_ path: String) -> UsageError {
    UsageError(message: "`\(path)` is not a pack: it has no `pack` item", verb: .pack)
  }

  static func unknownPack(_ name: String, among known: [String]) -> UsageError {
    UsageError(
      message: "smpc has no pack `\(name)`\(guess(name, among: known)); a file is named by its path, `\(name).persona`",
      verb: .pack)
  }

  static func twoForms() -> UsageError { UsageError(message: "choose one of `--json` and `--markdown`") }

  static func notJSON(_ name: String) -> UsageError {
    UsageError(message: "`smpc import` reads JSON, and the name `\(name)` does not end in `.json`", verb: .import)
  }

  static func checkWithoutFile(_ option: Option) -> UsageError {
    UsageError(message: "`\(option.spelling)` needs `-o FILE`", verb: .import)
  }

  static func inputTwice(_ verb: Verb) -> UsageError {
    UsageError(message: "standard input, `-`, can be read only once", verb: verb)
  }

  static func tooManyOperands(_ verb: Verb) -> UsageError {
    UsageError(message: "`smpc \(verb.rawValue)` takes one word at most", verb: verb)
  }

  static func notASource(_ path: String, for verb: Verb) -> UsageError {
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let stem = path[start...].prefix { $0 != "." }
    let hint = stem.isEmpty || verb != .new ? "" : ": `smpc new \(path[..<start])\(stem).persona`"
    return UsageError(message: "the name of a source ends in `.persona`, and `\(path)` does not\(hint)", verb: verb)
  }

  static func updateWithoutBaseline() -> UsageError {
    UsageError(message: "`--update-baseline` needs `--baseline FILE`", verb: .check)
  }

  static func forceWithoutFile() -> UsageError {
    UsageError(message: "`--force` needs the name of a file", verb: .new)
  }

  static func noShell() -> UsageError {
    let shells = Shell.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return UsageError(message: "`smpc completions` needs the name of a shell: \(shells)", verb: .completions)
  }

  static func unknownShell(_ word: String) -> UsageError {
    let shells = Shell.allCases.map(\.rawValue)
    return UsageError(
      message: "there are no completions for `\(word)`" + guess(word, among: shells), verb: .completions)
  }

  static func badSetting(_ option: Option, _ value: String, _ problem: String) -> UsageError {
    UsageError(message: "`\(option.spelling) \(value)` cannot be: \(problem)")
  }

  static func onlyWithOutput(_ option: Option) -> UsageError {
    UsageError(message: "`\(option.spelling)` needs `-o DIR`", verb: .compile)
  }

  static func policyWithOutput() -> UsageError {
    UsageError(
      message: "`--policy` prints one document and `-o` writes files: choose one of them", verb: .compile)
  }

  static func policyOfMany(_ personas: [String]) -> UsageError {
    let names = personas.prefix(5).joined(separator: ", ") + (personas.count > 5 ? ", …" : "")
    let problem = personas.isEmpty ? "there is none" : "choose one of \(names) with `--persona`"
    return UsageError(message: "`--policy` prints the document of one persona: \(problem)", verb: .compile)
  }

  static func unknownCode(_ text: String, among codes: [Code]) -> UsageError {
    let known = codes.map(\.description)
    let wanted = text.allSatisfy(\.isNumber) ? "SMP\(text)" : text
    return UsageError(message: "there is no code `\(text)`" + guess(wanted, among: known), verb: .explain)
  }
}
