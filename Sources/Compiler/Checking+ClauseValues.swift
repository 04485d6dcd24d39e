import IAM
import Parser
import Source

extension Checking {
  /// Reports a value that its operator cannot compare. Called for values that are known, here or when a persona is
  /// lowered.
  mutating func checkValue(_ text: String, of clause: TypedClause, at span: Span) {
    let base = clause.operator.base
    let bare = text.withoutVariables
    if text.holdsVariable, !base.takesVariables { return report(.variableHere(base.rawValue, span)) }
    if clause.relation == .is || clause.relation == .isNot, base.operand == .string || base.operand == .arn,
      bare.contains(where: { $0 == "*" || $0 == "?" })
    {
      return report(.wildcardInIs(text, clause.relation, span))
    }
    if !base.operand.accepts(text) { report(.invalidValue(text, clause.key, base.operand, span)) }
  }
}
