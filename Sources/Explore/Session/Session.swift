import Analysis
import Compiler
import IAM
import Parser
import Source

/// A conversation about a world: declarations define or redefine, questions ask, names show.
///
/// The world is replaced only by one that checks, so that a mistake loses nothing. What is declared here stands beside the
/// files, survives when they are read again, and takes the place of personas of theirs with the same names.
public struct Session: Sendable {
  let files: any SessionFiles
  /// The world that is asked.
  public private(set) var world: World {
    didSet { subjects = SubjectTable() }
  }
  private var subjects = SubjectTable()
  /// Whether the files on disk no longer check, so that the world is older than they are.
  public private(set) var isStale = false
  /// Whether something has been defined, set or loaded that does not stand in a file.
  public var definesSomething: Bool { !definitions.isEmpty }

  private var names: [String] = []
  private var stamps: [String] = []
  private(set) var inputs: WorldInputs
  private(set) var definitions = Definitions()
  /// The definitions of before, and what took their place, in words.
  private var earlier: [(definitions: Definitions, words: String)] = []
  /// What `:set` says, besides what the command line does.
  private var options: CompileOptions
  /// The files that `:load` named last and that did not check.
  private var refused: [String] = []
  /// The questions that were answered, for `:save`.
  var answered: [Answer] = []
  var isJSON = false

  /// The name by which diagnostics speak of what is declared in a session.
  public static let sourceName = "session"

  /// Whether a source of this name is the session's, or a part of it.
  static func isOwn(_ name: String) -> Bool { name == sourceName || name.hasPrefix(sourceName + ":") }

  /// Makes a session of an empty world.
  public init(_ files: any SessionFiles) {
    self.files = files
    inputs = files.read([]).inputs
    options = inputs.options
    let loaded = inputs.load()
    world = loaded.world ?? World(compile([]), loaded.sources)
  }

  /// The number of those whom one can ask about, for the prompt.
  public var subjectCount: Int { world.subjectNames.count }

  /// Whether all of them are personas.
  public var isOfPersonas: Bool { world.files.isEmpty }

  /// Answers an input: an item, a question, a name, or a command.
  public mutating func handle(_ text: String) -> [Output] {
    switch TypedInput(text).kind {
    case .nothing: []
    case .command: handle(command: text)
    case .name: show(text.withoutSemicolon)
    case .question: ask(text)
    case .items: define(text)
    }
  }

  /// Begins with files. What does not check is read again when it changes, as if it had been loaded before.
  public mutating func open(_ names: [String]) -> [Output] {
    let outputs = load(names)
    guard self.names != names else { return outputs }
    (self.names, isStale) = (names, true)
    stamps = files.stamps(of: names)
    return outputs
  }

  /// Loads files instead of those of before. Where they do not check, what was loaded stays.
  public mutating func load(_ names: [String]) -> [Output] {
    let (loaded, inputs) = read(names)
    refused = loaded.world == nil ? names : []
    guard let world = loaded.world else { return [report(of: loaded, inputs)] }
    (self.names, self.inputs, self.world, isStale) = (names, inputs, world, false)
    stamps = files.stamps(of: watchedFiles)
    return [.lines(["loaded \(names.joined(separator: ", "))"])] + loaded.warnings
  }

  /// Reads files again that have changed on disk, and says what has become of personas.
  public mutating func refresh() -> [Output] {
    let now = files.stamps(of: watchedFiles)
    return now == stamps ? [] : reload()
  }

  /// Does the same before an input, unless that is a command which reads files itself or needs none.
  public mutating func refresh(before text: String) -> [Output] {
    readsFiles(text) ? [] : refresh()
  }

  mutating func reload() -> [Output] {
    stamps = files.stamps(of: watchedFiles)
    let (loaded, inputs) = read(names)
    isStale = loaded.world == nil
    guard let world = loaded.world else { return [report(of: loaded, inputs)] }
    let changes = world.changes(since: self.world)
    (self.inputs, self.world) = (inputs, world)
    stamps = files.stamps(of: watchedFiles)
    return changes.isEmpty ? [] : [.lines(["the files have changed:"]), .changes(changes)]
  }

  /// Reads files, and returns what they and the definitions come to.
  private func read(_ names: [String]) -> (loaded: LoadedWorld, inputs: WorldInputs) {
    var (inputs, diagnostics) = files.read(names)
    inputs.options = options
    if diagnostics.contains(where: \.isError) {
      return (LoadedWorld(sources: SourceMap(), diagnostics: diagnostics), inputs)
    }
    return (loaded(inputs, definitions), inputs)
  }

  /// The files that were named, and those that they use.
  private var watchedFiles: [String] {
    let used = world.sources.files.map(\.name).filter { !Self.isOwn($0) && !names.contains($0) }
    return names + used
  }
}

extension Session {
  /// Returns what files and definitions come to together.
  func loaded(_ inputs: WorldInputs, _ definitions: Definitions) -> LoadedWorld {
    guard !definitions.isEmpty else { return inputs.load() }
    var inputs = inputs
    let settings = definitions.settings(of: inputs.programs, inputs.options)
    let own = Input(name: Self.sourceName, bytes: Array((settings + definitions.source).utf8))
    inputs.programs = inputs.programs.map { $0.without(definitions) } + [own]
    var loaded = inputs.load()
    loaded.divide(Self.sourceName, at: definitions.sections(after: settings))
    return loaded
  }

  private mutating func define(_ text: String) -> [Output] {
    let file = SourceFile(name: Self.sourceName, bytes: Array(text.utf8))
    let parsed = parse(file)
    guard !parsed.diagnostics.contains(where: \.isError) else { return [mistakes(in: file, parsed.diagnostics)] }
    var next = definitions
    var start = 0
    var defined: [String] = []
    for item in parsed.syntax.items {
      let end = Int(item.span.end)
      let subject = DefinedSubject(item, in: file)
      let text = String(decoding: file.bytes[start..<end], as: UTF8.self).trimmedSpaces
      next.add(Definitions.Definition(subject: subject, text: item.needsSemicolon ? text + ";" : text))
      defined.append(subject.words)
      start = file.bytes[end...].first == UInt8(ascii: ";") ? end + 1 : end
    }
    return apply(next, defined.joined(separator: ", "))
  }

  /// Takes over definitions if they check with the files.
  ///
  /// - Parameter words: what they declare.
  private mutating func apply(_ next: Definitions, _ words: String) -> [Output] {
    let loaded = self.loaded(inputs, next)
    guard let world = loaded.world else { return [loaded.report] }
    earlier.append((definitions, words))
    (definitions, self.world) = (next, world)
    return [.lines(["defined \(words)"])] + loaded.warnings
  }

  mutating func undo() -> [Output] {
    guard let last = earlier.last else { return [.lines(["nothing is left to take back"])] }
    let loaded = self.loaded(inputs, last.definitions)
    guard let world = loaded.world else { return [loaded.report] }
    earlier.removeLast()
    (definitions, self.world) = (last.definitions, world)
    return [.lines(["taken back: \(last.words)"])]
  }

  /// Sets an option of the compilation, if everything checks with it.
  mutating func set(_ change: (inout CompileOptions) -> Void) -> [Output] {
    let before = options
    change(&options)
    // What could not be loaded without it, as files with environments, may be with it.
    let waiting = isStale ? names : refused
    let late = waiting.isEmpty ? nil : read(waiting)
    if late?.loaded.world != nil { return load(waiting) }
    var next = inputs
    next.options = options
    let loaded = self.loaded(next, definitions)
    guard let world = loaded.world else {
      options = before
      return [late.map { report(of: $0.loaded, $0.inputs) } ?? report(of: loaded, next)]
    }
    (inputs, self.world) = (next, world)
    return []
  }

  /// Returns what is wrong with inputs, in the words of a session.
  private func report(of loaded: LoadedWorld, _ inputs: WorldInputs) -> Output {
    let environments = Sources(inputs.programs, inputs.library).environments
    return .diagnostics(
      loaded.diagnostics.filter(\.isError).map { $0.inSession(environments) }, loaded.sources)
  }

  func mistakes(in file: SourceFile, _ diagnostics: [Diagnostic]) -> Output {
    var sources = SourceMap()
    _ = sources.add(name: file.name, bytes: file.bytes)
    return .diagnostics(diagnostics, sources)
  }

  mutating func ask(_ question: String) -> [Output] {
    let response = world.answer(Array(question.utf8), alsoKnowing: Self.sourceName, &subjects)
    var outputs: [Output] = []
    if !response.diagnostics.isEmpty { outputs.append(.diagnostics(response.diagnostics, response.sources)) }
    if let answer = response.answer {
      answered.append(answer)
      outputs.append(.answer(answer))
    }
    return outputs
  }
}

extension LoadedWorld {
  /// What is wrong, as an output.
  var report: Output { .diagnostics(diagnostics.filter(\.isError), sources) }

  /// What is worth to be known of the session's own text.
  var warnings: [Output] {
    let own = sources.files.filter { Session.isOwn($0.name) }.map(\.span)
    let found = diagnostics.filter { diagnostic in
      diagnostic.severity == .warning
        && diagnostic.place.span.map { span in own.contains { $0.contains(span) } } == true
    }
    return found.isEmpty ? [] : [.diagnostics(found, sources)]
  }
}

extension Item {
  /// Whether a semicolon ends the item.
  fileprivate var needsSemicolon: Bool {
    switch self {
    case .language, .pack, .use, .setting, .let, .kind, .trust: true
    case .environment, .capability, .persona, .test: false
    }
  }
}

extension String {
  /// The text without white space around it.
  var trimmedSpaces: String {
    let start = drop(while: \.isWhitespace)
    return String(start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
  }

  /// The words of the text.
  var words: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }

  fileprivate var withoutSemicolon: String {
    let text = trimmedSpaces
    return text.hasSuffix(";") ? String(text.dropLast()).trimmedSpaces : text
  }
}
