import Catalogue
import Compiler
import IAM
import Parser
import Source

extension Session {
  mutating func handle(command text: String) -> [Output] {
    let line = text.trimmedSpaces.dropFirst()
    let word = String(line.prefix { !$0.isWhitespace })
    let rest = String(line.dropFirst(word.count)).trimmedSpaces
    switch SessionCommand.read(word) {
    case .one(let command): return handle(command, rest)
    case .several(let commands):
      return [.diagnostics([.ambiguousCommand(word, commands.map(\.rawValue))], SourceMap())]
    case .none: return [.diagnostics([.unknownCommand(word, SessionCommand.allCases.map(\.rawValue))], SourceMap())]
    }
  }

  private mutating func handle(_ command: SessionCommand, _ rest: String) -> [Output] {
    switch command {
    case .help: return help(rest)
    case .show: return rest.isEmpty ? [missing(command)] : show(rest)
    case .list: return list(rest)
    case .actions: return rest.isEmpty ? [missing(command)] : actions(of: rest.words)
    case .why: return rest.isEmpty ? [missing(command)] : ask("why " + rest)
    case .who:
      return rest.isEmpty ? [missing(command)] : ask(rest.hasPrefix("can ") ? "who " + rest : "who can " + rest)
    case .facts: return rest.isEmpty ? [missing(command)] : [.facts(rest.words)]
    case .json:
      isJSON.toggle()
      return [.form(isJSON: isJSON)]
    case .diff: return [.changes(changesOfSession)]
    case .load: return rest.isEmpty ? [missing(command)] : load(rest.words)
    case .reload: return reload()
    case .save: return rest.isEmpty ? [missing(command)] : save(to: rest)
    case .undo: return undo()
    case .history: return [.history]
    case .set: return set(rest.words)
    case .quit: return [.quit]
    }
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
    case .none: return [.diagnostics([.unknownCommand(name, SessionCommand.allCases.map(\.rawValue))], SourceMap())]
    }
  }

  /// Shows what a name means: somebody, a declaration, or what a let has.
  func show(_ name: String) -> [Output] {
    let plain = name.hasPrefix("\"") && name.hasSuffix("\"") ? String(name.dropFirst().dropLast()) : name
    return [.show(plain)]
  }

  private func list(_ word: String) -> [Output] {
    let wanted = word.isEmpty ? "personas" : word
    let found = Entry.Category.allCases.filter { $0.rawValue.hasPrefix(wanted) }
    if found.count == 1 { return [.list(found[0])] }
    return [.diagnostics([.unknownCategory(word, Entry.Category.allCases.map(\.rawValue))], SourceMap())]
  }

  private mutating func set(_ words: [String]) -> [Output] {
    let options = inputs.options
    let known: [(String, String?)] = [
      ("account", options.account), ("region", options.region), ("partition", options.partition),
      ("environment", options.environment),
    ]
    if words.isEmpty { return [.lines(known.map { "\($0.0) \($0.1 ?? "as the files say")" })] }
    guard words.count == 2, known.contains(where: { $0.0 == words[0] }) else {
      return [.diagnostics([.unknownSetting(words[0], known.map(\.0))], SourceMap())]
    }
    let (name, value) = (words[0], words[1])
    if let setting = Setting.Name(rawValue: name), let problem = CompileOptions.problem(with: value, as: setting) {
      return [.diagnostics([.badSetting(name, value, problem)], SourceMap())]
    }
    let outputs = set { options in
      switch name {
      case "account": options.account = value
      case "region": options.region = value
      case "partition": options.partition = value
      default: options.environment = value
      }
    }
    return outputs.isEmpty ? [.lines(["\(name) \(value)"])] : outputs
  }

  /// Lists the actions that somebody's statements allow, by service.
  private func actions(of words: [String]) -> [Output] {
    guard let subject = world.subject(words[0]) else {
      return [.diagnostics([.nobody(words[0], known: world.subjectNames)], SourceMap())]
    }
    let wanted = words.dropFirst().first?.lowercased()
    let patterns = subject.policies.flatMap(\.policy.statements).filter { $0.body.effect == .allow }
      .flatMap { $0.body.actions.isExcept ? [] : $0.body.actions.patterns }
    let actions = allowedActions(matching: patterns).filter { wanted == nil || $0.service == wanted }
    if actions.isEmpty { return [.lines(["none"])] }
    return [.lines(actions.map { "\($0.service): \($0.names.joined(separator: ", "))" })]
  }
}

/// Returns the actions of the catalogue that patterns match, by service, in order.
func allowedActions(matching patterns: [String]) -> [(service: String, names: [String])] {
  var found: [String: Set<String>] = [:]
  for pattern in patterns {
    let parts = pattern == "*" ? ["*", "*"] : pattern.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { continue }
    for service in services(matching: parts[0]) {
      for action in service.actions(matching: parts[1]) { found[service.prefix, default: []].insert(action.name) }
    }
  }
  return found.keys.sorted().map { ($0, (found[$0] ?? []).sorted()) }
}
