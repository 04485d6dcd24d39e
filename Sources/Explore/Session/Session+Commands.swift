import Catalogue
import Compiler
import Source

extension Session {
  mutating func handle(command text: String) -> [Output] {
    let word = text.commandName
    let rest = String(text.trimmedSpaces.dropFirst(word.count + 1)).trimmedSpaces
    switch SessionCommand.read(word) {
    case .one(let command): return handle(command, rest)
    case .several(let commands):
      return [.diagnostics([.ambiguousCommand(word, commands.map(\.rawValue))], SourceMap())]
    case .none: return [.diagnostics([.unknownCommand(word, SessionCommand.allCases.map(\.rawValue))], SourceMap())]
    }
  }

  /// Whether an input is a command that reads files itself, or one to which they are nothing.
  func readsFiles(_ text: String) -> Bool {
    guard TypedInput(text).kind == .command else { return false }
    guard case .one(let command) = SessionCommand.read(text.commandName) else { return true }
    return [.load, .reload, .help, .facts, .json, .history, .quit].contains(command)
  }

  private mutating func handle(_ command: SessionCommand, _ rest: String) -> [Output] {
    switch command {
    case .help: return help(rest)
    case .show: return rest.isEmpty ? [missing(command)] : show(rest)
    case .list: return list(rest)
    case .actions: return rest.isEmpty ? [missing(command)] : actions(of: rest.quotedWords)
    case .why: return ask("why " + rest)
    case .edit: return takeOver(rest)
    case .who:
      guard let first = rest.words.first else { return [missing(command)] }
      return ask((first == "can" || first == "cannot" ? "who " : "who can ") + rest)
    case .facts: return rest.isEmpty ? [missing(command)] : [.facts(rest.asFactsQuestion)]
    case .json: return setJSON(rest)
    case .load: return rest.isEmpty ? [missing(command)] : load(rest.quotedWords.map(files.path))
    case .save: return rest.isEmpty ? [missing(command)] : save(to: rest.quotedWords.map(files.path))
    case .set: return set(rest.words)
    case .diff: return rest.isEmpty ? [.changes(changesOfSession)] : changes(since: rest.quotedWords.map(files.path))
    case .reload, .undo, .history, .quit: return rest.isEmpty ? handle(command) : [unused(rest, command)]
    }
  }

  /// Handles a command that takes no words.
  private mutating func handle(_ command: SessionCommand) -> [Output] {
    switch command {
    case .reload: reload()
    case .undo: undo()
    case .history: [.history]
    default: [.quit]
    }
  }

  private mutating func setJSON(_ word: String) -> [Output] {
    switch word {
    case "": isJSON.toggle()
    case "on": isJSON = true
    case "off": isJSON = false
    default: return [unused(word, .json)]
    }
    return [.form(isJSON: isJSON)]
  }

  private func unused(_ words: String, _ command: SessionCommand) -> Output {
    .diagnostics([.unusedWords(words, command)], SourceMap())
  }

  private func missing(_ command: SessionCommand) -> Output {
    .diagnostics([.commandNeedsWords(command)], SourceMap())
  }

  private func help(_ word: String) -> [Output] {
    let name = word.hasPrefix(":") ? String(word.dropFirst()) : word
    guard !name.isEmpty else { return [.help(SessionCommand.allCases)] }
    switch SessionCommand.read(name) {
    case .one(let command): return [.help([command])]
    case .several(let commands): return [.help(commands)]
    case .none:
      if let topic = HelpTopic(about: name) { return [.topic(topic)] }
      let known = SessionCommand.allCases.map(\.rawValue) + HelpTopic.allCases.map(\.rawValue)
      return [.diagnostics([.unknownCommand(name, known)], SourceMap())]
    }
  }

  /// Shows what a name means: somebody, or a declaration.
  func show(_ name: String) -> [Output] {
    let plain = name.quotedWords.first ?? name
    let isKnown = world.subject(plain) != nil || world.compilation.declaration(named: plain) != nil
    if isKnown { return [.show(plain)] }
    if case .unknown = world.nobody(plain) {
      return [.diagnostics([.nothingCalled(plain, known: knownNames)], SourceMap())]
    }
    return [.diagnostics([.nobody(plain, in: world)], SourceMap())]
  }

  private var knownNames: [String] {
    world.subjectNames + Entry.Category.allCases.flatMap { world.compilation.entries($0).map(\.name) }
  }

  private func list(_ word: String) -> [Output] {
    // Whom JSON files describe stands with the personas.
    let wanted = word.isEmpty || ["roles", "users", "policies", "subjects"].contains(word) ? "personas" : word
    let found = Entry.Category.allCases.filter { $0.rawValue.hasPrefix(wanted) }
    if found.count == 1 { return [.list(found[0])] }
    return [.diagnostics([.unknownCategory(word, Entry.Category.allCases.map(\.rawValue))], SourceMap())]
  }
}

extension String {
  /// The word after the colon of a command.
  fileprivate var commandName: String { String(trimmedSpaces.dropFirst().prefix { !$0.isWhitespace }) }

  /// The words of the text, of which one in quotes may hold spaces.
  var quotedWords: [String] {
    var words: [String] = []
    var rest = trimmedSpaces[...]
    while let first = rest.first {
      let isQuoted = first == "\""
      let word = isQuoted ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { !$0.isWhitespace }
      words.append(String(word))
      rest = rest[word.endIndex...].dropFirst(isQuoted ? 1 : 0).drop(while: \.isWhitespace)
    }
    return words
  }

  /// The words as `smpc facts` takes them, which has to be told what keys and ARNs are.
  fileprivate var asFactsQuestion: [String] {
    let words = quotedWords
    guard words.count == 1 else { return words }
    if words[0].hasPrefix("arn:") { return ["arn"] + words }
    let isKey = (conditionKey(words[0]) ?? providerKey(words[0])) != nil
    return isKey && ServiceActionName(words[0]).known == nil ? ["key"] + words : words
  }
}
