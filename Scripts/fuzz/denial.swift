import Compiler
import Explore
import IAM
import JSON
import Source

/// Asks why a request was refused: `bytes` up to the first NUL are the text of the refusal, the rest is a JSON file of
/// policies or roles beside a persona.
func examine(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
  guard let denied = try? readAccessDenied(parts[0]) else { return }
  let policies = parts.count > 1 ? parts[1] : nil
  let worlds = [world(team, nil), policies.flatMap { world(team, $0) }, policies.flatMap { world(nobody, $0) }]
  for world in worlds.compactMap(\.self) {
    precondition(answer(denied, in: world) == answer(denied, in: world), "two runs answer differently")
  }
}

private let team = Sources([
  Input(
    name: "team.persona",
    bytes: Array(
      #"""
      account 111122223333; region eu-west-1;
      persona Reader < role "Reader"; trust account account; allow s3:GetObject on "arn:aws:s3:::data/*"; >
      """#.utf8))
]).compile()

private let nobody = Sources([]).compile()

private func world(_ compilation: Compilation, _ policies: [UInt8]?) -> World? {
  guard let policies else { return World(compilation, compilation.sources) }
  var sources = compilation.sources
  guard let source = sources.add(name: "fuzz.json", bytes: policies) else { return nil }
  let file = readPolicyFile(source, judging: .structure)
  guard !file.diagnostics.contains(where: \.isError) else { return nil }
  return World(compilation, sources, files: [PolicySource("fuzz.json", file)])
}

private func answer(_ denied: AccessDenied, in world: World) -> [String] {
  let denial = world.answer(denied)
  let words = ([denial.question ?? ""] + denial.conclusions).map { visible($0.visible) }
  guard let answer = denial.response.answer else {
    return words + [shown(denial.response.diagnostics, denial.response.sources)]
  }
  return words + shown(answer, concluding: denial.conclusions)
}
