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

  static func nothingAsked(_ command: SessionCommand) -> Diagnostic {
    mistake(
      "`:\(command.rawValue)` is about the last answer, and there is none", help: "ask `NAME can ACTION on \"ARN\"`")
  }

  static var whyOfWho: Diagnostic {
    mistake("of `who` there is no `why`", help: "ask about one of them: `why NAME can …`")
  }

  static func noEdits(of answer: Answer) -> Diagnostic {
    let help =
      if answer.verdict != .no { "it does so where nothing allows it" } else if answer.isWhy {
        "a deny, a condition or a boundary stands against it, or no change of a persona would allow it"
      } else { "`why` looks for changes that would allow it" }
    return mistake("the last answer proposes no change", help: help)
  }

  static func noSuchEdit(_ word: String, _ count: Int) -> Diagnostic {
    mistake(
      "the last answer proposes no change `\(word)`",
      help: count == 1 ? "it proposes one: `:edit`" : "it proposes \(count): `:edit 1` takes over the first")
  }

  static func outdatedEdit(isAllowed: Bool) -> Diagnostic {
    isAllowed
      ? mistake("what was asked is allowed by now", help: "`:undo` takes back what allows it, if it was defined here")
      : mistake("the change is no longer one that would allow it", help: "something has changed since: ask again")
  }

  static func unusedWords(_ words: String, _ command: SessionCommand) -> Diagnostic {
    mistake("`:\(command.rawValue)` takes no `\(words)`", help: "write `:\(command.rawValue)` alone")
  }

  static func strangeFileName(_ words: [String]) -> Diagnostic {
    words.count > 1
      ? mistake("`:save` writes one file, and these are \(words.count) names", help: "quotes stand around spaces")
      : mistake("`:save` writes a file, whose name begins with no `-`", help: "write `:save FILE`")
  }

  static func unknownCategory(_ word: String, _ known: [String]) -> Diagnostic {
    mistake("`:list` does not list `\(word)`", help: "it lists \(known.joined(separator: ", "))")
  }

  static func unknownSetting(_ words: String, _ known: [String]) -> Diagnostic {
    mistake(
      "`:set` does not set `\(words)`",
      help: "write `:set NAME VALUE`, where `-` is what the files say; NAME is \(known.joined(separator: ", "))")
  }

  static func badSetting(_ name: String, _ value: String, _ problem: String) -> Diagnostic {
    mistake("`\(name) \(value)` cannot be: \(problem)", help: nil)
  }

  /// - Parameter known: the names that can be shown; commands that somebody forgot the colon of are guessed, too.
  static func nothingCalled(_ name: String, known: [String]) -> Diagnostic {
    let command = SessionCommand(commonly: name)?.rawValue
    return mistake(
      "nothing here is called `\(name)`",
      help: (command.map { ":\($0)" } ?? known.closest(to: name)).map { "did you mean `\($0)`?" }
        ?? (service(name) == nil ? nil : factsOfService(name))
        ?? "`:list` lists the personas, `:help` the commands")
  }

  private static func factsOfService(_ name: String) -> String {
    "`:facts \(name)` tells of the service, `:facts \(name):*` lists its actions"
  }

  /// The same where a command chooses the environment, and no option.
  func inSession(_ environments: [String]) -> Diagnostic {
    let help: String
    switch code {
    case .environmentNotChosen where !environments.isEmpty:
      help = "`:set environment NAME` chooses one of " + environments.map { "`\($0)`" }.joined(separator: ", ")
    case .unknownEnvironment where environments.isEmpty:
      help = "`:set environment -` takes it back; or declare it in a file"
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
    return mistake(words.message, help: service(name) == nil ? words.help : factsOfService(name))
  }
}
