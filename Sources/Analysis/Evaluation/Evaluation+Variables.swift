extension Evaluation {
  /// A pattern after its variables have been replaced.
  enum Resolution {
    /// All have a value; or the text is too short to match, whatever follows.
    case pattern([UInt8])
    /// One is a key that the request leaves open, and stands as a run.
    case open([UInt8])
    /// One has no value, so that nothing matches.
    case valueless
    /// What is put in makes the pattern longer than any text that is compared, or no ARN.
    case nothing
  }

  /// Returns whether `text` matches.
  func match(_ resolution: Resolution, _ text: [UInt8]) -> Truth {
    switch resolution {
    case .pattern(let pattern): Truth(matches(pattern, text))
    case .open(let loosest): matches(loosest, text) ? .unknown : .no
    case .valueless, .nothing: .no
    }
  }

  /// Replaces the variables of a pattern that is to be compared with `text`.
  func resolve(_ pattern: Pattern, for text: [UInt8]) -> Resolution {
    switch pattern {
    case .fixed(let bytes): return .pattern(bytes)
    case .variable(let pieces):
      var replacement = Replacement(limit: text.count)
      for piece in pieces {
        switch piece {
        case .bytes(let bytes): replacement.append(bytes)
        case .variable(let variable): replacement.append(value(of: variable), for: variable)
        }
        if let ending = replacement.ending { return ending }
      }
      return replacement.isOpen ? .open(replacement.bytes) : .pattern(replacement.bytes)
    }
  }

  /// What a variable stands for.
  fileprivate enum VariableValue {
    case bytes([UInt8])
    case open
    case none
  }

  /// Returns the one value of a variable's key. A key with several has none that could stand in a text, and is replaced as one
  /// that is absent.
  private func value(of variable: PolicyVariable) -> VariableValue {
    switch request.context[variable.key] {
    case .value(let value): .bytes(variable.isFolded ? folded(value) : value)
    case .values, .absent: variable.substitute.map { .bytes($0) } ?? .none
    case .open: .open
    }
  }

  /// A pattern that grows piece by piece, and no further than it can match.
  private struct Replacement {
    /// The bytes of the text.
    let limit: Int
    var bytes: [UInt8] = []
    var isOpen = false
    var ending: Resolution?
    private var runs = 0

    init(limit: Int) {
      self.limit = limit
    }

    mutating func append(_ more: [UInt8]) {
      bytes += more
      runs += more.count(where: Wildcard.isRun)
      if bytes.count - runs > limit { ending = .nothing }
    }

    mutating func append(_ value: VariableValue, for variable: PolicyVariable) {
      switch value {
      case .bytes(let more) where variable.isInPart && more.contains(UInt8(ascii: ":")): ending = .nothing
      case .bytes(let more): append(more)
      case .open:
        isOpen = true
        append([variable.isInPart ? Wildcard.runInPart : Wildcard.run])
      case .none: ending = .valueless
      }
    }
  }
}
