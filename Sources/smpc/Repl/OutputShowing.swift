import Compiler
import Explore
import IAM
import JSON
import Platform
import Source

/// How what a session says is shown.
struct OutputShowing {
  private let style: Renderer.Style
  /// Whether each input is answered by one JSON object in a line.
  var isJSON: Bool
  /// What `:history` lists.
  var history: [String] = []

  init(_ arguments: Arguments) {
    style = Presentation(arguments).answerStyle
    isJSON = arguments.has(.json)
  }

  /// Shows all that is said to one input, and returns how that ended: as `ask` would.
  func show(_ outputs: [Output], in world: World) throws(FileError) -> ExitCode {
    if isJSON {
      var writer = Writer(.minified)
      writer.beginObject()
      for output in outputs { write(output, world, to: &writer) }
      writer.endObject()
      writer.endLine()
      if !outputs.isEmpty { try StandardStream.output.write(writer.bytes) }
    } else {
      for output in outputs { try show(output, world) }
    }
    return outputs.reduce(.success) { code, output in output.ending(after: code, in: world) }
  }

  private func show(_ output: Output, _ world: World) throws(FileError) {
    switch output {
    case .diagnostics(let diagnostics, let sources):
      var renderer = Renderer(sources, style: style)
      for diagnostic in diagnostics { try StandardStream.error.write(fitted: renderer.render(diagnostic)) }
    case .facts(let words): try show(FactsReply(words, in: world))
    default:
      let text = text(of: output, world)
      if !text.isEmpty { try StandardStream.output.write(fitted: text) }
    }
  }

  private func show(_ reply: FactsReply) throws(FileError) {
    switch reply {
    case .answer(let answer): try StandardStream.output.write(fitted: answer.page.rendered(.text))
    case .nothing(let message), .unusable(let message):
      try StandardStream.error.write(fitted: message.visible.withoutCommands + "\n")
    }
  }

  private func text(of output: Output, _ world: World) -> String {
    switch output {
    case .lines(let lines): lines.map { $0.visible + "\n" }.joined()
    case .diagnostics, .facts, .quit: ""
    case .answer(let answer): answer.text(style) + answer.editHint
    case .show(let name): page(of: name, world)?.rendered(.text) ?? ""
    case .list(let category): page(of: category, world).rendered(.text)
    case .changes(let changes): changes.isEmpty ? "no changes\n" : changes.map(\.text).joined()
    case .help(let commands): helpText(of: commands, for: world)
    case .topic(let topic): topic.helpPage.text
    case .history: history.map { $0.visibleLines(indent: "  ") + "\n" }.joined()
    case .actions(let allowed): allowed.lines.map { $0.visible + "\n" }.joined()
    case .form(let isJSON): isJSON ? "answers come as JSON\n" : "answers come as text\n"
    }
  }
}

/// Returns the list of a category: with personas, all others whom one can ask about.
private func page(of category: Entry.Category, _ world: World) -> Page {
  let entries = world.compilation.entries(category)
  let others = category == .personas ? world.describedSubjects : []
  var page = entries.isEmpty && !others.isEmpty ? Page() : listPage(of: entries, world.sources)
  let rows = others.map { [$0.name, $0.kind.rawValue, $0.file] }
  if !rows.isEmpty { page.add(.table(["name", "kind", "file"], rows)) }
  return page
}

/// Returns the page of whom or what a name means.
private func page(of name: String, _ world: World) -> Page? {
  if let persona = world.compilation.description(of: name) {
    return PersonaPage(persona, world.sources, .statements).page
  }
  if let declaration = world.compilation.declaration(named: name) {
    var places = Places(world.sources)
    return declaration.page(&places)
  }
  return world.subject(name).map(\.page)
}

extension Answer {
  /// How to take over what the answer proposes.
  fileprivate var editHint: String {
    switch results.first?.edits.count ?? 0 {
    case 0: ""
    case 1: "`:edit` takes over the change\n"
    default: "`:edit` takes over the first change, `:edit 2` the second, and so on\n"
    }
  }
}

extension PersonaChange {
  fileprivate var text: String {
    let heading = "\(kind == .added ? "+" : kind == .removed ? "-" : "~") \(name)\n"
    let lines = removed.map { "  - \($0.line)" } + added.map { "  + \($0.line)" }
    return ([heading] + lines.map { $0.visible + "\n" }).joined()
  }
}

extension AllowedActions {
  fileprivate var lines: [String] {
    let known = services.map { "\($0.prefix): \($0.actions.joined(separator: ", "))" }
    return (known.isEmpty ? ["none"] : known) + unknown.map { "and what is allowed by \($0.words)" }
  }
}
