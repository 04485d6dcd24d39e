import Explore
import Platform
import Source

/// A session and whoever types into it: a person at a terminal, or a script.
struct Conversation: ~Copyable {
  private var session: Session
  private var showing: OutputShowing
  private let isPerson: Bool
  private var ending = ExitCode.success
  private var hasQuit = false
  /// What somebody who was about to leave has been told of.
  private var toldUnsaved: [String] = []
  private var editor = LineEditor(terminal: environmentVariable("TERM"))
  private var history = History()

  init(_ session: Session, _ arguments: Arguments) {
    self.session = session
    showing = OutputShowing(arguments)
    isPerson = arguments.all(.command).isEmpty && inputIsTerminal
  }

  /// Opens the files of the command line; what is wrong is all that is said, for the prompt tells the rest. A script has
  /// nothing to ask of files that do not check.
  mutating func open(_ names: [String]) throws(FileError) {
    guard !names.isEmpty else { return }
    let outputs = session.open(names).filter { output in
      if case .lines = output { false } else { true }
    }
    ending = try showing.show(outputs, in: session.world)
    hasQuit = session.isStale && !isPerson
  }

  /// Handles the inputs of `-c`, and ends as the last of them does.
  mutating func run(_ inputs: [String]) throws(FileError) -> ExitCode {
    for input in inputs where !hasQuit { try handle(input) }
    return ending
  }

  /// Handles what is typed or piped, until it ends.
  mutating func run() throws(FileError) -> ExitCode {
    if isPerson { try greet() }
    while true {
      while !hasQuit, let input = try nextInput() { try handle(input) }
      if try mayLeave() { return isPerson ? .success : ending }
      hasQuit = false
    }
  }

  /// Whether nothing is lost by leaving; a person is told once what would be.
  private mutating func mayLeave() throws(FileError) -> Bool {
    let unsaved = session.unsaved
    guard isPerson, !unsaved.isEmpty, unsaved != toldUnsaved else { return true }
    toldUnsaved = unsaved
    let names = unsaved.prefix(4).joined(separator: ", ") + (unsaved.count > 4 ? ", …" : "")
    try StandardStream.output.write(
      fitted: "not saved: \(names.visible); `:save FILE` writes it, and leaving again leaves\n")
    return false
  }

  private mutating func handle(_ input: String) throws(FileError) {
    // While somebody types, files go on changing; the answer is about those of now.
    if isPerson, !input.isBlank { _ = try showing.show(session.refresh(before: input), in: session.world) }
    let outputs = session.handle(input)
    for case .form(let isJSON) in outputs { showing.isJSON = isJSON }
    for case .quit in outputs { hasQuit = true }
    showing.history = history.entries
    let code = try showing.show(outputs, in: session.world)
    if !outputs.isEmpty { ending = code }
  }
}

extension Conversation {
  private mutating func greet() throws(FileError) {
    let path = historyPath(in: environment(["XDG_STATE_HOME", "HOME"]))
    if let path, let problem = history.open(path) { try warn(problem, "what is typed here is not kept") }
    for entry in history.entries { editor.remember(entry) }
    try StandardStream.output.write(fitted: "smpc \(version): `:help` lists what one can say, Ctrl-D leaves\n")
  }

  private func environment(_ names: [String]) -> [String: String] {
    var values: [String: String] = [:]
    for name in names { values[name] = environmentVariable(name) }
    return values
  }

  private func warn(_ problem: FileError, _ consequence: String) throws(FileError) {
    try StandardStream.error.write(fitted: "smpc: \(consequence): \(problem.description.visible.withoutCommands)\n")
  }

  /// Returns the next input, of as many lines as it needs; nil at the end.
  private mutating func nextInput() throws(FileError) -> String? {
    var lines: [String] = []
    var isInBlock = false
    while true {
      if lines.isEmpty, isPerson { try refresh() }
      switch try readLine(lines) {
      case .line(let line): lines.append(line)
      case .interrupted:
        (lines, isInBlock) = ([], false)
        continue
      case .invalidUTF8: try complain("a line is not UTF-8, and is dropped")
      case .tooLong(let limit): try complain("a line is longer than \(limit) bytes, and is dropped")
      case .end: return lines.isEmpty ? nil : finished(lines)
      }
      // A long block is not read anew with each of its lines.
      if isInBlock, let last = lines.last, !last.utf8.contains(UInt8(ascii: ">")), !last.isBlank { continue }
      let input = TypedInput(lines.joined(separator: "\n"))
      if input.isComplete { return finished(lines) }
      isInBlock = input.isInBlock
    }
  }

  private mutating func complain(_ problem: String) throws(FileError) {
    ending = .failure
    try StandardStream.error.write("smpc: \(problem)\n")
  }

  private mutating func finished(_ lines: [String]) -> String {
    let input = lines.joined(separator: "\n")
    if isPerson, input.contains(where: { !$0.isWhitespace }) {
      editor.remember(input)
      if let problem = history.add(input) { try? warn(problem, "the history is no longer kept") }
    }
    return input
  }

  /// Reads files again that have changed, and says what this changes.
  private mutating func refresh() throws(FileError) {
    _ = try showing.show(session.refresh(), in: session.world)
  }

  private mutating func readLine(_ earlier: [String]) throws(FileError) -> LineInput {
    let prompt = earlier.isEmpty ? self.prompt : String(repeating: " ", count: max(0, self.prompt.count - 4)) + "... "
    guard isPerson else { return try editor.readLine(prompt: "") }
    let session = session
    return try editor.readLine(prompt: prompt) { line in
      Completions(session.completion(of: line, after: earlier), of: line)
    }
  }

  /// `smpc [2 personas] > `
  private var prompt: String {
    let count = session.subjectCount
    let state = "\(counted(count, session.isOfPersonas ? "persona" : "subject"))\(session.isStale ? ", stale" : "")"
    return "smpc [\(state)] > "
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
