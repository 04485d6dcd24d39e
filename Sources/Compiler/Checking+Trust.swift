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
    let context = ClauseContext(
      effect: effect, actions: [], providers: providers, isPack: program.modules[scope.module].value.isPack)
    let clauses = clauses(trust.clauses, context, in: scope)
    let actions = trustActions(trust, in: scope.module)
    let sid = sid(trust.sid, in: scope.module)
    guard !hasErrors(since: errors), !values.isEmpty else { return nil }
    if effect == .allow { checkOpenness(trust, values, clauses, providers) }
    return TypedStatement(
      effect: effect, principal: TypedPrincipal(kind: trust.principal, values: values), actions: .only(actions),
      clauses: clauses, conditions: clauses.literalConditions, sid: sid, span: trust.span,
      number: isShared ? takeNumber() : nil)
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
    switch kind {
    case .service: checkService(text, span)
    case .account:
      if !text.isAccount, !text.isPrincipalARN("iam", "root") { report(.invalidPrincipal(text, kind, span)) }
    case .role: checkARN(text, kind, iam: "role/", sts: "assumed-role/", span)
    case .user: checkARN(text, kind, iam: "user/", sts: "federated-user/", span)
    case .saml: checkARN(text, kind, iam: "saml-provider/", span)
    case .oidc: checkARN(text, kind, iam: "oidc-provider/", span)
    }
  }

  private mutating func checkARN(
    _ text: String, _ kind: Trust.Principal, iam: String, sts: String? = nil, _ span: Span
  ) {
    guard text.hasPrefix("arn:") else {
      let name = kind == .oidc ? text.providerName : text
      let isName = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
      if !isName || text.contains("://") { report(.invalidPrincipal(text, kind, span)) }
      return
    }
    let isKnown = text.isPrincipalARN("iam", iam) || sts.map { text.isPrincipalARN("sts", $0) } == true
    if !isKnown { report(.invalidPrincipal(text, kind, span)) }
  }

  private mutating func checkService(_ text: String, _ span: Span) {
    if Catalogue.isServicePrincipal(text) { return }
    let suffixes = [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu", ".aws.internal"]
    let meant = text.contains(".") ? text : text + ".amazonaws.com"
    let near = candidates { _ in Catalogue.servicePrincipalNames() }.closest(to: meant)
    let isForm = suffixes.contains { text.hasSuffix($0) && text.utf8.count > $0.utf8.count }
    report(isForm ? .unknownService(text, span, suggestion: near) : .invalidService(text, span, suggestion: near))
  }

  /// Returns the actions of a trust statement: as written, or the usual one of its kind.
  private mutating func trustActions(_ trust: Trust, in module: Int) -> [String] {
    guard let terms = trust.actions else { return [trust.principal.usualAction] }
    let allowed = ["AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "TagSession", "SetSourceIdentity"]
    var actions: [String] = []
    for term in terms {
      let named = self.actions([term], in: module)
      for action in named where !allowed.contains(where: { "sts:\($0)".lowercased() == action.lowercased() }) {
        report(.notATrustAction(action, term.span, known: allowed.map { "sts:\($0)" }))
      }
      actions += named
    }
    return actions
  }

  /// Reports an allow that trusts more than its author can have meant.
  private mutating func checkOpenness(
    _ trust: Trust, _ values: [Template], _ clauses: [TypedClause], _ providers: [String]
  ) {
    if values.contains(where: { $0.literal == "*" }),
      !clauses.contains(where: { $0.given == nil && $0.limits(Self.principalKeys) })
    {
      report(.openTrust(trust.span))
    }
    if trust.principal == .service, !clauses.contains(where: { $0.limits(Self.sourceKeys) }) {
      report(.serviceWithoutSource(trust.span))
    }
    for provider in providers
    where !clauses.contains(where: { $0.key.lowercased().hasPrefix(provider.lowercased() + ":") }) {
      report(.openFederation(provider, trust.span))
    }
  }

  private static let principalKeys = [
    "aws:principalorgid", "aws:principalorgpaths", "aws:principalaccount", "aws:principalarn",
  ]
  private static let sourceKeys = ["aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths"]
}

extension TypedClause {
  /// Returns whether this holds only for requests that carry one of `keys` with certain values.
  fileprivate func limits(_ keys: [String]) -> Bool {
    keys.contains(key.lowercased()) && !`operator`.ifExists && !`operator`.base.isNegated
      && `operator`.base != .null && `operator`.quantifier != .all && values.allSatisfy { !$0.isEverything }
  }
}

extension Template {
  /// Whether this is `*`, or a pattern that matches as much.
  fileprivate var isEverything: Bool {
    literal.map { !$0.isEmpty && $0.utf8.allSatisfy { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } } ?? false
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
}

extension String {
  /// Whether this is the ARN of a principal whose resource begins with `prefix`.
  func isPrincipalARN(_ service: String, _ prefix: String) -> Bool {
    guard let arn = ARN(self) else { return false }
    return arn.service == service && arn.region.isEmpty && arn.account.isAccount && arn.resource.hasPrefix(prefix)
      && (prefix == "root" ? arn.resource == prefix : arn.resource.utf8.count > prefix.utf8.count)
  }

  /// The name of an OpenID Connect provider, as its condition keys begin: without the ARN before it.
  var providerName: String {
    guard let arn = ARN(self), arn.resource.hasPrefix("oidc-provider/") else { return self }
    return String(arn.resource.dropFirst("oidc-provider/".count))
  }
}
