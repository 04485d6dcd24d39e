import Lexer
import Source

extension Parsing {
  /// Reads a statement.
  ///
  ///     statement = ( "allow" | "deny" ) [ "except" ] actions "on" [ "except" ] on-resources
  ///                 [ conditions ] [ "as" SID ] ;
  mutating func parseStatement() throws(SyntaxError) -> Statement {
    guard at(.allow) || at(.deny) else { throw expected("a statement: `allow` or `deny`") }
    let effect: Statement.Effect = at(.allow) ? .allow : .deny
    let start = advance().span
    let actions = Selection(except: take(.except), terms: try parseActions())
    try expect(.on)
    let resources = Selection(except: take(.except), terms: try parseOnResources())
    let clauses = try parseConditions()
    let sid = try parseSid()
    return Statement(
      effect: effect, actions: actions, resources: resources, clauses: clauses, sid: sid, span: span(from: start))
  }

  /// Reads the resources of a statement or claim.
  ///
  ///     on-resources = resource [ "," [ on-resources ] ] ;
  ///     resource     = STRING | "*" | NAME ;
  mutating func parseOnResources() throws(SyntaxError) -> [Term] {
    guard !at(.when) else { throw expected("a resource, or `*`") }
    return try parseValues()
  }

  /// Reads `as SID`, if it is here.
  private mutating func parseSid() throws(SyntaxError) -> Term? {
    take(.as) == nil ? nil : try parseWord("the id of the statement")
  }

  /// Reads a statement of a trust policy.
  ///
  ///     trust = "trust" [ "deny" ]
  ///             ( "service" | "account" | "role" | "user" | "saml" | "oidc" ) values
  ///             [ "to" actions ] [ conditions ] [ "as" SID ] ;
  mutating func parseTrust() throws(SyntaxError) -> Trust {
    let start = advance().span
    let effect: Statement.Effect = take(.deny) == nil ? .allow : .deny
    let principal = try parsePrincipal()
    let values = try parseValues()
    let actions = take(.to) == nil ? nil : try parseActions()
    let clauses = try parseConditions()
    let sid = try parseSid()
    return Trust(
      effect: effect, principal: principal, values: values, actions: actions, clauses: clauses, sid: sid,
      span: span(from: start))
  }

  private mutating func parsePrincipal() throws(SyntaxError) -> Trust.Principal {
    let principal: Trust.Principal? =
      switch keyword {
      case .service: .service
      case .account: .account
      case .role: .role
      case .user: .user
      case .saml: .saml
      case .oidc: .oidc
      default: nil
      }
    guard let principal else { throw expected("`service`, `account`, `role`, `user`, `saml` or `oidc`") }
    advance()
    return principal
  }
}
