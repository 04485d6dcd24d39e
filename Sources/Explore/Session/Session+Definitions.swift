import Compiler
import Parser
import Source

extension Session {
  /// Returns what files and definitions come to together.
  func loaded(_ inputs: WorldInputs, _ definitions: Definitions) -> LoadedWorld {
    guard !definitions.isEmpty else { return inputs.load() }
    var inputs = inputs
    inputs.programs = inputs.programs.map { $0.changed(by: definitions) }
    guard !definitions.source.isEmpty else { return inputs.load() }
    let settings = definitions.settings(of: inputs.programs, inputs.options)
    let own = Input(name: Self.sourceName, bytes: Array((settings + definitions.source).utf8))
    inputs.programs.append(own)
    inputs.options.draft = own.name
    var loaded = inputs.load()
    loaded.divide(Self.sourceName, at: definitions.sections(after: settings))
    return loaded
  }

  mutating func define(_ text: String) -> [Output] {
    let file = SourceFile(name: Self.sourceName, bytes: Array(text.utf8))
    let parsed = parse(file)
    guard !parsed.diagnostics.contains(where: \.isError) else {
      let help = Misreading(declaration: text, in: world).help
      return [mistakes(in: file, parsed.diagnostics.map { diagnostic in help.map(diagnostic.helping) ?? diagnostic })]
    }
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
  mutating func apply(_ next: Definitions, _ words: String) -> [Output] {
    let (inputs, chosen) = inputsWithEnvironment(of: next)
    let loaded = self.loaded(inputs, next)
    guard let world = loaded.world else { return [loaded.report] }
    let changes = world.changes(since: self.world).filter { $0.kind != .added }
    let remarks = loaded.remarks(newSince: self.world.sources)
    let defined = "defined \(words)\(chosen.map { ", and \($0) is chosen" } ?? "")"
    let told = [Output.lines([defined] + effects(of: next, since: definitions))]
    earlier.append(Earlier(definitions: definitions, options: options, words: words))
    (definitions, self.world, self.inputs, options) = (next, world, inputs, inputs.options)
    return told + (changes.isEmpty ? [] : [.changes(changes)]) + remarks
  }

  /// What of the definitions a file does not have, in words.
  public var unsaved: [String] {
    let known = Set(saved.items.map(\.text))
    return definitions.items.filter { !known.contains($0.text) }.map(\.subject.words)
  }

  /// Returns the inputs compiled for an environment that is declared here, as long as none is chosen and no file has any.
  private func inputsWithEnvironment(of next: Definitions) -> (inputs: WorldInputs, chosen: String?) {
    var inputs = inputs
    guard inputs.options.environment == nil, let name = next.environments.first else { return (inputs, nil) }
    guard Sources(inputs.programs, inputs.library).environments.isEmpty else { return (inputs, nil) }
    inputs.options.environment = name
    return (inputs, name)
  }

  mutating func undo() -> [Output] {
    guard let last = earlier.last else { return [.lines(["nothing is left to take back"])] }
    var next = inputs
    next.options = last.options
    let loaded = self.loaded(next, last.definitions)
    guard let world = loaded.world else { return [report(of: loaded, next)] }
    earlier.removeLast()
    (definitions, options, inputs, self.world) = (last.definitions, last.options, next, world)
    return [.lines(["taken back: \(last.words)"])]
  }

  /// Sets an option of the compilation, if everything checks with it.
  ///
  /// - Parameter words: what is set.
  mutating func set(_ words: String, _ change: (inout CompileOptions) -> Void) -> [Output] {
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
    earlier.append(Earlier(definitions: definitions, options: before, words: words))
    return []
  }

  private func mistakes(in file: SourceFile, _ diagnostics: [Diagnostic]) -> Output {
    var sources = SourceMap()
    _ = sources.add(name: file.name, bytes: file.bytes)
    return .diagnostics(diagnostics, sources)
  }

  /// Returns what is wrong with inputs, in the words of a session.
  func report(of loaded: LoadedWorld, _ inputs: WorldInputs) -> Output {
    let environments = Sources(inputs.programs, inputs.library).environments + definitions.environments
    return .diagnostics(
      loaded.diagnostics.filter(\.isError).map { $0.inSession(environments) }, loaded.sources)
  }
}

extension LoadedWorld {
  /// What is wrong, as an output.
  var report: Output { .diagnostics(diagnostics.filter(\.isError), sources) }

  /// What is worth to be known of the session's own text, as far as it is another than before.
  func remarks(newSince before: SourceMap) -> [Output] {
    let known = Set(before.files.filter { Session.isOwn($0.name) }.map(\.bytes))
    let own = sources.files.filter { Session.isOwn($0.name) && !known.contains($0.bytes) }.map(\.span)
    let found = diagnostics.filter { diagnostic in
      !diagnostic.isError && diagnostic.place.span.map { span in own.contains { $0.contains(span) } } == true
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
