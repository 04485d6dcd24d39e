/// The actions that a trust policy may name.
///
/// Source: IAM User Guide, "Pass session tags in AWS STS" and "Monitor and control actions taken with assumed roles"; IAM's
/// own refusal of others.
public enum TrustAction {
  /// Their names, with their service.
  public static let names = [
    "sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity", "sts:TagSession",
    "sts:SetSourceIdentity", "sts:SetContext",
  ]

  /// Those of them that assume a role; the others go with any of these.
  public static let assuming = Array(names.prefix(3))

  /// Returns whether an action, or a pattern of actions of the service, is one of them.
  public static func allows(_ pattern: String) -> Bool {
    let pattern = pattern.lowercased()
    guard pattern.hasPrefix("sts:") else { return false }
    return names.contains { Glob.intersects(pattern.utf8, $0.lowercased().utf8) }
  }
}
