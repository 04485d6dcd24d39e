import Catalogue
import Source

/// What is wrong with the commands of a session.
extension Diagnostic {
  private static func mistake(_ message: String, help: String?) -> Diagnostic {
    Diagnostic(.unknownCommand, .error, message, at: .path(Session.sourceName), help: help)
  }

  static func unknownCommand(_ word: String, _ known: [String]) -> Diagnostic {
    mistake(
      "there is no command `:\(word)`",
      help: known.closest(to: word).map { "did you mean `:\($0)`?" } ?? "`:help` lists the commands")
  }

  static func ambiguousCommand(_ word: String, _ names: [String]) -> Diagnostic {
    mistake("`:\(word)` could be \(names.map { "`:\($0)`" }.joined(separator: ", "))", help: "write a letter more")
  }

  static func commandNeedsWords(_ command: SessionCommand) -> Diagnostic {
    mistake("`:\(command.rawValue)` needs more words", help: "write `:\(command.rawValue) \(command.operands)`")
  }

  static func unusedWords(_ words: String, _ command: SessionCommand) -> Diagnostic {
    mistake("`:\(command.rawValue)` takes no `\(words)`", help: "write `:\(command.rawValue)` alone")
  }

  static func strangeFileName(_ words: [String]) -> Diagnostic {
    mistake(
      "`:save` writes one file, whose name begins with no `-`", help: "write `:save FILE`, with quotes around spaces")
  }

  static func unknownCategory(_ word: String, _ known: [String]) -> Diagnostic {
    mistake("`:list` does not list `\(word)`", help: "it lists \(known.joined(separator: ", "))")
  }

  static func unknownSetting(_ words: String, _ known: [String]) -> Diagnostic {
    mistake(
      "`:set` does not set `\(words)`",
      help: "write `:set NAME VALUE`, or `:set NAME` for what the files say; NAME is \(known.joined(separator: ", "))")
  }

  static func badSetting(_ name: String, _ value: String, _ problem: String) -> Diagnostic {
    mistake("`\(name) \(value)` cannot be: \(problem)", help: nil)
  }

  /// - Parameter known: the names that can be shown; commands that somebody forgot the colon of are guessed, too.
  static func nothingCalled(_ name: String, known: [String]) -> Diagnostic {
    let command = ["exit": "quit", "?": "help"][name] ?? SessionCommand(rawValue: name)?.rawValue
    return mistake(
      "nothing here is called `\(name)`",
      help: (command.map { ":\($0)" } ?? known.closest(to: name)).map { "did you mean `\($0)`?" }
        ?? "`:list` lists the personas, `:help` the commands")
  }

  /// The same where a command chooses the environment, and no option.
  func inSession(_ environments: [String]) -> Diagnostic {
    let help: String
    switch code {
    case .environmentNotChosen where !environments.isEmpty:
      help = "`:set environment NAME` chooses one of " + environments.map { "`\($0)`" }.joined(separator: ", ")
    case .unknownEnvironment where environments.isEmpty:
      help = "`:set environment` alone takes it back; or declare it in a file"
    default: return self
    }
    let isOfOption = if case .path = place { true } else { false }
    return Diagnostic(
      code, severity, message, at: isOfOption ? .path(Session.sourceName) : place, label: label, related: related,
      help: help)
  }

  static func unknownService(_ name: String) -> Diagnostic {
    let known = services(matching: "*").map(\.prefix)
    return mistake(
      "there is no service `\(name)`",
      help: known.closest(to: name).map { "did you mean `\($0)`?" }
        ?? "a service is the part before the colon of an action")
  }

  static func nobody(_ name: String, in world: World) -> Diagnostic {
    let words = world.words(forNobody: name)
    return mistake(words.message, help: words.help)
  }
}
