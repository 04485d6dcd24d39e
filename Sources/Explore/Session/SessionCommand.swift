/// What a session does besides answering, by its name after a colon.
public enum SessionCommand: String, CaseIterable, Sendable {
  case help, show, list, actions, why, who, edit, facts, json, diff, load, reload, save, undo, history, set, quit

  /// The words after the name, as help shows them.
  public var operands: String {
    switch self {
    case .help: "[COMMAND]"
    case .show: "NAME"
    case .list: "personas|capabilities|kinds|templates|lets|packs"
    case .actions: "NAME [SERVICE]"
    case .why: "[NAME can|cannot …]"
    case .edit: "[NUMBER]"
    case .who: "[can] ACTION, … [on …] [with …]"
    case .facts: "NAME"
    case .json: "[on|off]"
    case .reload, .undo, .history, .quit: ""
    case .diff: "[FILE…]"
    case .load: "FILE…"
    case .save: "FILE"
    case .set: "[account|region|partition|environment [VALUE|-]]"
    }
  }

  /// One line on what it does.
  public var summary: String {
    switch self {
    case .help: "list the commands, or explain one"
    case .show: "show what a name means; the name alone does the same"
    case .list: "list what the files and packs declare"
    case .actions: "list the actions that somebody may do somewhere"
    case .why: "answer a question, or the last one, with reasons"
    case .edit: "take over a change that the last answer proposes"
    case .who: "list who can do something"
    case .facts: "look up actions, resource types, keys and ARNs"
    case .json: "answer as JSON from now on, or no longer"
    case .diff: "compare with the files, or with other ones"
    case .load: "load these files instead"
    case .reload: "read the files again"
    case .save: "write what was defined here, and the questions"
    case .undo: "take back the last definition or setting"
    case .history: "list what was entered"
    case .set: "show or set the account, Region or environment"
    case .quit: "leave; Ctrl-D does the same"
    }
  }

  /// What a word after the colon means: a command whose name it begins, where that is only one.
  enum Reading {
    case one(SessionCommand)
    case several([SessionCommand])
    case none
  }

  /// Reads the name of a command, or the beginning of one.
  static func read(_ word: String) -> Reading {
    if let exact = SessionCommand(rawValue: word) { return .one(exact) }
    let found = allCases.filter { $0.rawValue.hasPrefix(word) }
    return found.count == 1 ? .one(found[0]) : found.isEmpty || word.isEmpty ? .none : .several(found)
  }
}
