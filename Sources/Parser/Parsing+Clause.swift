import Lexer
import Source

extension Parsing {
  /// Reads conditions, if they are here.
  ///
  ///     conditions = "when" clause { "and" clause } ;
  mutating func parseConditions() throws(SyntaxError) -> [Clause] {
    guard take(.when) != nil else { return [] }
    var clauses = [try parseClause()]
    while take(.and) != nil { clauses.append(try parseClause()) }
    return clauses
  }

  /// Reads one condition.
  ///
  ///     clause = [ "any" | "every" ] KEY relation [ "if" "present" ] [ given ] ;
  private mutating func parseClause() throws(SyntaxError) -> Clause {
    let start = token.span
    let quantifier = parseQuantifier()
    let key = try parseTerm("a condition key, such as `aws:SourceIp`")
    let relation = try parseRelation()
    let takesValues = relation.kind != .present && relation.kind != .absent
    let values = takesValues ? try parseValues() : []
    let ignoringCase = try parsePair(.ignoring, .case)
    let ifPresent = try parsePair(.if, .present)
    let given = at(.given) ? try parseGiven() : nil
    return Clause(
      quantifier: quantifier, key: key, relation: relation, values: values, ignoringCase: ignoringCase,
      ifPresent: ifPresent, given: given, span: span(from: start))
  }

  private mutating func parseQuantifier() -> Quantifier? {
    guard at(.any) || at(.every) else { return nil }
    return Quantifier(isEvery: at(.every), span: advance().span)
  }

  /// Reads two keywords and returns their span, if the first is here.
  private mutating func parsePair(_ first: Keyword, _ second: Keyword) throws(SyntaxError) -> Span? {
    guard let start = take(first) else { return nil }
    return start.to(try expect(second))
  }

  /// Reads what a clause says of its key.
  ///
  ///     relation = ( "is" [ "not" ] | [ "not" ] "like" | [ "not" ] "in"
  ///                | "below" | "at" ( "most" | "least" ) | "above" | "before" | "after" | OPERATOR )
  ///                values [ "ignoring" "case" ]
  ///              | "present" | "absent" ;
  private mutating func parseRelation() throws(SyntaxError) -> Relation {
    let start = token.span
    let kind: Relation.Kind =
      switch keyword {
      case .is: at(.is, then: .not) ? .isNot : .is
      case .not: try parseNegation()
      case .like: .like
      case .in: .in
      case .below: .below
      case .at: try parseAt()
      case .above: .above
      case .before: .before
      case .after: .after
      case .present: .present
      case .absent: .absent
      default: try parseOperator()
      }
    advance()
    return Relation(kind: kind, span: span(from: start))
  }

  /// Returns whether both keywords are here, and goes on to the second if so.
  private mutating func at(_ first: Keyword, then second: Keyword) -> Bool {
    guard keyword(ahead: 1) == second else { return false }
    advance()
    return true
  }

  /// Goes over `not` to the `like` or `in` that follows.
  private mutating func parseNegation() throws(SyntaxError) -> Relation.Kind {
    advance()
    if at(.like) { return .notLike }
    if at(.in) { return .notIn }
    throw expected("`like` or `in`", help: at(.is) ? "write `is not`" : nil)
  }

  /// Goes over `at` to the `most` or `least` that follows.
  private mutating func parseAt() throws(SyntaxError) -> Relation.Kind {
    advance()
    if at(.most) { return .atMost }
    if at(.least) { return .atLeast }
    throw expected("`most` or `least`")
  }

  /// Returns that an operator of IAM is here; which one is for the checker to know.
  private func parseOperator() throws(SyntaxError) -> Relation.Kind {
    let isName = token.kind == .word && file.bytes(of: token.span).first.map { $0 >= 65 && $0 <= 90 } == true
    guard isName else {
      throw expected(
        "a relation: `is`, `like`, `in`, `below`, `before`, `present`, …",
        help: token.kind == .equals ? "write `is`" : nil)
    }
    return .operator
  }
}
