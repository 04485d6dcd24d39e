extension AccessDenied {
  /// The kinds of policies that AWS blames.
  ///
  /// Source: IAM User Guide, "Troubleshoot access denied error messages", which has an example of each.
  public enum PolicyType: Hashable, Sendable, CaseIterable {
    /// A policy of a user, group or role.
    case identityBased
    /// A policy of the resource.
    case resourceBased
    /// A permissions boundary of a user or role.
    case permissionsBoundary
    /// A policy that was passed when the session began.
    case session
    /// A service control policy of the organization (SCP).
    case serviceControl
    /// A resource control policy of the organization (RCP).
    case resourceControl
    /// A policy of the VPC endpoint that the request went through.
    case vpcEndpoint
    /// The trust policy of a role.
    case roleTrust

    /// How messages name it, in small letters; the User Guide itself has `sessions policy`, too.
    var names: [StaticString] {
      switch self {
      case .identityBased: ["identity-based policy", "identity-based policies", "identity based policy"]
      case .resourceBased: ["resource-based policy", "resource-based policies", "resource based policy"]
      case .permissionsBoundary: ["permissions boundary", "permission boundary"]
      case .session: ["session policy", "sessions policy"]
      case .serviceControl: ["service control policy"]
      case .resourceControl: ["resource control policy"]
      case .vpcEndpoint: ["vpc endpoint policy"]
      case .roleTrust: ["role trust policy", "trust policy"]
      }
    }
  }
}
