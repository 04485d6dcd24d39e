import Compiler
import Parser
import Source

/// What a session has declared: items by what they declare, in the order in which they were first declared.
struct Definitions: Sendable {
  /// An item and what it declares.
  struct Definition: Sendable {
    let subject: DefinedSubject
    let text: String
    /// The file in which it stands in the place of another, with the names that this file knows; nil for the session's own.
    var home: String?
  }

  private(set) var items: [Definition] = []

  /// Adds an item, in place of an earlier one that declares the same.
  mutating func add(_ definition: Definition) {
    if let name = definition.subject.identity, let index = items.firstIndex(where: { $0.subject.identity == name }) {
      items[index] = definition
    } else {
      items.append(definition)
    }
  }

  var isEmpty: Bool { items.isEmpty }

  /// Those that stand in no file.
  private var own: [Definition] { items.filter { $0.home == nil } }

  /// The source that these make.
  var source: String { own.map { $0.text + "\n" }.joined(separator: "\n") }

  /// Those that stand in a file in the place of others.
  var changes: [(home: String, text: String)] { items.compactMap { item in item.home.map { ($0, item.text) } } }

  /// The parts of that source, named by what they declare: what stands between them is one byte.
  func sections(after settings: String) -> [(name: String, text: String)] {
    let own = own.map { (name: "\(Session.sourceName):\($0.subject.name)", text: $0.text + "\n") }
    return settings.isEmpty ? own : [(name: "\(Session.sourceName):settings", text: String(settings.dropLast()))] + own
  }

  /// The environments that they declare.
  var environments: [String] { items.compactMap { if case .environment(let name) = $0.subject { name } else { nil } } }

  /// Those that stand in files which are not loaded, in words.
  func waiting(besides files: [String]) -> [String] {
    items.compactMap { item in
      guard let home = item.home, !files.contains(home) else { return nil }
      return "  \(item.subject.words), changed here, is there again with \(home)"
    }
  }

  /// Whether they say a setting.
  func says(_ setting: Setting.Name) -> Bool { items.contains { $0.subject == .setting(setting) } }

  /// Returns what they say of a setting; nil if they say nothing.
  func value(of setting: Setting.Name) -> String? {
    guard let item = items.first(where: { $0.subject == .setting(setting) }) else { return nil }
    return [Input(name: Session.sourceName, bytes: Array(item.text.utf8))].agreed(on: setting)
  }
}

/// What a session was before a change.
struct Earlier: Sendable {
  let definitions: Definitions
  let options: CompileOptions
  /// The change.
  let words: String
}

/// What an item declares.
enum DefinedSubject: Hashable {
  case persona(String)
  case template(String)
  case capability(String)
  case kind(String)
  case `let`(String)
  case environment(String)
  case test(String)
  case setting(Setting.Name)
  case other(String)

  /// By what a later item takes the place of an earlier one; nil where both stand.
  var identity: DefinedSubject? { if case .other = self { nil } else { self } }

  /// The item's name alone.
  var name: String {
    switch self {
    case .persona(let name), .template(let name), .capability(let name), .kind(let name), .let(let name),
      .environment(let name), .test(let name), .other(let name):
      name
    case .setting(let name): name.rawValue
    }
  }

  /// The item's name, and what it is, for people.
  var words: String {
    switch self {
    case .persona(let name): "persona \(name)"
    case .template(let name): "template \(name)"
    case .capability(let name): "capability \(name)"
    case .kind(let name): "kind \(name)"
    case .let(let name): "let \(name)"
    case .environment(let name): "environment \(name)"
    case .test(let name): "test \(name)"
    case .setting(let name): name.rawValue
    case .other(let word): word
    }
  }

  init(_ item: Item, in file: SourceFile) {
    func text(_ term: Term) -> String { file.text(of: term.span) }
    switch item {
    case .persona(let item) where item.isTemplate: self = .template(text(item.name))
    case .persona(let item): self = .persona(text(item.name))
    case .capability(let item): self = .capability(text(item.name))
    case .kind(let item): self = .kind(text(item.name))
    case .let(let item): self = .let(text(item.name))
    case .environment(let item): self = .environment(text(item.name))
    case .test(let item): self = .test(text(item.title))
    case .setting(let item): self = .setting(item.name)
    case .trust: self = .other("trust")
    case .use: self = .other("use")
    case .pack: self = .other("pack")
    case .language: self = .other("language")
    }
  }
}

extension Input {
  /// Returns the input with the changes that `definitions` make of personas in it, and without those that they declare anew:
  /// spaces stand in their place, so that all else keeps its position.
  func changed(by definitions: Definitions) -> Input {
    var bytes = bytes
    for (item, subject) in redeclared(by: definitions).reversed() {
      let range = Int(item.span.start)..<Int(item.span.end)
      let definition = definitions.items.first { $0.subject == subject }
      if let definition, definition.home == name {
        bytes.replaceSubrange(range, with: definition.text.utf8)
      } else {
        for index in range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
      }
    }
    return Input(name: name, bytes: bytes, path: path)
  }

  /// Returns the personas that `definitions` declare anew, in words.
  func personas(redeclaredBy definitions: Definitions) -> [String] {
    let subjects = redeclared(by: definitions).map(\.subject)
    return subjects.filter { subject in
      definitions.items.contains { $0.subject == subject && $0.home == nil }
    }.map(\.words)
  }

  private func redeclared(by definitions: Definitions) -> [(item: Item, subject: DefinedSubject)] {
    let defined = Set(definitions.items.map(\.subject))
    let file = SourceFile(name: name, bytes: bytes)
    return parse(file).syntax.items.map { ($0, DefinedSubject($0, in: file)) }.filter { _, subject in
      if case .persona = subject { defined.contains(subject) } else { false }
    }
  }
}
