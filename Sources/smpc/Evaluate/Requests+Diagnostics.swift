import IAM
import JSON
import Source

/// What is wrong with lines of requests.
extension Diagnostic {
  /// A policy that is not attached to whoever asks.
  static func noIdentityPolicy(_ policy: PlacedPolicy) -> Diagnostic {
    .error(
      .wrongElement, "this is a \(policy.kind == .trust ? "trust" : "resource") policy", at: policy.span,
      help: "requests are decided by identity policies, which have no `Principal`")
  }

  static func malformedLine(_ error: ReadError, in file: SourceFile) -> Diagnostic {
    let start = file.start + UInt32(error.offset)
    return .error(
      .malformedRequest, "\(error.problem)", at: Span(start: start, end: min(start + 1, file.span.end)),
      help: "each line is a JSON object by itself; the other lines are answered")
  }

  static func lineTooLong(_ limit: Int, _ file: SourceFile) -> Diagnostic {
    .error(.malformedRequest, "the line is longer than \(limit) bytes, and is skipped", at: file.span)
  }

  static func notARequestLine(_ span: Span) -> Diagnostic {
    .error(
      .malformedRequest, "a line of requests is an object", at: span,
      help: #"write {"id": …, "policies": […], "request": {"action": …, "resource": …, "context": {…}}}"#)
  }

  /// Returns what is wrong with a member of a line that seems to be meant for another one; nil if it is the writer's own.
  static func misplaced(_ name: String, _ span: Span) -> Diagnostic? {
    if ["action", "resource", "context", "principal"].contains(name) {
      return .error(
        .malformedRequest, "`\(name)` stands beside the request", at: span, help: "write it in the object `request`")
    }
    guard let meant = ["policies", "boundary", "request"].closest(to: name) else { return nil }
    return .error(
      .malformedRequest, "a line has no `\(name.visible)`", at: span, help: "did you mean `\(meant)`?")
  }

  static func strangeID(_ span: Span) -> Diagnostic {
    .error(.malformedRequest, "an `id` is a string or a number", at: span)
  }

  static func boundaryNoPolicy(_ count: Int, _ span: Span) -> Diagnostic {
    .error(.malformedRequest, "a boundary is one policy, and this is \(count == 0 ? "none" : "\(count)")", at: span)
  }

  static func keyTwice(_ span: Span) -> Diagnostic {
    .error(
      .malformedRequest, "`context` has a key twice", at: span,
      help: "capitals and small letters are the same in keys; several values stand in a list")
  }

  static func missingRequest(_ span: Span) -> Diagnostic {
    .error(
      .malformedRequest, "the line has no `request`, which is an object", at: span,
      help: #"write "request": {"action": …, "resource": …, "context": {…}}"#)
  }

  static func strangeInRequest(_ name: String, _ span: Span) -> Diagnostic {
    let known = ["principal", "action", "resource", "context"]
    return .error(
      .malformedRequest, "a request has no `\(name.visible)`", at: span,
      help: known.closest(to: name).map { "did you mean `\($0)`?" }
        ?? "it has \(known.map { "`\($0)`" }.joined(separator: ", ")); condition keys stand in `context`")
  }

  static func missingText(_ name: String, _ span: Span) -> Diagnostic {
    .error(
      .malformedRequest, "the request needs `\(name)`, which is a string", at: span,
      help: name == "resource" ? "an action that has no resource is asked for with `\"*\"`" : nil)
  }

  static func contextNoObject(_ span: Span) -> Diagnostic {
    .error(.malformedRequest, "`context` is an object of condition keys", at: span)
  }

  static func contextValue(_ key: String, _ span: Span) -> Diagnostic {
    .error(
      .malformedRequest, "a value of `\(key.visible)` is a string, a number or a Boolean, or a list of these", at: span)
  }

  static func boundaryWithoutPolicies(_ span: Span) -> Diagnostic {
    .error(
      .malformedRequest, "a boundary stands in a line that brings its policies along", at: span,
      help: "with `--policies` give the boundary by `--boundary FILE`")
  }

  static func noPolicies(_ span: Span) -> Diagnostic {
    .error(
      .malformedRequest, "the line has no `policies`", at: span,
      help: "write them in each line, or give them for all lines by `--policies FILE`")
  }

  static func policiesTwice(_ span: Span) -> Diagnostic {
    .error(
      .malformedRequest, "the line brings policies along, and `--policies` gives them, too", at: span,
      help: "leave out one of the two")
  }
}
