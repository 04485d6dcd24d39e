import Compiler
import IAM
import JSON
import Platform
import Source

prepareProcess()
var inputs: [Input] = []
for path in arguments { inputs.append(Input(name: path, bytes: try readFile(path))) }
let result = compile(inputs)
var renderer = Renderer(result.sources, style: .box(colored: false))
for d in result.diagnostics.prefix(100) { try StandardStream.error.write(renderer.render(d) + "\n") }
var writer = Writer(.pretty)
var caches = RoleRenderings()
writer.beginObject()
result.forEachRole { name, role in writer.key(name); writer.write(role, &caches)
  if writer.bytes.count > 262144 { try? StandardStream.output.write(writer.bytes); writer.flush { _ in } } }
writer.endObject()
writer.endLine()
try StandardStream.output.write(writer.bytes)
