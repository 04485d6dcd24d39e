public import JSON
public import Source

/// What of a policy is held against the rules of IAM.
public enum PolicyJudgement: Hashable, Sendable {
  /// All that IAM looks at when a policy is made.
  case everything
  /// Only what is needed to know what a policy says: an action or resource of a form that IAM would not take is read as
  /// it stands, and matches what it matches.
  case structure
}

/// Reads the policies and roles of a JSON file, by its shape: a policy document, roles as `compile` writes them, and what
/// `aws iam` prints of roles, policies and accounts; or an array of these.
///
/// A mistake costs only the statement, policy or role that it is in.
public func readPolicyFile(_ file: SourceFile, judging judgement: PolicyJudgement = .everything) -> PolicyFile {
  var reading = PolicyReading(file, judging: judgement)
  do {
    let value = try readPlacedValue(from: file.bytes, sizeLimit: .max)
    reading.result.value = value
    reading.readFile(value)
  } catch {
    reading.report(.malformedJSON(error, in: file))
  }
  return reading.finished()
}

/// Reads policies that stand in a larger text, to evaluate them: a document, or an array of such.
///
/// Only their structure is judged.
///
/// - Parameter file: the text that holds `value`.
public func readPolicies(_ value: PlacedValue, in file: SourceFile) -> (policies: [Policy], diagnostics: [Diagnostic]) {
  var reading = PolicyReading(file, judging: .structure)
  let policies = value.items.compactMap { reading.readDocument($0, .identity)?.policy }
  return (policies, reading.finished().diagnostics)
}

/// The state of reading one file.
struct PolicyReading {
  /// The most diagnostics that are kept of one file, for a large one may have millions.
  private static let diagnosticLimit = 10_000

  let file: SourceFile
  let judgement: PolicyJudgement
  var result = PolicyFile()
  /// The number of errors up to now, by which what was read is known to be whole.
  private(set) var errors = 0
  private var found: [Diagnostic] = []
  private var omitted = 0

  init(_ file: SourceFile, judging judgement: PolicyJudgement = .everything) {
    self.file = file
    self.judgement = judgement
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostic.isError { errors += 1 }
    guard found.count < Self.diagnosticLimit else {
      omitted += 1
      return
    }
    found.append(diagnostic)
  }

  /// Returns what was read; the mistakes in the order of the text.
  consuming func finished() -> PolicyFile {
    if omitted > 0 { found.append(.furtherMistakes(omitted, file.span.after)) }
    let order = found.indices.sorted { (found[$0].start, $0) < (found[$1].start, $1) }
    result.diagnostics = order.map { found[$0] }
    return result
  }
}

extension Diagnostic {
  fileprivate var start: UInt32 { place.span?.start ?? 0 }
}

extension PolicyReading {
  /// Returns where something is written.
  func span(_ range: TextRange) -> Span { Span(start: file.start + range.start, end: file.start + range.end) }

  /// Returns where a value is written.
  func span(_ value: PlacedValue) -> Span { span(value.range) }

  /// Returns the bracket at which an object or list begins, which are too large to point at, or all of another value.
  func opening(_ value: PlacedValue) -> Span {
    switch value.kind {
    case .array, .object: Span(start: span(value).start, end: span(value).start + 1)
    case .null, .bool, .number, .string: span(value)
    }
  }
}
