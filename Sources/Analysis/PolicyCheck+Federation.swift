import IAM
import Source

/// Providers of identities that a role trusts. Sources: IAM User Guide, "Create a role for OpenID Connect federation"; GitHub
/// Docs, "OpenID Connect reference"; GitLab Docs, "OpenID Connect (OIDC) Authentication Using ID Tokens"; HCP Terraform
/// Docs, "Workload identity tokens"; EKS User Guide, "Assign IAM roles to Kubernetes service accounts".
extension PolicyCheck {
  /// Reports a provider that is trusted for whomever it knows, or for tokens made out to others.
  mutating func checkFederation(
    _ provider: String, _ limits: [CheckedStatement.Condition], _ statement: CheckedStatement
  ) {
    let folded = provider.lowercased()
    let claims = limits.compactMap { $0.claim(of: folded) }
    if let names = Self.wellKnownKeys[folded] {
      if !claims.contains(where: names.contains) { report(.openFederation(provider, [names[0]], statement)) }
      return
    }
    let isForUs = claims.contains { Self.audiences.contains($0) }
    let isOfSomeone = claims.contains { !Self.audiences.contains($0) && !Self.commonClaims.contains($0) }
    if !isForUs || !isOfSomeone {
      return report(
        .openFederation(provider, (isOfSomeone ? [] : ["sub"]) + (isForUs ? [] : ["aud"]), statement))
    }
    checkOwners(folded, limits, statement)
  }

  /// Reports subjects of any owner, where no other claim says whose they are.
  private mutating func checkOwners(
    _ provider: String, _ limits: [CheckedStatement.Condition], _ statement: CheckedStatement
  ) {
    var found: [Diagnostic] = []
    for limit in limits {
      guard let claim = limit.claim(of: provider), !Self.audiences.contains(claim), !Self.commonClaims.contains(claim)
      else { continue }
      let owners = SubjectOwner(claim, of: provider)
      let open = limit.operator.base.takesWildcards ? limit.values.firstIndex { owners?.isOpen($0) == true } : nil
      guard let owners, let open else { return }
      let part = StatementPart.value(block: limit.block, entry: limit.entry, value: open)
      found.append(.anyOwner(limit.values[open], owners, statement.places[part]))
    }
    if let first = found.first { report(first) }
  }

  /// The keys that say who or for whom, of the providers that IAM knows by name: one of each.
  private static let wellKnownKeys = [
    "accounts.google.com": ["aud", "sub", "oaud"], "cognito-identity.amazonaws.com": ["aud", "sub"],
    "graph.facebook.com": ["app_id", "id"], "www.amazon.com": ["app_id", "user_id"],
  ]

  /// The claims that say for whom a token is made out.
  private static let audiences = ["aud", "azp", "oaud"]

  /// The claims that anyone's tokens may have with the same values: how they were got, and what a branch is called.
  private static let commonClaims = [
    "amr", "base_ref", "build_branch", "environment", "event_name", "head_ref", "ref", "ref_protected", "ref_type",
    "repository_visibility", "runner_environment", "workflow",
  ]
}

extension CheckedStatement.Condition {
  /// Returns the claim of a provider that it is on, in lower case.
  fileprivate func claim(of provider: String) -> String? {
    let folded = key.lowercased()
    guard folded.hasPrefix(provider), folded.dropFirst(provider.count).first == ":" else { return nil }
    return String(folded.dropFirst(provider.count + 1))
  }
}

extension Diagnostic {
  static func openFederation(_ provider: String, _ missing: [String], _ statement: CheckedStatement) -> Diagnostic {
    let conditions = missing.map { "\(provider):\($0) is \"…\"" }.joined(separator: " and ")
    let isOpen = missing.count > 1 || missing == ["sub"]
    return .warning(
      .openFederation,
      isOpen ? "this trusts everyone whom `\(provider)` knows" : "this trusts what `\(provider)` makes out to anyone",
      at: statement.places.statement,
      help: statement.words == .persona
        ? "add `when \(conditions)`" : "add conditions on \(missing.map { "\(provider):\($0)" }.listed)")
  }

  static func anyOwner(_ pattern: String, _ owners: SubjectOwner, _ span: Span) -> Diagnostic {
    .warning(
      .openFederation, "`\(pattern)` matches the \(owners.noun)", at: span,
      help: "name the one that is meant, such as `\(owners.example)`")
  }
}
