import Lexer
import Source

extension Parsing {
  /// Reads the declaration of a capability.
  ///
  ///     capability = "capability" NAME [ STRING ] [ "for" NAME ] [ "as" NAME ]
  ///                  "<" { capability-item END } ">" ;
  mutating func parseCapability() throws(SyntaxError) -> CapabilityDeclaration {
    let documentation = documentation()
    let start = advance().span
    let name = try parseWord("the name of the capability")
    let title = parseOptionalString()
    let kind = take(.for) == nil ? nil : try parseWord("a kind")
    let policyName = try parsePolicyName()
    let items = try parseBlock(of: .capability) { (parsing) throws(SyntaxError) in try parsing.parseCapabilityItem() }
    return CapabilityDeclaration(
      name: name, title: title, kind: kind, policyName: policyName, items: items, documentation: documentation,
      span: span(from: start))
  }

  /// Reads `as NAME`, if it is here.
  mutating func parsePolicyName() throws(SyntaxError) -> Term? {
    take(.as) == nil ? nil : try parseWord("the name of the policy")
  }

  /// Reads an item of a capability.
  ///
  ///     capability-item = needs | takes | includes | managed | statement | given-block ;
  private mutating func parseCapabilityItem() throws(SyntaxError) -> CapabilityItem {
    switch keyword {
    case .needs: .needs(try parseNeeds())
    case .takes: .takes(try parseTakes())
    case .includes: .includes(try parseIncludes())
    case .managed: .managed(try parseManaged())
    case .given: .given(try parseGivenBlock())
    default: .statement(try parseStatement())
    }
  }

  /// Reads the kinds that a capability needs.
  ///
  ///     needs = "needs" NAME ( "=" values | [ "," [ names ] ] ) ;
  private mutating func parseNeeds() throws(SyntaxError) -> Needs {
    let start = advance().span
    let kinds = try parseNames("a kind")
    guard kinds.count == 1, token.kind == .equals else {
      return Needs(kinds: kinds, defaults: nil, span: span(from: start))
    }
    advance()
    let defaults = try parseValues()
    return Needs(kinds: kinds, defaults: defaults, span: span(from: start))
  }

  /// Reads the kinds that a capability takes.
  ///
  ///     takes = "takes" names ;
  private mutating func parseTakes() throws(SyntaxError) -> Takes {
    let start = advance().span
    let kinds = try parseNames("a kind")
    return Takes(kinds: kinds, span: span(from: start))
  }

  /// Reads which capability is granted too.
  ///
  ///     includes = "includes" NAME ;
  private mutating func parseIncludes() throws(SyntaxError) -> Includes {
    let start = advance().span
    let capability = try parseWord("a capability")
    return Includes(capability: capability, span: span(from: start))
  }

  /// Reads managed policies.
  ///
  ///     managed = "managed" strings ;
  mutating func parseManaged() throws(SyntaxError) -> Managed {
    let start = advance().span
    let policies = try parseStrings("the name or ARN of a managed policy in quotes")
    return Managed(policies: policies, span: span(from: start))
  }

  /// Reads statements that depend on the kinds given.
  ///
  ///     given-block = given "<" { statement END } ">" ;
  private mutating func parseGivenBlock() throws(SyntaxError) -> GivenBlock {
    let start = token.span
    let condition = try parseGiven()
    let statements = try parseBlock(of: .given) { (parsing) throws(SyntaxError) in try parsing.parseStatement() }
    return GivenBlock(condition: condition, statements: statements, span: span(from: start))
  }

  /// Reads which kinds have to be given, or not.
  ///
  ///     given = "given" [ "no" ] names ;
  mutating func parseGiven() throws(SyntaxError) -> Given {
    let start = try expect(.given)
    let isNegated = take(.no) != nil
    let kinds = try parseNames("a kind")
    return Given(isNegated: isNegated, kinds: kinds, span: span(from: start))
  }
}
