import Analysis
import IAM
import JSON
import Source

/// A line of requests: what to decide, by which policies.
struct RequestLine {
  /// What the answer is called by; nil if the line does not say.
  let id: PlacedValue?
  /// The policies that the line brings along; nil if it brings none.
  let evaluator: Evaluator?
  let request: Request
}

/// The state of reading one line of requests.
struct RequestReading {
  private let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
  }

  /// Reads the line; nil if there is a mistake in it, which is among the diagnostics.
  mutating func read() -> RequestLine? {
    let value: PlacedValue
    do {
      value = try readPlacedValue(from: file.bytes, sizeLimit: file.bytes.count)
    } catch {
      report(.malformedLine(error, in: file))
      return nil
    }
    guard value.kind == .object else {
      report(.notARequestLine(span(value)))
      return nil
    }
    let parts = readParts(value)
    let evaluator = readEvaluator(parts)
    let request = readRequest(parts.request, of: value)
    guard diagnostics.isEmpty, let request else { return nil }
    return RequestLine(id: parts.id, evaluator: evaluator, request: request)
  }

  /// The members of a line that count.
  private struct LineParts {
    var id: PlacedValue?
    var policies: PlacedValue?
    var boundary: PlacedValue?
    var request: PlacedValue?
  }

  /// Reads the members of a line. What it has besides is its writer's, unless it seems to be meant for one of these: a limit
  /// that is misspelt must not be lost.
  private mutating func readParts(_ line: PlacedValue) -> LineParts {
    var parts = LineParts()
    for member in line.members {
      if member.isNamed("id") {
        parts.id = readID(member.value)
      } else if member.isNamed("request") {
        parts.request = member.value
      } else if member.isNamed("policies") {
        parts.policies = member.value
      } else if member.isNamed("boundary") {
        parts.boundary = member.value.kind == .null ? nil : member.value
      } else if let problem = Diagnostic.misplaced(member.key, span(member)) {
        report(problem)
      }
    }
    return parts
  }

  private mutating func readID(_ value: PlacedValue) -> PlacedValue? {
    switch value.kind {
    case .string, .number: return value
    case .null: return nil
    case .bool, .array, .object:
      report(.strangeID(span(value)))
      return nil
    }
  }

  mutating func report(_ diagnostic: Diagnostic) {
    // A warning about a policy is for `smpc check` to give, once and not with each request.
    if diagnostic.isError { diagnostics.append(diagnostic) }
  }

  private func span(_ value: PlacedValue) -> Span {
    Span(start: file.start + value.range.start, end: file.start + value.range.end)
  }

  private mutating func readEvaluator(_ parts: LineParts) -> Evaluator? {
    guard let policies = parts.policies else {
      if let boundary = parts.boundary { report(.boundaryWithoutPolicies(span(boundary))) }
      return nil
    }
    guard let value = parts.boundary else { return Evaluator(read(policies)) }
    let errors = diagnostics.count
    let boundary = read(value)
    if boundary.count != 1, diagnostics.count == errors { report(.boundaryNoPolicy(boundary.count, span(value))) }
    return Evaluator(read(policies), boundary: boundary.first)
  }

  private mutating func read(_ policies: PlacedValue) -> [Policy] {
    let read = readPolicies(policies, in: file)
    for diagnostic in read.diagnostics { report(diagnostic) }
    return read.policies
  }
}

extension RequestReading {
  private mutating func readRequest(_ value: PlacedValue?, of line: PlacedValue) -> Request? {
    guard let value, value.kind == .object else {
      report(.missingRequest(span(value ?? line)))
      return nil
    }
    var action: [UInt8]?
    var resource: [UInt8]?
    var context = RequestContext()
    for member in value.members {
      if member.isNamed("action") {
        action = text(of: member)
      } else if member.isNamed("resource") {
        resource = text(of: member)
      } else if member.isNamed("context") {
        context = readContext(member.value)
      } else if !member.isNamed("principal") {
        report(.strangeInRequest(member.key, span(member)))
      }
    }
    guard let action else { return missing("action", in: value) }
    guard let resource else { return missing("resource", in: value) }
    return Request(action: action, resource: resource, context: context)
  }

  private func span(_ member: PlacedMember) -> Span {
    Span(start: file.start + member.keyRange.start, end: file.start + member.keyRange.end)
  }

  private func text(of member: PlacedMember) -> [UInt8]? {
    member.value.kind == .string ? member.value.textBytes : nil
  }

  private mutating func missing(_ name: String, in value: PlacedValue) -> Request? {
    report(.missingText(name, value[name].map { span($0) } ?? span(value)))
    return nil
  }

  private mutating func readContext(_ value: PlacedValue) -> RequestContext {
    if value.kind != .object, value.kind != .null { report(.contextNoObject(span(value))) }
    var entries: [RequestContext.Listed] = []
    entries.reserveCapacity(8)
    for member in value.members { entries.append(RequestContext.Listed(member.keyBytes, entry(of: member))) }
    let context = RequestContext(entries)
    if context.repeatsKey { report(.keyTwice(span(value))) }
    return context
  }

  private mutating func entry(of member: PlacedMember) -> RequestContext.Entry {
    if let text = member.value.textBytes { return .value(text) }
    var values: [[UInt8]] = []
    for value in member.value.items {
      if let text = value.textBytes {
        values.append(text)
      } else if case .bool(let flag) = value.content {
        values.append(Array((flag ? "true" : "false").utf8))
      } else if member.value.kind != .null {
        report(.contextValue(member.key, span(value)))
      }
    }
    return .all(values)
  }
}
