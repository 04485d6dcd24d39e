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
    /// A question.
    case question
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
  public func completion(of line: String, after earlier: String = "", commands: [CommandForm] = []) -> Completion {
    if earlier.isEmpty, let command = TypedCommand(line) { return completion(of: command, among: commands) }
    let typed = earlier.isEmpty ? line : earlier + "\n" + line
    return Completing(self, typed, lineStart: typed.utf8.count - line.utf8.count).completion()
  }

  private func completion(of command: TypedCommand, among commands: [CommandForm]) -> Completion {
    guard let argument = command.argument else {
      let names = commands.map { Completion.Word($0.name) }
      return .words(from: command.nameStart, names.narrowed(to: command.name))
    }
    guard let form = commands.form(of: command.name) else { return .none }
    if case .path = form.argument { return .path(from: command.argumentStart) }
    if case .question = form.argument {
      return Completing(self, argument, lineStart: -command.argumentStart).completion()
    }
    let words = proposals(for: form.argument, argument)
    return .words(from: command.argumentStart, words.narrowed(to: argument))
  }

  private func proposals(for argument: CommandForm.Argument, _ typed: String) -> [Completion.Word] {
    switch argument {
    case .subject: subjectNames.map { Completion.Word($0) }
    case .name:
      (subjectNames + compilation.names(.capabilities) + compilation.names(.kinds) + compilation.names(.parents))
        .map { Completion.Word($0) }
    case .action: actionWords(goingOnFrom: typed)
    case .words(let words): words.map { Completion.Word($0) }
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

  init?(_ line: String) {
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard text.first == ":" else { return nil }
    nameStart = line.utf8.count - text.utf8.count + 1
    let (name, rest) = (text.dropFirst().prefix { $0 != " " }, text.dropFirst().drop { $0 != " " })
    self.name = String(name)
    argument = rest.isEmpty ? nil : String(rest.drop { $0 == " " })
    argumentStart = line.utf8.count - (argument?.utf8.count ?? 0)
  }
}
