import Analysis
import IAM
import Source

/// The policies that `--policies` and `--boundary` give once for all lines.
struct FixedPolicies {
  /// Nil if each line brings its own.
  let evaluator: Evaluator?

  init(_ arguments: Arguments, _ report: inout Report) throws(UsageError) {
    let policyNames = arguments.all(.policies)
    let boundaryNames = arguments.all(.boundary)
    if policyNames.isEmpty, !boundaryNames.isEmpty { throw .boundaryWithoutPolicies() }
    guard !policyNames.isEmpty else {
      evaluator = nil
      return
    }
    let policies = try Self.policies(of: policyNames, &report)
    let boundary = try Self.policies(of: boundaryNames, &report)
    if boundary.count > 1 { throw .severalBoundaries(boundary.count) }
    evaluator = Evaluator(policies, boundary: boundary.first)
  }

  /// Returns the policies that files hold, those of roles among them, in the order of the files.
  private static func policies(of names: [String], _ report: inout Report) throws(UsageError) -> [Policy] {
    guard !names.isEmpty else { return [] }
    let inputs = try Inputs(names, for: .evaluate)
    report.add(inputs.diagnostics)
    let files = PolicyInputs(evaluating: inputs.files, &report).files
    let roles = files.flatMap(\.roles)
    if roles.count > 1 { throw .policiesOfSeveralRoles(roles.count) }
    for policy in files.flatMap(\.policies) where policy.kind != .identity { report.add(.noIdentityPolicy(policy)) }
    return files.flatMap { $0.policies.map(\.policy) } + roles.flatMap { $0.role.policies.map(\.policy) }
  }
}
