import IAM
import Source

extension PolicyCheck {
  /// Reports an allow of everything but what is named.
  mutating func checkExceptions(of statement: CheckedStatement) {
    guard statement.body.effect == .allow, statement.kind != .trust else { return }
    if statement.body.actions.isExcept {
      // A role has no policy of its own by which it could be passed.
      let mayPass = statement.kind == .identity && statement.mayBeOnRoles
      let leavesPassing = statement.body.actions.patterns.contains {
        Glob.coversIgnoringCase($0.utf8, "iam:passrole".utf8)
      }
      report(.allowExcept("actions", statement.places[.actions], passesRoles: mayPass && !leavesPassing))
    }
    if statement.body.resources?.isExcept == true {
      report(.allowExcept("resources", statement.places[.resources], passesRoles: false))
    }
  }
}

extension Diagnostic {
  static func allowExcept(_ what: String, _ span: Span, passesRoles: Bool) -> Diagnostic {
    .warning(
      .allowExcept, "this allows all \(what) but those named, also those that AWS adds later", at: span,
      label: passesRoles ? "`iam:PassRole` is among them" : "", help: "name what is allowed, or deny what is not")
  }
}
