public import IAM
import Source

extension PolicyCheck {
  /// Reports each pattern of a list that another one covers; of equal ones the later.
  mutating func checkRedundancy(
    of patterns: [String], _ code: Code, _ statement: CheckedStatement, _ part: (Int) -> StatementPart
  ) {
    guard patterns.count > 1 else { return }
    let texts = code == .redundantAction ? patterns.map { $0.lowercased() } : patterns
    let wildcards = texts.indices.filter { texts[$0].isPattern }.prefix(Self.wildcardLimit)
    var first: [String: Int] = [:]
    for number in texts.indices {
      if let same = first[texts[number]] {
        report(
          .redundant(code, patterns[number], by: nil, statement.places[part(number)], statement.places[part(same)]))
        continue
      }
      first[texts[number]] = number
      let cover = wildcards.first { wildcard in
        Glob.covers(texts[wildcard].utf8, texts[number].utf8) && texts[wildcard] != texts[number]
      }
      guard let cover else { continue }
      report(
        .redundant(
          code, patterns[number], by: patterns[cover], statement.places[part(number)], statement.places[part(cover)]))
    }
  }

  /// The patterns with wildcards that each other pattern of a list is compared with; no policy within IAM's quotas has so
  /// many in one list.
  private static var wildcardLimit: Int { 500 }
}

extension PolicyCheck {
  /// Reports each statement of a document that says nothing which another one does not say already.
  public mutating func checkRedundancy(of statements: [Statement]) {
    guard statements.count > 1, statements.count <= Self.statementLimit else { return }
    for (number, statement) in statements.enumerated() {
      let cover = statements.indices.first { other in
        other != number && statements[other].body.covers(statement.body)
          && (other < number || !statement.body.covers(statements[other].body))
      }
      if let cover { report(.redundantStatement(statement.span, by: statements[cover].span)) }
    }
  }

  /// The statements of a document that are compared with each other; IAM's quotas leave room for some two hundred.
  private static var statementLimit: Int { 500 }
}

extension StatementBody {
  /// Returns whether all requests that another statement is about are ones that this is about, with the same effect. It
  /// may miss that, and then says no.
  func covers(_ other: StatementBody) -> Bool {
    guard effect == other.effect, principal == other.principal else { return false }
    guard other.conditions.includes(conditions), actions.covers(other.actions, ignoringCase: true) else { return false }
    switch (resources, other.resources) {
    case (nil, nil): return true
    case (let all?, let some?): return all.covers(some, ignoringCase: false)
    default: return false
    }
  }
}

extension Selection {
  /// Returns whether all that another selection selects is selected. It may miss that, and then says no.
  fileprivate func covers(_ other: Selection, ignoringCase: Bool) -> Bool {
    switch (isExcept, other.isExcept) {
    case (false, false): patterns.cover(other.patterns, ignoringCase: ignoringCase)
    case (true, true): other.patterns.cover(patterns, ignoringCase: ignoringCase)
    case (false, true): patterns.contains(where: \.isAnything)
    case (true, false): false
    }
  }
}

extension [String] {
  /// Returns whether each of some patterns is covered by one of these.
  fileprivate func cover(_ others: [String], ignoringCase: Bool) -> Bool {
    others.allSatisfy { other in contains { $0.covers(other, ignoringCase: ignoringCase) } }
  }
}

extension String {
  /// Returns whether this pattern matches all texts that another one matches. It may miss that, and then says no.
  fileprivate func covers(_ other: String, ignoringCase: Bool) -> Bool {
    ignoringCase ? Glob.coversIgnoringCase(utf8, other.utf8) : Glob.covers(utf8, other.utf8)
  }
}

extension [ConditionBlock] {
  /// Returns whether every condition of `others` is one of these.
  fileprivate func includes(_ others: [ConditionBlock]) -> Bool {
    others.allSatisfy { other in
      other.keys.allSatisfy { entry in contains { $0.operator == other.operator && $0.keys.contains(entry) } }
    }
  }
}

extension Diagnostic {
  static func redundant(_ code: Code, _ pattern: String, by cover: String?, _ span: Span, _ other: Span) -> Diagnostic {
    let message = cover.map { "`\(pattern)` is part of `\($0)`" } ?? "`\(pattern)` stands twice"
    return .warning(
      code, message, at: span,
      related: span == other ? [] : [Label(other, cover == nil ? "the first" : "it is in here")],
      help: "delete it; it adds nothing")
  }

  static func redundantStatement(_ span: Span, by other: Span) -> Diagnostic {
    .warning(
      .redundantStatement, "this statement adds nothing to another one", at: span,
      related: span == other ? [] : [Label(other, "it says all of it")], help: "delete it")
  }
}
