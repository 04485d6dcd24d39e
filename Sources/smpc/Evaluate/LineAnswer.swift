import Analysis
import JSON
import Source

/// What comes of a line of requests.
enum LineAnswer {
  /// The line is blank.
  case nothing
  /// The request is decided.
  case decision(Decision, id: PlacedValue?)
  /// Something is wrong with the line.
  case mistakes([Diagnostic])

  /// Answers a line by the policies that it brings along, or by those that are fixed for all lines.
  init(_ file: SourceFile, by fixed: Evaluator?) {
    var reading = RequestReading(file)
    if file.bytes.allSatisfy(\.isJSONSpace) {
      self = .nothing
    } else if let line = reading.read() {
      self.init(line, by: fixed, file.span)
    } else {
      self = .mistakes(reading.diagnostics)
    }
  }

  private init(_ line: RequestLine, by fixed: Evaluator?, _ span: Span) {
    switch (line.evaluator, fixed) {
    case (let evaluator?, nil), (nil, let evaluator?): self = .decision(evaluator.decide(line.request), id: line.id)
    case (nil, nil): self = .mistakes([.noPolicies(span)])
    case (.some, .some): self = .mistakes([.policiesTwice(span)])
    }
  }
}

extension UInt8 {
  /// Whether JSON takes it for white space.
  fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
