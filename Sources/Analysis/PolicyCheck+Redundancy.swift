import Bytes
public import IAM
import Source

extension PolicyCheck {
  /// Reports each action of a statement that another one covers; of equal ones the later.
  mutating func checkRedundancy(ofActions numbers: [Int], _ statement: CheckedStatement) {
    guard numbers.count > 1 else { return }
    let wildcards = numbers.indices.filter { actions.isPattern(numbers[$0]) }.prefix(Self.wildcardLimit)
    // Only wildcards of the same service are compared, and those of several services.
    let groups = wildcards.isEmpty ? [:] : Dictionary(grouping: wildcards) { actions.service(of: numbers[$0]) }
    let general = groups[nil] ?? []
    let found = redundancies(first: actions.firstPlaces(of: numbers)) { place in
      guard !wildcards.isEmpty else { return nil }
      let own = actions.service(of: numbers[place]).flatMap { groups[$0] } ?? []
      func cover(among group: [Int]) -> Int? {
        group.first { numbers[$0] != numbers[place] && actions.covers(numbers[$0], numbers[place]) }
      }
      guard let first = cover(among: own) else { return cover(among: general) }
      return cover(among: general).map { min($0, first) } ?? first
    }
    report(found, .redundantAction, statement.body.actions.patterns, statement) { .action($0) }
  }

  /// Reports each resource of a statement that another one covers; of equal ones the later.
  mutating func checkRedundancy(ofResources patterns: [String], _ statement: CheckedStatement) {
    guard patterns.count > 1 else { return }
    let texts = patterns.map { Array($0.utf8) }
    var first: [[UInt8]: Int] = [:]
    first.reserveCapacity(texts.count)
    let places = texts.enumerated().map { place, text in
      if let earlier = first[text] { return earlier }
      first[text] = place
      return place
    }
    let covers = texts.enumerated().compactMap { LiteralParts($0, of: $1) }.prefix(Self.wildcardLimit)
    let found = redundancies(first: places) { place in
      covers.first { cover in
        places[cover.place] != place && cover.mayCover(texts[place], texts[cover.place])
          && Glob.covers(texts[cover.place][...], texts[place][...])
          && patterns[cover.place].coversAsARN(patterns[place])
      }?.place
    }
    report(found, .redundantResource, patterns, statement) { .resource($0) }
  }

  /// What of a pattern with wildcards stands in every text that it matches, by which most pairs are told apart.
  private struct LiteralParts {
    /// The place of the pattern in its list.
    let place: Int
    /// What stands before the first wildcard.
    private let head: Int
    /// The longest part between two wildcards, or after the last.
    private let longest: Range<Int>

    /// Returns nil for a pattern without wildcards.
    init?(_ place: Int, of text: [UInt8]) {
      guard let head = text.firstIndex(where: \.isWildcard) else { return nil }
      var (longest, start) = (0..<0, head + 1)
      for end in start...text.count where end == text.count || text[end].isWildcard {
        if end - start > longest.count { longest = start..<end }
        start = end + 1
      }
      (self.place, self.head, self.longest) = (place, head, longest)
    }

    func mayCover(_ other: [UInt8], _ text: [UInt8]) -> Bool {
      other.begins(as: text, for: head) && other.holds(text, longest, from: head)
    }
  }

  /// A pattern of a list that adds nothing to another one of it.
  private struct Redundancy {
    let place: Int
    let cover: Int
    let isRepetition: Bool
  }

  /// Returns the patterns that add nothing.
  ///
  /// - Parameters:
  ///   - first: for each pattern the place where the same first stands.
  ///   - cover: returns the first other pattern that covers the one at a place.
  private func redundancies(first: [Int], _ cover: (Int) -> Int?) -> [Redundancy] {
    first.indices.compactMap { place in
      if first[place] != place { return Redundancy(place: place, cover: first[place], isRepetition: true) }
      return cover(place).map { Redundancy(place: place, cover: $0, isRepetition: false) }
    }
  }

  private mutating func report(
    _ found: [Redundancy], _ code: Code, _ patterns: [String], _ statement: CheckedStatement,
    _ part: (Int) -> StatementPart
  ) {
    for redundancy in found {
      let (place, cover) = (redundancy.place, redundancy.cover)
      report(
        .redundant(
          code, patterns[place], by: redundancy.isRepetition ? nil : patterns[cover], statement.places[part(place)],
          statement.places[part(cover)]))
    }
  }

  /// The patterns with wildcards that each other pattern of a list is compared with; no policy within IAM's quotas has so
  /// many in one list.
  private static var wildcardLimit: Int { 500 }
}

extension PolicyCheck {
  /// Reports each statement of a document that says nothing which another one does not say already.
  public mutating func checkRedundancy(of statements: [Statement]) {
    checkRedundancy(of: statements, statements.map { numbers(of: $0.body) })
  }

  /// Reports the same where the patterns of actions of the statements have these numbers.
  mutating func checkRedundancy(of statements: [Statement], _ numbers: [[Int]]) {
    guard statements.count > 1, statements.count <= Self.statementLimit else { return }
    let known = actions
    let scopes = zip(statements, numbers).map { StatementScope($0.body, known.list($1)) }
    // Most pairs are told apart by the services of their actions.
    let services = scopes.map(\.services)
    for (place, scope) in scopes.enumerated() {
      let cover = scopes.indices.first { other in
        other != place && services[place] & ~services[other] == 0 && scopes[other].covers(scope, known)
          && (other < place || !scope.covers(scopes[other], known))
      }
      if let cover { report(.redundantStatement(statements[place].span, by: statements[cover].span)) }
    }
  }

  /// The statements of a document that are compared with each other; IAM's quotas leave room for some two hundred.
  private static var statementLimit: Int { 500 }
}

/// A statement as it is held against the others of its document. A class, since each is held against all.
private final class StatementScope {
  private let body: StatementBody
  private let effect: Effect
  private let actions: ActionList
  /// The services of its actions, a bit for each; all where it is about those of any.
  let services: UInt64

  init(_ body: StatementBody, _ actions: ActionList) {
    self.body = body
    effect = body.effect
    services = body.actions.isExcept ? .max : actions.services
    self.actions = actions
  }

  /// Returns whether all requests that another statement is about are ones that this is about, with the same effect. It
  /// may miss that, and then says no.
  func covers(_ other: StatementScope, _ known: KnownActions) -> Bool {
    guard effect == other.effect, coversActions(of: other, known) else { return false }
    guard body.principal == other.body.principal, other.body.conditions.includes(body.conditions) else { return false }
    switch (body.resources, other.body.resources) {
    case (nil, nil): return true
    case (let all?, let some?): return all.covers(some)
    default: return false
    }
  }

  private func coversActions(of other: StatementScope, _ known: KnownActions) -> Bool {
    switch (body.actions.isExcept, other.body.actions.isExcept) {
    case (false, false): other.actions.numbers.allSatisfy { actions.covers($0, known) }
    case (true, true): actions.numbers.allSatisfy { other.actions.covers($0, known) }
    case (false, true): body.actions.patterns.contains(where: \.isAnything)
    case (true, false): false
    }
  }
}

extension Selection {
  /// Returns whether all resources that another selection selects are selected. It may miss that, and then says no.
  fileprivate func covers(_ other: Selection) -> Bool {
    switch (isExcept, other.isExcept) {
    case (false, false): patterns.cover(other.patterns)
    case (true, true): other.patterns.cover(patterns)
    case (false, true): patterns.contains(where: \.isAnything)
    case (true, false): false
    }
  }
}

extension [String] {
  /// Returns whether each of some patterns is covered by one of these.
  fileprivate func cover(_ others: [String]) -> Bool {
    others.allSatisfy { other in contains { Glob.covers($0.utf8, other.utf8) && $0.coversAsARN(other) } }
  }
}

extension String {
  /// Returns whether a resource that covers another one as a text also does so as IAM reads both: wildcards of the first five
  /// parts stand for no colon, but for a star that ends its part, and `${*}` is a star and no wildcard.
  fileprivate func coversAsARN(_ other: String) -> Bool {
    if self == other || isAnything { return true }
    if holdsVariable, holds("${*}") || holds("${?}") { return false }
    let (mine, others) = (arnParts, other.arnParts)
    for (number, part) in mine.enumerated() {
      // A star that ends its part goes on beyond it.
      if number == mine.count - 1 || part.utf8.last == Glob.star { return true }
      guard number < others.count, Glob.covers(part.utf8, others[number].utf8) else { return false }
    }
    return true
  }

  private var arnParts: [String] {
    utf8.split(separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
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
