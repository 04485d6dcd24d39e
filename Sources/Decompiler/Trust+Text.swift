import IAM

/// Why something cannot be said in the language.
struct Unsayable: Error {
  /// A clause that may end a sentence.
  let reason: String
}

extension StatementBody {
  /// Returns the statement of a trust policy in the language.
  func trustText() throws(Unsayable) -> String {
    guard let principal, principal.parts.count == 1, let part = principal.parts.first else {
      throw Unsayable(reason: "a `trust` has principals of one kind, and a statement has several")
    }
    guard !principal.isExcept else { throw Unsayable(reason: "the language has no `NotPrincipal`") }
    guard !actions.isExcept else { throw Unsayable(reason: "a `trust` has no `NotAction`") }
    let (word, values) = try part.words()
    var text = effect == .deny ? "trust deny " : "trust "
    text += "\(word) \(values.joined(separator: ", "))"
    if actions.patterns != [usualAction(of: word)] {
      text += " to \(actions.patterns.map(\.wordOrQuoted).joined(separator: ", "))"
    }
    return text + conditions.text + sidText
  }

  private func usualAction(of word: String) -> String {
    switch word {
    case "saml": "sts:AssumeRoleWithSAML"
    case "oidc": "sts:AssumeRoleWithWebIdentity"
    default: "sts:AssumeRole"
    }
  }
}

extension Principal.Part {
  /// Returns the word for principals like these, and the principals.
  fileprivate func words() throws(Unsayable) -> (word: String, values: [String]) {
    switch kind {
    case .service: return ("service", values.map(\.inQuotes))
    case .canonicalUser: throw Unsayable(reason: "the language has no `CanonicalUser`")
    case .federated: return (try word { $0.isSAML ? "saml" : "oidc" }, values.map(\.inQuotes))
    case .aws:
      return (try word(\.principalWord), values.map { $0 == "*" ? $0 : $0.isAccount ? $0 : $0.inQuotes })
    }
  }

  /// Returns the one word that fits all principals.
  private func word(_ word: (String) -> String?) throws(Unsayable) -> String {
    let words = Set(values.map { word($0) ?? "" })
    guard words.count == 1, let first = words.first else {
      throw Unsayable(reason: "one statement trusts accounts, roles or users together, and a `trust` has one kind")
    }
    guard !first.isEmpty else { throw Unsayable(reason: "`\(values[0])` is no account, role or user") }
    return first
  }
}

extension String {
  /// Whether this is the id of an account.
  var isAccount: Bool { utf8.count == 12 && utf8.allSatisfy(\.isDigit) }

  fileprivate var isSAML: Bool { ARN(self)?.resource.hasPrefix("saml-provider/") == true }

  /// The word of the language for a principal of AWS.
  fileprivate var principalWord: String? {
    if self == "*" || isAccount { return "account" }
    guard let resource = ARN(self)?.resource else { return nil }
    if resource == "root" { return "account" }
    if resource.hasPrefix("role/") || resource.hasPrefix("assumed-role/") { return "role" }
    return resource.hasPrefix("user/") || resource.hasPrefix("federated-user/") ? "user" : nil
  }
}
