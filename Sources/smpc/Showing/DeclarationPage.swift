import Compiler
import JSON
import Source

extension DeclarationDescription {
  /// The declaration for people.
  func page(_ places: inout Places) -> Page {
    var page = Page()
    page.add(.heading("\(category.singular) \(entry.heading)", level: 1))
    if let documentation { page.add(.paragraph(documentation)) }
    var rows = [["declared at", places.line(of: entry.span)]]
    if let pack = entry.pack, category != .packs { rows.append(["pack", pack]) }
    if let type { rows.append(["resource type", type]) }
    let lists = [("needs", needs), ("takes", takes), (category == .templates ? "extends" : "includes", includes)]
    rows += lists.filter { !$0.1.isEmpty }.map { [$0.0, $0.1.joined(separator: ", ")] }
    page.add(.table(["property", "value"], rows))
    page.add(.heading("Source", level: 2))
    page.add(.lines(source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)))
    return page
  }
}

extension Entry.Category {
  /// What one of them is called, as in the language.
  var singular: String {
    switch self {
    case .personas: "persona"
    case .capabilities: "capability"
    case .kinds: "kind"
    case .templates: "template"
    case .lets: "let"
    case .packs: "pack"
    }
  }
}

extension Writer {
  /// Writes a declaration; `docs/showing.md` describes it.
  mutating func write(_ declaration: DeclarationDescription, _ places: inout Places) {
    beginObject()
    key("format_version")
    number(1)
    key(declaration.category.singular)
    beginObject()
    members(of: declaration.entry, &places)
    member("documentation", declaration.documentation)
    member("type", declaration.type)
    switch declaration.category {
    case .capabilities:
      member("needs", declaration.needs) { $0.string($1) }
      member("takes", declaration.takes) { $0.string($1) }
      member("includes", declaration.includes) { $0.string($1) }
    case .templates: member("extends", declaration.includes) { $0.string($1) }
    case .personas, .kinds, .lets, .packs: break
    }
    member("source", declaration.source)
    endObject()
    endObject()
  }
}
