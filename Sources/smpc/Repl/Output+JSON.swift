import Compiler
import Explore
import IAM
import JSON
import Source

extension OutputShowing {
  /// Writes what is said as members of the object that answers an input.
  func write(_ output: Output, _ world: World, to writer: inout Writer) {
    switch output {
    case .lines(let lines): writer.member("lines", lines) { $0.string($1) }
    case .diagnostics(let diagnostics, let sources): write(diagnostics, sources, to: &writer)
    case .answer(let answer):
      writer.key("answer")
      answer.write(to: &writer)
    case .show(let name): write(name, world, to: &writer)
    case .list(let category): write(category, world, to: &writer)
    case .facts(let words): writeFacts(words, world, to: &writer)
    case .changes(let changes): writer.member("changes", changes) { $0.write($1) }
    case .help(let commands): writer.member("commands", commands) { $0.string($1.rawValue) }
    case .topic(let topic): writer.member("topic", topic.rawValue)
    case .history: writer.member("history", history) { $0.string($1) }
    case .actions(let allowed): write(allowed, to: &writer)
    case .form(let isJSON):
      writer.key("json")
      writer.bool(isJSON)
    case .quit: break
    }
  }

  private func write(_ diagnostics: [Diagnostic], _ sources: SourceMap, to writer: inout Writer) {
    var writing = DiagnosticWriter(sources, to: writer)
    writing.beginList("diagnostics")
    for diagnostic in diagnostics { writing.write(diagnostic) }
    writing.endList()
    writer = writing.writer
  }

  private func write(_ allowed: AllowedActions, to writer: inout Writer) {
    writer.key("actions")
    writer.beginObject()
    for service in allowed.services { writer.member(service.prefix, service.actions) { $0.string($1) } }
    writer.endObject()
    if !allowed.unknown.isEmpty { writer.member("unknown_policies", allowed.unknown) { $0.string($1.name) } }
  }

  private func write(_ name: String, _ world: World, to writer: inout Writer) {
    var places = Places(world.sources)
    if let persona = world.compilation.description(of: name) {
      writer.key("show")
      writer.write(persona, .statements, &places)
    } else if let declaration = world.compilation.declaration(named: name) {
      writer.key("show")
      writer.write(declaration, &places)
    } else if let subject = world.subject(name) {
      writer.key("show")
      writer.write(subject)
    }
  }

  private func write(_ category: Entry.Category, _ world: World, to writer: inout Writer) {
    var places = Places(world.sources)
    writer.member(category.rawValue, world.compilation.entries(category)) { writer, entry in
      writer.beginObject()
      writer.members(of: entry, &places)
      writer.endObject()
    }
    guard category == .personas, !world.describedSubjects.isEmpty else { return }
    writer.member("described", world.describedSubjects) { writer, subject in
      writer.beginObject()
      writer.member("name", subject.name)
      writer.member("kind", subject.kind.rawValue)
      writer.member("file", subject.file)
      writer.endObject()
    }
  }

  private func writeFacts(_ words: [String], _ world: World, to writer: inout Writer) {
    switch FactsReply(words, in: world) {
    case .answer(let answer):
      writer.key("facts")
      answer.write(to: &writer)
    case .nothing(let message), .unusable(let message): writer.member("unknown", message)
    }
  }
}

extension Writer {
  /// Writes a role or file of JSON: its documents as they are, and the names of others.
  fileprivate mutating func write(_ subject: Subject) {
    var cache = RenderedStatements()
    beginObject()
    member("name", subject.name)
    member("kind", subject.kind.rawValue)
    member("arn", subject.arn)
    member("policies", subject.policies) { writer, policy in
      writer.beginObject()
      if let name = policy.name { writer.member("name", name) }
      writer.key("document")
      writer.write(policy.policy, &cache)
      writer.endObject()
    }
    member("unknown_policies", subject.unknownPolicies) { $0.string($1.name) }
    endObject()
  }

  fileprivate mutating func write(_ change: PersonaChange) {
    beginObject()
    member("persona", change.name)
    member("change", change.kind.rawValue)
    member("added", change.added) { $0.string($1.line) }
    member("removed", change.removed) { $0.string($1.line) }
    endObject()
  }
}

extension Output {
  /// Returns how an input ends that says this last, as `ask` would end.
  func ending(after code: ExitCode, in world: World) -> ExitCode {
    switch self {
    case .diagnostics(let diagnostics, _): diagnostics.contains(where: \.isError) ? .failure : code
    case .answer(let answer): ExitCode(answer.verdict)
    case .facts(let words): FactsReply(words, in: world).ending
    default: code
    }
  }
}
