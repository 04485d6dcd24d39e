/// What a principal of a kind names, known by the form of its text.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" and "IAM identifiers"; of others IAM says "Invalid
/// principal in policy".
public enum PrincipalForm: Hashable, Sendable {
  /// Everyone: `*`.
  case everyone
  /// An account, by its number or as `…:root`.
  case account
  /// A role.
  case role
  /// A user.
  case user
  /// An origin access identity of CloudFront, written like a user without an account: CloudFront Developer Guide,
  /// "Restrict access to an Amazon S3 origin".
  case originAccess
  /// A session of a role, `…:assumed-role/ROLE/SESSION`.
  case roleSession
  /// A session of a federated user.
  case userSession
  /// The unique id that stays in a policy when its role or user is deleted, `AROA…`.
  case deleted
  /// Another unique id.
  case id
  /// A service.
  case service
  /// A SAML provider.
  case saml
  /// An OpenID Connect provider, by its ARN or as one of those that IAM knows by name.
  case oidc

  /// Reads a principal; nil where none of its kind has this form.
  public init?(_ text: String, _ kind: Principal.Kind) {
    if text == "*", kind != .canonicalUser {
      self = .everyone
      return
    }
    let isPattern = text.utf8.contains { $0 == Glob.star || $0 == Glob.question }
    let form: PrincipalForm? =
      switch kind {
      case .aws: isPattern ? nil : Self.ofAccount(text)
      case .service: isPattern || !text.contains(".") || text.contains("/") ? nil : .service
      case .federated: isPattern ? nil : Self.ofProvider(text)
      case .canonicalUser: text.isEmpty ? nil : .id
      }
    guard let form else { return nil }
    self = form
  }

  private static func ofAccount(_ text: String) -> PrincipalForm? {
    if text.isAccountNumber { return .account }
    guard let arn = ARN(text) else { return text.uniqueID }
    let resource = arn.resource
    guard arn.region.isEmpty, !resource.hasSuffix("/") else { return nil }
    guard arn.account.isAccountNumber else {
      return arn.account == "cloudfront" && arn.service == "iam" && resource.hasPrefix("user/") ? .originAccess : nil
    }
    switch arn.service {
    case "iam": return resource.iamForm
    case "sts": return resource.sessionForm
    default: return nil
    }
  }

  private static func ofProvider(_ text: String) -> PrincipalForm? {
    guard let arn = ARN(text) else { return text.contains(".") && !text.hasPrefix("arn:") ? .oidc : nil }
    guard arn.service == "iam", arn.region.isEmpty, arn.account.isAccountNumber else { return nil }
    let prefixes = [("saml-provider/", PrincipalForm.saml), ("oidc-provider/", .oidc)]
    return prefixes.first { arn.resource.hasPrefix($0.0) && arn.resource.utf8.count > $0.0.utf8.count }?.1
  }
}

extension String {
  /// Whether this is the number of an account: twelve digits.
  public var isAccountNumber: Bool { utf8.count == 12 && utf8.allSatisfy(\.isDigit) }

  /// The form of a resource of IAM that can be a principal.
  fileprivate var iamForm: PrincipalForm? {
    if self == "root" { return .account }
    if hasPrefix("role/") { return .role }
    return hasPrefix("user/") ? .user : hasPrefix("federated-user/") ? .userSession : nil
  }

  /// The form of a session of STS.
  fileprivate var sessionForm: PrincipalForm? {
    if hasPrefix("federated-user/") { return .userSession }
    return hasPrefix("assumed-role/") && split(separator: "/").count == 3 ? .roleSession : nil
  }

  /// The form of a unique id of IAM; nil where it is none.
  fileprivate var uniqueID: PrincipalForm? {
    let isPlain = (16...128).contains(utf8.count) && utf8.allSatisfy { $0.isLetter || $0.isDigit }
    guard isPlain, hasPrefix("A") else { return nil }
    return hasPrefix("AROA") || hasPrefix("AIDA") ? .deleted : .id
  }
}
