import IAM
import Parser
import Source

extension Checking {
  /// Reports what a statement of a pack allows beyond what the pack says that it grants.
  mutating func checkGrants(_ statement: TypedStatement, in module: Int) {
    guard statement.effect == .allow, let pack = program.modules[module].value.pack else { return }
    let granted = actions(pack.grants, in: module).map { $0.lowercased() }
    if let action = statement.firstAction(beyond: granted) { report(.grantsBeyond(action, statement.span)) }
  }
}

extension Checking {
  /// Reports each `use` that allows its pack less than the pack grants.
  mutating func checkUses(of module: Int) {
    for use in program.modules[module].value.uses {
      guard let limits = use.item.grants, let first = limits.first, let last = limits.last else { continue }
      let granted = actions(limits, in: module).map { $0.lowercased() }
      guard !granted.isEmpty, let beyond = beyond(granted, in: use.file) else { continue }
      report(.grantsBeyondUse(beyond.action, first.span.to(last.span), granted: beyond.span))
    }
  }

  /// Returns the first action that a statement of a module allows beyond what is granted.
  private mutating func beyond(_ granted: [String], in module: Int) -> (action: String, span: Span)? {
    var statements: [TypedStatement] = []
    for id in program.capabilities.indices where program.capabilities[id].module == module {
      statements += typedCapability(id)?.value.statements.map(\.value) ?? []
    }
    for id in program.personas.indices where program.personas[id].module == module {
      statements += typedStatements(ofTemplate: id)
    }
    for statement in statements where statement.effect == .allow {
      if let action = statement.firstAction(beyond: granted) { return (action, statement.span) }
    }
    return nil
  }
}

extension TypedStatement {
  /// Returns the first of its actions that `granted`, in lower case, does not cover; only `*` covers all but some.
  fileprivate func firstAction(beyond granted: [String]) -> String? {
    if actions.isExcept { return granted.contains("*") ? nil : "*" }
    return actions.patterns.first { action in
      let pattern = action.lowercased()
      return !granted.contains { Glob.covers($0.utf8, pattern.utf8) }
    }
  }
}

extension Diagnostic {
  static func grantsBeyondUse(_ action: String, _ span: Span, granted: Span) -> Diagnostic {
    .error(
      .grantsBeyondUse, "this pack grants `\(action)`, too", at: span, related: [Label(granted, "granted here")],
      help: "add `\(action)` if you mean to allow it, or do without the pack")
  }

  static func grantsBeyond(_ action: String, _ span: Span) -> Diagnostic {
    .error(
      .grantsBeyond, "this allows `\(action)`, which the pack does not say that it grants", at: span,
      help: "add it to the `grants` of the pack, so that those who use the pack see it")
  }
}
