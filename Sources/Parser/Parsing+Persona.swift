import Lexer
import Source

extension Parsing {
  /// Reads a persona or a template.
  ///
  ///     persona = ( "persona" | "template" ) NAME [ STRING ] [ "extends" names ]
  ///               "<" { persona-item END } ">" ;
  mutating func parsePersona() throws(SyntaxError) -> PersonaDeclaration {
    let documentation = documentation()
    let isTemplate = at(.template)
    let start = advance().span
    let name = try parseWord(isTemplate ? "the name of the template" : "the name of the persona")
    let title = parseOptionalString()
    let parents = take(.extends) == nil ? [] : try parseNames("a persona or template")
    let items = try parseBlock(of: .persona) { (parsing) throws(SyntaxError) in try parsing.parsePersonaItem() }
    return PersonaDeclaration(
      isTemplate: isTemplate, name: name, title: title, parents: parents, items: items, documentation: documentation,
      span: span(from: start))
  }

  /// Reads an item of a persona.
  ///
  ///     persona-item = capability-use | resources | policy | statement | managed | trust
  ///                  | property | tag | without ;
  private mutating func parsePersonaItem() throws(SyntaxError) -> PersonaItem {
    switch keyword {
    case .capability: .capability(try parseCapabilityUse())
    case .policy: .policy(try parsePolicy())
    case .allow, .deny: .statement(try parseStatement())
    case .managed: .managed(try parseManaged())
    case .trust: .trust(try parseTrust())
    case .role, .boundary, .session, .attach: .property(try parseProperty())
    case .tag: .tag(try parseTag())
    case .without: .without(try parseWithout())
    default: .resources(try parseResources())
    }
  }

  /// Reads a capability of a persona, and resources for it alone.
  ///
  ///     capability-use = "capability" NAME [ "as" NAME ] [ "<" { resources END } ">" ] ;
  private mutating func parseCapabilityUse() throws(SyntaxError) -> CapabilityUse {
    let start = advance().span
    let name = try parseWord("a capability")
    let policyName = try parsePolicyName()
    var resources: [Resources] = []
    if token.kind == .less || isAtUnopenedResources {
      resources = try parseBlock(of: .ownResources) { (parsing) throws(SyntaxError) in try parsing.parseResources() }
    }
    return CapabilityUse(name: name, policyName: policyName, resources: resources, span: span(from: start))
  }

  /// Whether resources and a `>;` follow on the same line, so that their `<` was forgotten.
  private var isAtUnopenedResources: Bool {
    guard isAtItem(of: .ownResources), keyword == nil else { return false }
    let closer = restOfLine.first { tokens[$0].kind == .greater }
    return closer.map { [.semicolon, .greater].contains(tokens[$0 + 1].kind) } ?? false
  }

  /// Reads resources of one kind.
  ///
  ///     resources = NAME values ;
  private mutating func parseResources() throws(SyntaxError) -> Resources {
    let kind = try parseWord("a kind of resource")
    let values = try parseValues()
    return Resources(kind: kind, values: values, span: span(from: kind.span))
  }

  /// Reads a policy of a persona's own.
  ///
  ///     policy = "policy" NAME "<" { statement END } ">" ;
  private mutating func parsePolicy() throws(SyntaxError) -> PolicyBlock {
    let start = advance().span
    let name = try parseWord("the name of the policy")
    let statements = try parseBlock(of: .policy) { (parsing) throws(SyntaxError) in try parsing.parseStatement() }
    return PolicyBlock(name: name, statements: statements, span: span(from: start))
  }

  /// Reads a property of a role.
  ///
  ///     property = "role" STRING | "boundary" STRING | "session" WORD
  ///              | "attach" ( "inline" | "managed" ) ;
  private mutating func parseProperty() throws(SyntaxError) -> Property {
    let name: Property.Name = at(.role) ? .role : at(.boundary) ? .boundary : at(.session) ? .session : .attach
    let start = advance().span
    let value =
      switch name {
      case .role: try parseString("the name of the role in quotes")
      case .boundary: try parseString("the name or ARN of a policy in quotes")
      case .session: try parseWord("hours, from `1h` to `12h`")
      case .attach: try parseWord("`inline` or `managed`")
      }
    return Property(name: name, value: value, span: span(from: start))
  }

  /// Reads a tag of a role.
  ///
  ///     tag = "tag" ( NAME | STRING ) "=" value ;
  private mutating func parseTag() throws(SyntaxError) -> Tag {
    let start = advance().span
    let key = try parseTerm("the key of the tag")
    try expect(.equals, "`=`")
    let value = try parseTerm("the value of the tag")
    return Tag(key: key, value: value, span: span(from: start))
  }

  /// Reads what a persona does not have.
  ///
  ///     without = "without" ( "capability" NAME | "managed" STRING ) ;
  private mutating func parseWithout() throws(SyntaxError) -> Without {
    let start = advance().span
    let isCapability = at(.capability)
    guard isCapability || at(.managed) else { throw expected("`capability` or `managed`") }
    advance()
    let name = isCapability ? try parseWord("a capability") : try parseString("a managed policy in quotes")
    return Without(isCapability: isCapability, name: name, span: span(from: start))
  }
}
