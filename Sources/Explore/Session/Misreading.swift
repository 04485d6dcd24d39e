import Catalogue
import Compiler
import Parser
import Source

/// What was probably meant by an input that can be read neither as a question nor as a declaration.
struct Misreading {
  /// What to write instead; nil if it is not clear.
  let help: String?

  init(_ text: String, in world: World) {
    let words = text.withoutSemicolon.words
    // Who begins with somebody's name asks about them, whatever else the word may be.
    let isAboutSomebody = words.first.flatMap(world.subject) != nil
    let unasked = isAboutSomebody ? nil : Self.command(words) ?? Self.order(words, world) ?? Self.item(words, world)
    help = unasked ?? Self.actionInWords(words, among: world) ?? (isAboutSomebody ? nil : Self.declaration(words))
  }

  /// What a declaration that cannot be read may have been meant for.
  init(declaration text: String, in world: World) {
    help = text.utf8.contains(UInt8(ascii: "<")) ? nil : Self.item(text.withoutSemicolon.words, world)
  }

  /// A command without its colon.
  private static func command(_ words: [String]) -> String? {
    guard let first = words.first, let command = SessionCommand(commonly: first) else { return nil }
    // A `why` or `who` is a question already.
    if command == .why || command == .who { return nil }
    return "did you mean `\(([":" + command.rawValue] + words.dropFirst()).joined(separator: " "))`?"
  }

  /// A question in the order of English: `can Trainer s3:GetObject`, `what can Trainer do`.
  private static func order(_ words: [String], _ world: World) -> String? {
    guard words.count > 1, let first = words.first?.lowercased() else { return nil }
    if first == "what", words[1].lowercased() == "can", words.count > 2 {
      return "`:actions \(words[2])` lists what the policies of `\(words[2])` allow"
    }
    guard ["can", "cannot", "may", "does", "is"].contains(first), world.subject(words[1]) != nil else { return nil }
    let rest = words.dropFirst(2).drop { ["can", "able", "to", "allowed"].contains($0.lowercased()) }
    return "the name comes first: `\(([words[1], "can"] + rest).joined(separator: " "))`"
  }

  /// An item of a persona by itself.
  private static func item(_ words: [String], _ world: World) -> String? {
    guard let first = words.first else { return nil }
    let isKind = world.compilation.declaration(named: first)?.category == .kinds
    guard isKind || Level.persona.keywords.contains(where: { $0.text == first }) else { return nil }
    return
      "that stands in a persona: `persona NAME < \(first) …; >`; `:edit` takes over what an answer proposes, and Up "
      + "recalls a persona that was typed"
  }

  /// A declaration whose first word is misspelt.
  private static func declaration(_ words: [String]) -> String? {
    guard words.count > 1 else { return nil }
    return Level.file.keywords.map(\.text).closest(to: words[0]).map { "did you mean `\($0) \(words[1])`?" }
  }

  /// An action in words, as in `who can delete a model`.
  private static func actionInWords(_ words: [String], among world: World) -> String? {
    guard let modal = words.firstIndex(where: { $0 == "can" || $0 == "cannot" }) else { return nil }
    let said = words[(modal + 1)...].prefix { !["on", "with"].contains($0) }
      .filter { !["a", "an", "the", "any", "some", "my"].contains($0.lowercased()) }
    let name = said.joined().filter { $0.isLetter || $0.isNumber }
    guard said.count > 1 || words[(modal + 1)...].prefix(1) != said.prefix(1), !name.isEmpty else { return nil }
    var found = world.compilation.actions(named: name)
    if found.isEmpty, name.hasSuffix("s") { found = world.compilation.actions(named: String(name.dropLast())) }
    guard let first = found.first else {
      return "a question names its actions as AWS does, such as `s3:GetObject`; `:facts s3:*` lists those of a service"
    }
    let asked = (words[...modal] + [first]).joined(separator: " ")
    return "did you mean `\(asked)`?" + (found.count > 1 ? " \(found.count) services have an action of that name" : "")
  }
}

extension SessionCommand {
  /// The command that a word means in this and other programs.
  init?(commonly word: String) {
    let others: [String: SessionCommand] = [
      "?": .help, "exit": .quit, "q": .quit, "bye": .quit, "ls": .list, "open": .load, "write": .save,
    ]
    guard let command = SessionCommand(rawValue: word) ?? others[word] else { return nil }
    self = command
  }
}
