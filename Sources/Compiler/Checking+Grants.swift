import IAM
import Parser
import Source

extension Checking {
  /// Reports what a statement of a pack allows beyond what the pack says that it grants.
  mutating func checkGrants(_ statement: TypedStatement, in module: Int) {
    guard statement.effect == .allow, let pack = program.modules[module].value.pack else { return }
    let granted = actions(pack.grants, in: module).map { $0.lowercased() }
    if statement.actions.isExcept, !granted.contains("*") { return report(.grantsBeyond("except", statement.span)) }
    for action in statement.actions.patterns {
      let pattern = action.lowercased()
      let isGranted = granted.contains { Glob.covers($0.utf8, pattern.utf8) }
      if !isGranted { return report(.grantsBeyond(action, statement.span)) }
    }
  }
}

extension Diagnostic {
  static func grantsBeyond(_ action: String, _ span: Span) -> Diagnostic {
    .error(
      .grantsBeyond, "this allows `\(action)`, which the pack does not say that it grants", at: span,
      help: "add it to the `grants` of the pack, so that those who use the pack see it")
  }
}
