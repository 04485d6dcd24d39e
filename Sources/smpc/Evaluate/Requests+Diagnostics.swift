import JSON
import Source

/// What is wrong with lines of requests.
extension Diagnostic {
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
