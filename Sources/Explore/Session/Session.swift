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
  public internal(set) var world: World {
    didSet { subjects = SubjectTable() }
  }
  var subjects = SubjectTable()
  /// Whether the files on disk no longer check, so that the world is older than they are.
  public private(set) var isStale = false

  private(set) var names: [String] = []
  private var stamps: [String] = []
  var inputs: WorldInputs
  var definitions = Definitions()
  /// What was before each change that `:undo` takes back.
  var earlier: [Earlier] = []
  /// The definitions that `:save` has written.
  var saved = Definitions()
  /// What it has written to which file.
  var written: [String: String] = [:]
  /// What `:set` says, besides what the command line does.
  var options: CompileOptions
  /// The files that `:load` named last and that did not check.
  private(set) var refused: [String] = []
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
    let before = self.world.sources
    (self.names, self.inputs, self.world, isStale) = (names, inputs, world, false)
    stamps = files.stamps(of: watchedFiles)
    let line = "loaded \(names.joined(separator: ", ")): \(world.subjectWords)"
    return [.lines([line] + definitions.waiting(besides: names))] + loaded.remarks(newSince: before)
  }

  /// Reads files again that have changed on disk, and says what has become of personas.
  public mutating func refresh() -> [Output] {
    let now = files.stamps(of: watchedFiles)
    return now == stamps ? [] : readAgain()
  }

  /// Does the same before an input, unless that is a command which reads files itself or needs none.
  public mutating func refresh(before text: String) -> [Output] {
    readsFiles(text) ? [] : refresh()
  }

  /// Reads the files again: those that did not check when they were named last, or else those that are loaded.
  mutating func reload() -> [Output] {
    if !refused.isEmpty { return load(refused) }
    let outputs = readAgain()
    return outputs.isEmpty ? [.lines(["read again, and nothing has changed"])] : outputs
  }

  private mutating func readAgain() -> [Output] {
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
  func read(_ names: [String]) -> (loaded: LoadedWorld, inputs: WorldInputs) {
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

extension World {
  /// Those whom one can ask about, in the words of a question.
  fileprivate var subjectWords: String {
    let names = subjectNames.prefix(8).map(\.asTerm).joined(separator: ", ")
    return subjectNames.isEmpty ? "nobody to ask about" : subjectNames.count > 8 ? names + ", …" : names
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

  var withoutSemicolon: String {
    let text = trimmedSpaces
    return text.hasSuffix(";") ? String(text.dropLast()).trimmedSpaces : text
  }
}
