import Source

/// What is wrong with `extends` and `without`.
extension Diagnostic {
  static func unknownParent(_ name: String, _ span: Span, known: [String]) -> Diagnostic {
    let remedy =
      name.contains(".")
      ? "`smpc list templates` shows those of packs" : "declare it with `template \(name) < … >`"
    return .error(
      .unknownParent, "there is no template or persona `\(name)`", at: span,
      help: known.closest(to: name).map { "did you mean `\($0)`?" } ?? remedy)
  }

  static func extendsCycle(_ name: String, _ span: Span) -> Diagnostic {
    .error(
      .extendsCycle, "`\(name)` extends itself, directly or through others", at: span,
      help: "move what both have into a template of its own, and extend that")
  }

  static func parentsDisagree(_ what: String, _ span: Span, first: Span, second: Span) -> Diagnostic {
    .error(
      .parentsDisagree, "the parents disagree about `\(what)`", at: span,
      related: [Label(first, "one parent says this"), Label(second, "another says this")],
      help: "say in the persona which it is: an own item wins over inherited ones")
  }

  static func inheritsTooMuch(_ span: Span) -> Diagnostic {
    .error(
      .tooManyValues, "with this more than \(Limit.values) items are inherited", at: span,
      help: "no role can have so much: extend less")
  }

  static func denyRemoved(_ reason: String, _ span: Span, inherited: Span) -> Diagnostic {
    .error(
      .denyRemoved, "this cannot be removed: \(reason)", at: span, related: [Label(inherited, "inherited from here")],
      help: "what a parent denies stays denied; extend a parent that does not have it")
  }

  static func denyReplaced(_ what: String, _ span: Span, inherited: Span) -> Diagnostic {
    .error(
      .denyRemoved, "this would replace the inherited `\(what)` and what it denies", at: span,
      related: [Label(inherited, "inherited from here")],
      help: "what a parent denies stays denied: repeat its `deny`, or take another name to have both")
  }

  static func removesNothing(_ name: String, _ span: Span) -> Diagnostic {
    .warning(
      .removesNothing, "there is no `\(name)` to do without", at: span,
      help: "`without` removes what a parent has, or what a resource that nothing uses would imply; delete it")
  }

  static func replacedBoundary(_ span: Span, inherited: Span) -> Diagnostic {
    .warning(
      .replacedBoundary, "this replaces the boundary of a parent", at: span,
      related: [Label(inherited, "the parent's boundary")],
      help: "make sure that it allows no more than the parent's, or delete it to keep that one")
  }
}
