import Compiler

extension Session {
  /// Returns what can be written at the end of a line.
  ///
  /// - Parameters:
  ///   - line: the line up to the cursor.
  ///   - earlier: the lines before it that belong to the same input.
  public func completion(of line: String, after earlier: [String]) -> Completion {
    world.completion(of: line, after: earlier.joined(separator: "\n"), commands: SessionCommand.allCases.map(\.form))
  }
}

extension SessionCommand {
  /// What may follow the command.
  fileprivate var form: CommandForm {
    let argument: CommandForm.Argument =
      switch self {
      case .help: .words(Self.allCases.map(\.rawValue))
      case .show: .name
      case .list: .words(Entry.Category.allCases.map(\.rawValue))
      case .actions: .subject
      case .why, .who: .question
      case .facts: .action
      case .load, .save: .path
      case .set: .words(["account", "region", "partition", "environment"])
      case .json, .diff, .reload, .undo, .history, .quit: .nothing
      }
    return CommandForm(rawValue, argument)
  }
}
