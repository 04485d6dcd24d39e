import Compiler

extension Session {
  /// Returns what can be written at the end of a line.
  ///
  /// - Parameters:
  ///   - line: the line up to the cursor.
  ///   - earlier: the lines before it that belong to the same input.
  public func completion(of line: String, after earlier: [String]) -> Completion {
    world.completion(
      of: line, after: earlier.joined(separator: "\n"), commands: SessionCommand.allCases.map(\.form),
      in: Self.sourceName)
  }
}

extension SessionCommand {
  /// What may follow the command.
  fileprivate var form: CommandForm {
    let argument: CommandForm.Argument =
      switch self {
      case .help: .words(Self.allCases.map(\.rawValue) + HelpTopic.allCases.map(\.rawValue))
      case .show: .name
      case .list: .words(Entry.Category.allCases.map(\.rawValue))
      case .actions: .subject
      case .why: .question(after: "why ")
      case .who: .question(after: "who can ")
      case .facts: .action
      case .load, .save, .diff: .path
      case .set: .setting
      case .json: .words(["off", "on"])
      case .edit, .reload, .undo, .history, .quit: .nothing
      }
    return CommandForm(rawValue, argument)
  }
}
