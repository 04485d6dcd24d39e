import Lexer
import Parser
import Source

/// A declaration as `smpc show` shows it.
public struct DeclarationDescription: Sendable {
  /// What it is.
  public let category: Entry.Category
  /// Its name, title and place.
  public let entry: Entry
  /// The doc comment, its lines joined to paragraphs.
  public let documentation: String?
  /// The declaration as it is written.
  public let source: String
  /// The kinds that a capability needs, each with its default after `=` if it has one.
  public let needs: [String]
  /// The kinds that a capability takes.
  public let takes: [String]
  /// The capabilities that a capability includes, and the parents of a template.
  public let includes: [String]
  /// The resource type of a kind.
  public let type: String?
}

extension Compilation {
  /// Returns the template, capability, kind, `let` or pack that a name means in the files of the command line, the first of these
  /// that there is; `pack.NAME` is one of a pack.
  public func declaration(named name: String) -> DeclarationDescription? {
    let modules = Array(program.mainModules) + program.modules.indices.filter { !program.mainModules.contains($0) }
    for module in modules {
      if case .one(let id) = program.template(name, in: module) { return describe(program.personas[id]) }
    }
    for module in modules {
      if case .one(let id) = program.capability(name, in: module) { return describe(program.capabilities[id]) }
    }
    for module in modules {
      if case .one(let id) = program.kind(name, in: module) { return describe(program.kinds[id]) }
    }
    for module in modules {
      if let id = program.let(name, in: module) { return describe(program.lets[id]) }
    }
    return packs.first { $0.name == name }.map(describe)
  }

  private func describe(_ declared: Declared<PersonaDeclaration>) -> DeclarationDescription {
    let syntax = declared.syntax
    let file = program.modules[declared.module].value.file
    return describe(
      .templates, declared, (syntax.name, syntax.title, syntax.documentation), syntax.span,
      includes: syntax.parents.map { file.text(of: $0.span) })
  }

  private func describe(_ declared: Declared<CapabilityDeclaration>) -> DeclarationDescription {
    let syntax = declared.syntax
    let file = program.modules[declared.module].value.file
    var needs: [String] = []
    var takes: [String] = []
    var includes: [String] = []
    for item in syntax.items {
      switch item {
      case .needs(let item):
        let defaults = (item.defaults ?? []).map { file.text(of: $0.span) }.joined(separator: ", ")
        needs += item.kinds.map { file.text(of: $0.span) + (defaults.isEmpty ? "" : " = \(defaults)") }
      case .takes(let item): takes += item.kinds.map { file.text(of: $0.span) }
      case .includes(let item): includes.append(file.text(of: item.capability.span))
      case .managed, .statement, .given: break
      }
    }
    return describe(
      .capabilities, declared, (syntax.name, syntax.title, syntax.documentation), syntax.span, needs: needs,
      takes: takes,
      includes: includes)
  }

  private func describe(_ declared: Declared<KindDeclaration>) -> DeclarationDescription {
    let syntax = declared.syntax
    let file = program.modules[declared.module].value.file
    return describe(
      .kinds, declared, (syntax.name, syntax.title, syntax.documentation), syntax.span,
      type: syntax.type.map { $0.isString ? file.plainText(of: $0) : file.text(of: $0.span) })
  }

  private func describe(_ declared: Declared<LetDeclaration>) -> DeclarationDescription {
    describe(.lets, declared, (declared.syntax.name, nil, nil), declared.syntax.span)
  }

  private func describe(_ declared: Declared<PackDeclaration>) -> DeclarationDescription {
    let syntax = declared.syntax
    return describe(.packs, declared, (syntax.name, syntax.title, syntax.documentation), syntax.span)
  }

  private func describe<Syntax>(
    _ category: Entry.Category, _ declared: Declared<Syntax>, _ parts: (Term, Term?, Documentation?), _ span: Span,
    needs: [String] = [], takes: [String] = [], includes: [String] = [], type: String? = nil
  ) -> DeclarationDescription {
    let file = program.modules[declared.module].value.file
    return DeclarationDescription(
      category: category, entry: entry(declared, parts), documentation: parts.2.map { file.paragraphs(of: $0) },
      source: file.dedented(span), needs: needs, takes: takes, includes: includes, type: type)
  }
}

extension SourceFile {
  /// Returns a doc comment, its lines joined to paragraphs and the points of lists.
  fileprivate func paragraphs(of documentation: Documentation) -> String {
    let lines = documentation.lines.map { comment(at: $0) }
    let paragraphs = lines.split(separator: "").map { lines in
      lines.dropFirst().reduce(lines.first ?? "") { $0 + ($1.hasPrefix("- ") ? "\n" : " ") + $1 }
    }
    return paragraphs.joined(separator: "\n\n")
  }

  /// Returns a text with the indentation of its first line taken away from the others.
  fileprivate func dedented(_ span: Span) -> String {
    var indentation = 0
    var before = Int(span.start - start)
    while before > 0, bytes[before - 1] == 0x20 {
      before -= 1
      indentation += 1
    }
    let lines = text(of: span).split(separator: "\n", omittingEmptySubsequences: false)
    let others = lines.dropFirst().map { line in
      line.prefix(indentation).allSatisfy { $0 == " " } ? line.dropFirst(indentation) : line
    }
    return (lines.prefix(1) + others).joined(separator: "\n")
  }
}
