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
  guard let policies = policies(of: compilation, selection) else { return missingRoles() }
  report.add(repeatedSids(in: policies))
  let policy = Policy(policies.flatMap(\.policy.statements))
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

/// Returns the policies of the one chosen role, in order; nil if there is no role.
private func policies(of compilation: Compilation, _ selection: Selection) -> [NamedPolicy]? {
  var policies: [NamedPolicy] = []
  let isComplete = compilation.forEachRole(of: selection) { _, role in policies = role.policies }
  return isComplete ? policies : nil
}

/// IAM refuses a document in which two statements have the same id.
private func repeatedSids(in policies: [NamedPolicy]) -> [Diagnostic] {
  var first: [String: Span] = [:]
  var found: [Diagnostic] = []
  for policy in policies {
    for statement in policy.policy.statements {
      guard let sid = statement.body.sid else { continue }
      let place = policy.place(of: statement)
      if let earlier = first[sid] {
        found.append(.sidTwiceInMerge(sid, earlier, place))
      } else {
        first[sid] = place
      }
    }
  }
  return found
}

extension Diagnostic {
  static func sidTwiceInMerge(_ sid: String, _ first: Span, _ second: Span) -> Diagnostic {
    .error(
      .sidTwiceInMerge, "two statements of the merged policy have the id `\(sid)`", at: second,
      label: "the second", related: [Label(first, "the first")],
      help: "give one of them another id with `as`, or compile without `--policy`")
  }

  static func nothingToMerge(_ persona: String) -> Diagnostic {
    Diagnostic(
      .nothingToMerge, .error, "persona `\(persona)` has no policy of its own, and IAM takes no empty one",
      at: .path("--policy"))
  }
}
