import Compiler
import IAM
import JSON
import Source

/// Compiles `bytes` as the only input, shows the diagnostics in every style, and writes the roles in both layouts.
func examine(_ bytes: [UInt8]) {
  let compilation = compile([Input(name: "fuzz.persona", bytes: bytes)])
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
