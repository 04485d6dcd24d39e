import Analysis
import IAM
import JSON
import Source

/// Reads `bytes` as policies and roles, holds them against the catalogue, shows what is wrong in every style, and writes
/// what was read: it has to be read again as the same.
func examine(_ bytes: [UInt8]) {
  var map = SourceMap()
  guard let source = map.add(name: "fuzz.json", bytes: bytes) else { return }
  let file = readPolicyFile(source)
  var renderers = [Renderer.Style.box(colored: false), .plain].map { Renderer(map, style: $0) }
  let root = try? readPlacedValue(from: bytes, sizeLimit: bytes.count)
  var check = PolicyCheck()
  check.check(file)
  for diagnostic in (file.diagnostics + check.takeFindings()).prefix(20) {
    for index in renderers.indices {
      let text = renderers[index].render(diagnostic)
      precondition(!text.unicodeScalars.contains { $0.needsEscape && $0 != "\n" }, "a hidden character is shown raw")
    }
    guard let span = diagnostic.place.span, let root else { continue }
    _ = root.pointer(to: TextRange(start: Int(span.start), end: Int(span.end)))
  }
  for policy in file.policies where policy.isComplete { examine(policy) }
}

private func examine(_ placed: PlacedPolicy) {
  var writer = Writer(.minified)
  var renderings = RenderedStatements()
  writer.write(placed.policy, &renderings)
  precondition(writer.bytes.count == placed.policy.size, "a size is not that of what is written")
  let again = readPolicyFile(SourceFile(name: "again.json", bytes: writer.bytes))
  guard placed.name == nil, let policy = again.policies.first, policy.kind == placed.kind else { return }
  precondition(policy.policy == placed.policy, "what is written is not what was read")
}
