import Compiler
import IAM
import JSON
import Platform
import Source

/// Writes one persona's policies to standard output, as a single document.
func writePolicy(
  of compilation: Compilation, _ selection: Selection, _ layout: Writer.Layout, _ report: inout Report
) throws(UsageError) -> ExitCode {
  guard selection.personas.count == 1 else { throw .policyOfMany(selection.personas) }
  guard let policy = mergedPolicy(of: compilation, selection) else { return missingRoles() }
  report.add(repeatedSids(in: policy))
  if policy.statements.isEmpty { report.add(.nothingToMerge(selection.personas[0])) }
  guard !report.hasErrors else { return .failure }
  var writer = Writer(layout)
  var renderings = RenderedStatements()
  writer.write(policy, &renderings)
  writer.endLine()
  do {
    try writer.flush(to: writeOutput)
  } catch { report.addFailedOutput(error) }
  return .success
}

/// Returns all statements of the one chosen role, in order; nil if there is no role.
private func mergedPolicy(of compilation: Compilation, _ selection: Selection) -> Policy? {
  var statements: [Statement] = []
  let isComplete = compilation.forEachRole(of: selection) { _, role in
    statements = role.policies.flatMap(\.policy.statements)
  }
  return isComplete ? Policy(statements) : nil
}

/// IAM refuses a document in which two statements have the same id.
private func repeatedSids(in policy: Policy) -> [Diagnostic] {
  var first: [String: Statement] = [:]
  var found: [Diagnostic] = []
  for statement in policy.statements {
    guard let sid = statement.body.sid else { continue }
    if let earlier = first[sid] {
      found.append(.sidTwiceInMerge(sid, earlier.origin, statement.origin))
    } else {
      first[sid] = statement
    }
  }
  return found
}

extension Diagnostic {
  static func sidTwiceInMerge(_ sid: String, _ first: Origin, _ second: Origin) -> Diagnostic {
    .error(
      .sidTwiceInMerge, "two statements of the merged policy have the id `\(sid)`", at: second.item,
      label: "the second", related: [Label(first.item, "the first")],
      help: "give one of them another id with `as`, or compile without `--policy`")
  }

  static func nothingToMerge(_ persona: String) -> Diagnostic {
    Diagnostic(
      .nothingToMerge, .error, "persona `\(persona)` has no policy of its own, and IAM takes no empty one",
      at: .path("--policy"))
  }
}
