import Compiler
import JSON
import Source

/// `smpc list CATEGORY [FILE…]`
func runList(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard let word = arguments.operands.first else { throw .noCategory() }
  guard let category = Entry.Category(rawValue: word) else { throw .unknownCategory(word) }
  let showing = try Showing(arguments)
  let files = Array(arguments.operands.dropFirst())
  return try showCompilation(of: files, arguments, for: .list, environments: .first) { compilation in
    let entries = compilation.entries(category)
    return showing.show(
      { listPage(of: entries, compilation.sources) }, { write(entries, category, compilation, to: &$0) })
  }
}

/// Returns the page of a list of declarations.
func listPage(of entries: [Entry], _ sources: SourceMap) -> Page {
  var places = Places(sources)
  var page = Page()
  let rows = entries.map { entry in
    [entry.name, places.line(of: entry.span), entry.title ?? entry.summary ?? ""]
  }
  page.add(.table(["name", "declared at", "title"], rows))
  return page
}

private func write(
  _ entries: [Entry], _ category: Entry.Category, _ compilation: Compilation, to writer: inout Writer
) {
  var places = Places(compilation.sources)
  writer.beginObject()
  writer.key("format_version")
  writer.number(1)
  writer.member(category.rawValue, entries) { writer, entry in
    writer.beginObject()
    writer.members(of: entry, &places)
    writer.endObject()
  }
  writer.endObject()
}

extension Writer {
  /// Writes what is known of a declaration.
  mutating func members(of entry: Entry, _ places: inout Places) {
    member("name", entry.name)
    member("title", entry.title)
    member("summary", entry.summary)
    member("pack", entry.pack)
    members(of: places.location(of: entry.span))
  }
}
