import Catalogue
import Compiler

/// What can be written in the place of what stands before the cursor.
public enum Completion: Hashable, Sendable {
  /// Words, in order and each once, that replace the line from an offset in UTF-8 bytes on.
  case words(from: Int, [Word])
  /// The path of a file, which replaces the line from an offset on.
  case path(from: Int)

  /// A word that can be written.
  public struct Word: Hashable, Sendable {
    /// The text.
    public let text: String
    /// Whether something goes on from it without a space, as from `s3:`.
    public let isOpen: Bool

    init(_ text: String, isOpen: Bool = false) {
      self.text = text
      self.isOpen = isOpen
    }
  }

  /// Nothing.
  public static let none = Completion.words(from: 0, [])
}

/// A command of a session, for completion.
public struct CommandForm: Hashable, Sendable {
  /// What may follow a command.
  public enum Argument: Hashable, Sendable {
    /// Nothing that is known.
    case nothing
    /// The path of a file.
    case path
    /// A persona, role or file of policies.
    case subject
    /// Whatever has a name: a subject, capability, kind or template.
    case name
    /// An action.
    case action
    /// What goes on from these words of a question: `why `, `who can `.
    case question(after: String)
    /// A setting of the compilation and its value.
    case setting
    /// One of these words.
    case words([String])
  }

  /// The name, without the `:`.
  public let name: String
  /// What follows it.
  public let argument: Argument

  /// Makes the form of a command.
  public init(_ name: String, _ argument: Argument = .nothing) {
    self.name = name
    self.argument = argument
  }
}

extension World {
  /// Returns what can be written at the end of a line.
  ///
  /// - Parameters:
  ///   - line: the line up to the cursor.
  ///   - earlier: the lines before it that belong to the same input, with newlines between them.
  ///   - commands: the commands of the session.
  ///   - source: the source to which typed items belong; it need not be there yet.
  public func completion(
    of line: String, after earlier: String = "", commands: [CommandForm] = [], in source: String? = nil
  ) -> Completion {
    if earlier.isEmpty, let command = TypedCommand(line) { return completion(of: command, among: commands, source) }
    let typed = earlier.isEmpty ? line : earlier + "\n" + line
    return Completing(self, typed, lineStart: typed.utf8.count - line.utf8.count, source).completion()
  }

  private func completion(
    of command: TypedCommand, among commands: [CommandForm], _ source: String?
  ) -> Completion {
    guard let argument = command.argument else {
      let names = commands.map { Completion.Word($0.name) }
      return .words(from: command.nameStart, names.narrowed(to: command.name))
    }
    guard let form = commands.form(of: command.name) else { return .none }
    switch form.argument {
    case .path: return .path(from: command.lastWordStart)
    case .question(let words): return completion(of: argument, after: words, at: command.argumentStart, source)
    case .setting where argument.contains(" "):
      let value = String(argument.drop { $0 != " " }.drop { $0 == " " })
      let words = settingValues(String(argument.prefix { $0 != " " })).asWords.narrowed(to: value)
      return .words(from: command.argumentStart + argument.utf8.count - value.utf8.count, words)
    default: break
    }
    let words = proposals(for: form.argument, argument)
    return .words(from: command.argumentStart, words.narrowed(to: argument))
  }

  /// Completes what goes on from words of a question; the last of them may be said all the same: `:who can …`.
  private func completion(of argument: String, after words: String, at start: Int, _ source: String?) -> Completion {
    let spoken = words.split(separator: " ").last.map { argument.hasPrefix("\($0) ") } ?? false
    let before = spoken ? words.split(separator: " ").dropLast().map { $0 + " " }.joined() : words
    return Completing(self, before + argument, lineStart: before.utf8.count - start, source).completion()
  }

  /// Returns what a setting of a name can be, as far as that is known.
  private func settingValues(_ name: String) -> [String] {
    switch name {
    case "region": partitions.flatMap(\.regions)
    case "partition": partitions.map(\.name)
    case "environment": origin?.sources.environments ?? []
    default: []
    }
  }

  private func proposals(for argument: CommandForm.Argument, _ typed: String) -> [Completion.Word] {
    switch argument {
    case .subject: subjectNames.asWords
    case .name: subjectNames.asWords + declarationWords(typed, in: .items)
    case .action: actionWords(goingOnFrom: typed)
    case .words(let words): words.asWords
    case .setting: ["account", "environment", "partition", "region"].asWords
    case .nothing, .path, .question: []
    }
  }
}

extension [CommandForm] {
  /// Returns the command of this name, or the only one whose name begins so.
  fileprivate func form(of name: String) -> CommandForm? {
    if let exact = first(where: { $0.name == name }) { return exact }
    let candidates = filter { $0.name.hasPrefix(name) }
    return candidates.count == 1 ? candidates.first : nil
  }
}

/// A line that starts with `:`.
private struct TypedCommand {
  /// The name up to the cursor or the first space, and where it starts.
  let name: String
  let nameStart: Int
  /// What follows the spaces after the name, and where it starts; nil where the name is still being typed.
  let argument: String?
  let argumentStart: Int
  /// Where the last word starts.
  let lastWordStart: Int

  init?(_ line: String) {
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard text.first == ":" else { return nil }
    nameStart = line.utf8.count - text.utf8.count + 1
    let (name, rest) = (text.dropFirst().prefix { $0 != " " }, text.dropFirst().drop { $0 != " " })
    self.name = String(name)
    argument = rest.isEmpty ? nil : String(rest.drop { $0 == " " })
    argumentStart = line.utf8.count - (argument?.utf8.count ?? 0)
    lastWordStart = line.utf8.count - (argument?.lastWord.utf8.count ?? 0)
  }
}

extension String {
  /// What stands behind the last space that is in no quotes; a quotation mark that is not closed is part of it.
  fileprivate var lastWord: Substring {
    var start = startIndex
    var isQuoted = false
    for index in indices {
      if self[index] == "\"" { isQuoted.toggle() }
      if self[index] == " ", !isQuoted { start = self.index(after: index) }
    }
    return self[start...]
  }
}
