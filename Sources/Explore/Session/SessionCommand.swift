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
    case .show: "show a persona, capability, kind, template, let or pack; a name alone does the same"
    case .list: "list what the files and packs declare"
    case .actions: "list the actions that somebody's policies allow on some resource"
    case .why: "answer a question with its reasons, alone the last one; `why NAME can …` does the same"
    case .edit: "take over a change that the last answer proposes: the first, or the one of that number"
    case .who: "list who can do something; `who can …` does the same"
    case .facts: "look up actions, resource types, condition keys and ARNs in the catalogue"
    case .json: "answer as JSON from now on, or no longer"
    case .diff: "show what the definitions of this session change, or what differs from these files"
    case .load: "load these files instead"
    case .reload: "read the files again"
    case .save: "write the definitions of this session, and its questions as tests"
    case .undo: "take back the last definition or setting"
    case .history: "list what was entered"
    case .set: "show or set the account, Region, partition or environment; `-` is what the files say"
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
