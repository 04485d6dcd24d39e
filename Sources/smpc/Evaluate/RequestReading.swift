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
    let evaluator = readEvaluator(value)
    let request = readRequest(value)
    guard diagnostics.isEmpty, let request else { return nil }
    return RequestLine(id: readID(value), evaluator: evaluator, request: request)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    // A warning about a policy is for `smpc check` to give, once and not with each request.
    if diagnostic.isError { diagnostics.append(diagnostic) }
  }

  private func span(_ value: PlacedValue) -> Span {
    Span(start: file.start + value.range.start, end: file.start + value.range.end)
  }

  private mutating func readID(_ value: PlacedValue) -> PlacedValue? {
    guard let id = value["id"] else { return nil }
    return id.kind == .string || id.kind == .number ? id : nil
  }

  private mutating func readEvaluator(_ value: PlacedValue) -> Evaluator? {
    guard let policies = value["policies"] else {
      if let boundary = value["boundary"] { report(.boundaryWithoutPolicies(span(boundary))) }
      return nil
    }
    let read = readPolicies(policies, in: file)
    read.diagnostics.forEach { report($0) }
    return Evaluator(read.policies, boundary: value["boundary"].flatMap { readBoundary($0) })
  }

  private mutating func readBoundary(_ value: PlacedValue) -> Policy? {
    if value.kind == .null { return nil }
    let read = readPolicies(value, in: file)
    read.diagnostics.forEach { report($0) }
    return read.policies.first
  }
}

extension RequestReading {
  private mutating func readRequest(_ line: PlacedValue) -> Request? {
    guard let value = line["request"], value.kind == .object else {
      report(.missingRequest(line["request"].map { span($0) } ?? span(line)))
      return nil
    }
    for member in value.members where !Self.names.contains(where: member.isNamed) {
      report(.strangeInRequest(member.key, Self.names, span(member)))
    }
    let action = text("action", of: value)
    let resource = text("resource", of: value)
    let context = value["context"].map { readContext($0) } ?? RequestContext()
    guard let action, let resource else { return nil }
    return Request(action: action, resource: resource, context: context)
  }

  private static let names = ["principal", "action", "resource", "context"]

  private func span(_ member: PlacedMember) -> Span {
    Span(start: file.start + member.keyRange.start, end: file.start + member.keyRange.end)
  }

  private mutating func text(_ name: String, of value: PlacedValue) -> String? {
    if let text = value[name]?.text { return text }
    report(.missingText(name, value[name].map { span($0) } ?? span(value)))
    return nil
  }

  private mutating func readContext(_ value: PlacedValue) -> RequestContext {
    if value.kind != .object, value.kind != .null { report(.contextNoObject(span(value))) }
    return RequestContext(value.members.map { ($0.key, entry($0)) })
  }

  private mutating func entry(_ member: PlacedMember) -> RequestContext.Entry {
    if member.value.kind == .null { return .absent }
    return .values(member.value.items.compactMap { value in
      switch value.content {
      case .string(let text), .number(let text): return text
      case .bool(let flag): return flag ? "true" : "false"
      case .null, .array, .object:
        report(.contextValue(member.key, span(value)))
        return nil
      }
    })
  }
}
