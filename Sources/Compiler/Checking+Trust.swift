import Analysis
import Catalogue
import IAM
import Parser
import Source

extension Checking {
  /// Returns a trust statement with its names resolved, or nil if nothing of it can be said.
  mutating func typedTrust(_ trust: Trust, in scope: Scope, isShared: Bool) -> TypedStatement? {
    let errors = diagnostics.count
    let values = principals(trust, in: scope)
    let effect: Effect = trust.effect == .allow ? .allow : .deny
    let providers = trust.principal == .oidc ? values.map(\.sample.providerName) : []
    let clauses = clauses(trust.clauses, providers: providers, in: scope)
    let actions = trustActions(trust, in: scope.module)
    let sid = sid(trust.sid, in: scope.module)
    let isBroken = hasErrors(since: errors) || values.isEmpty
    let typed = TypedStatement(
      effect: effect, principal: TypedPrincipal(kind: trust.principal, values: values),
      actions: .only(actions.map(\.pattern)), clauses: clauses, conditions: clauses.literalConditions, sid: sid,
      span: trust.span, number: isShared ? takeNumber() : nil)
    checkAgainstCatalogue(typed, actions, .trust, in: scope.module, isPartial: isBroken)
    return isBroken || hasErrors(since: errors) ? nil : typed
  }

  /// Returns the default trust of a module, resolved once.
  mutating func defaultTrust(of module: Int) -> [Shared<TypedStatement>] {
    if let known = defaultTrusts[module] { return known }
    let scope = Scope(module: module, mentions: .none)
    let trusts = program.modules[module].value.trusts
    if program.modules[module].value.isPack {
      for trust in trusts where trust.principal != .service { report(.packTrustsOthers(trust.span)) }
    }
    let statements = trusts.compactMap { typedTrust($0, in: scope, isShared: true) }.map(Shared.init)
    defaultTrusts[module] = statements
    return statements
  }

  /// Returns the principals as written; `*` is everyone where an account is meant.
  private mutating func principals(_ trust: Trust, in scope: Scope) -> [Template] {
    var values: [Template] = []
    for term in trust.values where !term.isReported {
      if trust.principal == .account, !term.isString, text(term, in: scope.module) == "*" {
        values.append(Template("*", term.span))
      } else {
        values += self.values(term, in: scope, wantsARN: true)
      }
    }
    for value in values { if let text = value.literal { checkPrincipal(text, trust.principal, value.span) } }
    return values
  }

  /// Reports a principal that cannot be one of its kind.
  mutating func checkPrincipal(_ text: String, _ kind: Trust.Principal, _ span: Span) {
    if kind == .account, text == "*" { return }
    if text.contains("*") || text.contains("?") { return report(.wildcardPrincipal(text, kind, span)) }
    if kind == .service { return checkService(text, span) }
    let isARN = text.hasPrefix("arn:") || kind == .account
    let isKnown = isARN ? kind.forms.contains { $0 == PrincipalForm(text, kind.iamKind) } : kind.takesName(text)
    if !isKnown { report(.invalidPrincipal(text, kind, span)) }
  }

  /// Reports a text that has not the form of a service principal; whether there is one of its name is another matter.
  private mutating func checkService(_ text: String, _ span: Span) {
    let suffixes = [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu", ".aws.internal"]
    if suffixes.contains(where: { text.hasSuffix($0) && text.utf8.count > $0.utf8.count }) { return }
    let near = servicePrincipal(meantBy: text, among: candidates { _ in Catalogue.servicePrincipalNames() })
    report(.invalidService(text, span, suggestion: near))
  }

  /// Returns the actions of a trust statement: as written, or the usual one of its kind.
  private mutating func trustActions(_ trust: Trust, in module: Int) -> [TypedAction] {
    guard let terms = trust.actions else {
      return [TypedAction(pattern: trust.principal.usualAction, span: trust.span, isTaken: false)]
    }
    let allowed = TrustAction.names
    var actions: [TypedAction] = []
    for term in terms {
      let named = self.actions([term], in: module)
      for action in named where !allowed.contains(where: { $0.lowercased() == action.pattern.lowercased() }) {
        report(.notATrustAction(action.pattern, term.span, known: allowed))
      }
      actions += named
    }
    return actions
  }
}

extension Trust.Principal {
  /// The action that such principals take to assume a role.
  var usualAction: String {
    switch self {
    case .service, .account, .role, .user: "sts:AssumeRole"
    case .saml: "sts:AssumeRoleWithSAML"
    case .oidc: "sts:AssumeRoleWithWebIdentity"
    }
  }

  /// The kind under which IAM has such principals.
  fileprivate var iamKind: Principal.Kind {
    switch self {
    case .service: .service
    case .account, .role, .user: .aws
    case .saml, .oidc: .federated
    }
  }

  /// What the ARNs of such principals name.
  fileprivate var forms: [PrincipalForm] {
    switch self {
    case .service: [.service]
    case .account: [.account]
    case .role: [.role, .roleSession]
    case .user: [.user, .userSession]
    case .saml: [.saml]
    case .oidc: [.oidc]
    }
  }

  /// Returns whether a text may be the path and name of such a principal, without the ARN before it.
  fileprivate func takesName(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
    // Only the address of a provider may end in a slash.
    return isPlain && !name.isEmpty && (self == .oidc || !name.hasSuffix("/"))
  }
}

extension String {
  /// The name of an OpenID Connect provider, as its condition keys begin: without the ARN before it.
  var providerName: String {
    guard let arn = ARN(self), arn.resource.hasPrefix("oidc-provider/") else { return self }
    return String(arn.resource.dropFirst("oidc-provider/".count))
  }
}
