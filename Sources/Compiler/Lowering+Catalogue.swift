import Analysis
import IAM
import Source

extension Lowering {
  /// Reports what only shows in a whole role: statements that add nothing, and actions without others that they need.
  mutating func checkAgainstCatalogue(_ role: Role, _ gathering: borrowing Gathering) {
    for policy in role.policies where isWritten(policy) {
      checking.policyCheck.checkRedundancy(of: policy.policy.statements)
    }
    if !gathering.dependents.isEmpty {
      checking.policyCheck.checkDependents(
        gathering.dependents, grantedBy: role.policies.flatMap(\.policy.statements),
        isComplete: role.managedPolicyARNs.isEmpty)
    }
    for finding in checking.policyCheck.takeFindings() { report(finding) }
  }

  /// Reports what the catalogue has against an ARN that stands for a resource or a boundary.
  mutating func checkAgainstCatalogue(_ arn: String, at span: Span) {
    guard !checking.isSecondPass else { return }
    checking.policyCheck.checkARN(arn, at: span)
    checking.policyCheck.checkManagedPolicy(arn, at: span)
    for finding in checking.policyCheck.takeFindings() { report(finding) }
  }

  /// Reports policy variables of a name that IAM replaces by nothing; returns whether all have the form of one.
  mutating func checkVariables(in name: String, at span: Span) -> Bool {
    guard name.holdsVariable, !checking.isSecondPass else { return true }
    let isSound = checking.policyCheck.checkVariables(in: name, at: span)
    for finding in checking.policyCheck.takeFindings() { report(finding) }
    return isSound
  }

  /// Returns whether the statements of a policy are new: written for this persona, or in a capability that was not seen
  /// yet, and that is not of the built-in pack, which was checked whole.
  private mutating func isWritten(_ policy: NamedPolicy) -> Bool {
    guard policy.policy.statements.count > 1, let first = policy.policy.statements.first else { return false }
    if checking.isTrusted(checking.program.module(of: first.span)) { return false }
    return policy.capability == nil || checking.seenDocuments.insert(first.span.start).inserted
  }
}
