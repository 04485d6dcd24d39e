import Lexer
import Parser
public import Source

/// Something that sources declare, as lists show it.
public struct Entry: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The short title in the source, if it has one.
  public let title: String?
  /// The first line of the doc comment, if there is one.
  public let summary: String?
  /// The pack that declares it, or nil.
  public let pack: String?
  /// The name where it is declared.
  public let span: Span

  /// What can be listed.
  public enum Category: String, CaseIterable, Sendable {
    /// Those that become roles.
    case personas
    /// Those in scope of the files.
    case capabilities
    /// Those in scope of the files.
    case kinds
    /// Those in scope of the files.
    case templates
    /// Those in scope of the files.
    case lets
    /// Those in scope of the files.
    case packs
  }
}

extension Compilation {
  /// Returns what there is of a category, in source order: of the files of the command line, then of those that they use,
  /// then of the built-in pack.
  public func entries(_ category: Entry.Category) -> [Entry] {
    switch category {
    case .personas: entries(program.personas.filter(program.isCompiled)) { ($0.name, $0.title, $0.documentation) }
    case .templates: entries(program.personas.filter(\.syntax.isTemplate)) { ($0.name, $0.title, $0.documentation) }
    case .capabilities: entries(program.capabilities) { ($0.name, $0.title, $0.documentation) }
    case .lets: entries(program.lets) { ($0.name, nil, nil) }
    case .kinds: entries(program.kinds) { ($0.name, $0.title, $0.documentation) }
    case .packs: entries(packs) { ($0.name, $0.title, $0.documentation) }
    }
  }

  var packs: [Declared<PackDeclaration>] {
    program.modules.enumerated().compactMap { number, module in
      guard let pack = module.value.pack, let name = module.value.packName else { return nil }
      return Declared(syntax: pack, module: number, name: name)
    }
  }

  /// Returns entries in order; `parts` are the name, title and documentation of a declaration.
  private func entries<Syntax>(
    _ declared: [Declared<Syntax>], _ parts: (Syntax) -> (Term, Term?, Documentation?)
  ) -> [Entry] {
    let own = declared.filter { $0.module != 0 }
    let builtIn = declared.filter { $0.module == 0 }
    return (own + builtIn).map { entry($0, parts($0.syntax)) }
  }

  /// Returns one entry.
  func entry<Syntax>(_ declared: Declared<Syntax>, _ parts: (name: Term, title: Term?, Documentation?)) -> Entry {
    let module = program.modules[declared.module].value
    return Entry(
      name: declared.name, title: parts.title.map { module.file.plainText(of: $0) },
      summary: parts.2?.lines.first.map { module.file.comment(at: $0) }, pack: module.packName, span: parts.name.span)
  }
}

extension SourceFile {
  /// Returns what a string says, its escapes resolved and its interpolations left out.
  func plainText(of term: Term) -> String {
    stringParts(of: term.token, in: self).parts.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  /// Returns the text of a doc comment's line, without its slashes and the space around.
  func comment(at span: Span) -> String {
    String(decoding: bytes(of: span).dropFirst(3).trimmed, as: UTF8.self)
  }
}
