import Compiler
import IAM
import JSON
import Source

/// Compiles `bytes` as the only input, in some of its environments, and shows all that can be shown of it.
func examine(_ bytes: [UInt8]) {
  let sources = Sources([Input(name: "fuzz.persona", bytes: bytes, path: "fuzz.persona")], Shelf(bytes: bytes))
  let environments = sources.environments.prefix(2).map(Optional.some)
  let compilations = (environments.isEmpty ? [nil] : environments).map { environment in
    sources.compile(CompileOptions(environment: environment))
  }
  _ = Compilation.diagnostics(of: compilations)
  for compilation in compilations { examine(compilation) }
}

/// A file that is any file: what is fuzzed can use itself under another name.
private struct Shelf: Library {
  let bytes: [UInt8]

  func locate(_ reference: Reference, from user: Input) throws(LibraryError) -> Input.Location {
    switch reference {
    case .pack(let name) where name.utf8.count.isMultiple(of: 2): throw .missing(sought: [name])
    case .file(let path) where path.hasPrefix("/"): throw .outside
    case .pack, .file: return Input.Location(name: "used.persona", path: "used.persona")
    }
  }

  func read(_ location: Input.Location) throws(LibraryError) -> [UInt8] { bytes }
}

/// Shows the diagnostics in every style, describes what is declared, and writes the roles in both layouts.
private func examine(_ compilation: Compilation) {
  for category in Entry.Category.allCases {
    for entry in compilation.entries(category).prefix(20) { _ = compilation.declaration(named: entry.name) }
  }
  for persona in compilation.personas.prefix(5) {
    precondition(compilation.description(of: persona) != nil || compilation.hasErrors, "a persona cannot be described")
  }
  var renderers = [Renderer.Style.box(colored: true), .box(colored: false), .plain].map {
    Renderer(compilation.sources, style: $0)
  }
  for diagnostic in compilation.diagnostics.prefix(100) {
    for index in renderers.indices { _ = renderers[index].render(diagnostic) }
  }
  for layout in [Writer.Layout.pretty, .minified] {
    let text = written(compilation, layout)
    precondition((try? readValue(from: text, sizeLimit: text.count)) != nil, "what is written is not JSON")
  }
}

/// Returns the roles as the command line prints them.
private func written(_ compilation: Compilation, _ layout: Writer.Layout) -> [UInt8] {
  var writer = Writer(layout)
  var renderings = RoleRenderings()
  var count = 0
  writer.beginObject()
  compilation.forEachRole { name, role in
    writer.key(name)
    writer.write(role, &renderings)
    count += 1
  }
  writer.endObject()
  precondition(compilation.hasErrors || count == compilation.personas.count, "a role is missing without an error")
  return writer.bytes
}
