import Catalogue
import IAM

/// What is known of managed policies and boundaries: documents by name, and what is to become of others.
public struct ManagedPolicies: Sendable {
  /// What becomes of a policy whose document is not known.
  public enum Unknown: Hashable, Sendable {
    /// It limits what can be said.
    case limits
    /// It is left out of account, and the answer says so.
    case isIgnored
  }

  let unknown: Unknown
  private var documents: [String: Policy]

  /// Makes what is known where no document is.
  public init(unknown: Unknown = .limits) {
    documents = [:]
    self.unknown = unknown
  }

  /// Takes a document for the policy of a name, which has none yet.
  mutating func add(_ document: Policy, named name: String) {
    if documents[name] == nil { documents[name] = document }
  }

  /// Returns the same with the named policies of files; what was known before is not replaced.
  func adding(_ policies: [PlacedPolicy]) -> ManagedPolicies {
    var result = self
    for policy in policies { if let name = policy.name { result.add(policy.policy, named: name) } }
    return result
  }

  /// Returns the document of a policy by its ARN; nil if it is not known.
  func document(_ arn: String) -> Policy? { documents[Self.name(of: arn)] }

  /// Returns whether a policy of AWS's that is not known may deny something.
  static func mayDeny(_ arn: String) -> Bool {
    guard arn.contains(":iam::aws:policy/"), let known = managedPolicy(name(of: arn)) else { return true }
    return known.holdsDeny
  }

  private static func name(of arn: String) -> String {
    String(arn[(arn.lastIndex(of: "/").map(arn.index(after:)) ?? arn.startIndex)...])
  }
}
