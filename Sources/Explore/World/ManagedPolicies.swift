import Bytes
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
  private var documents: [Key: Policy]

  /// A policy by its name and, where that is known, the account that has it: `aws` for AWS itself.
  private struct Key: Hashable {
    let account: String?
    let name: String
  }

  /// Makes what is known where no document is.
  public init(unknown: Unknown = .limits) {
    documents = [:]
    self.unknown = unknown
  }

  /// Takes a document for the policy of a name, which has none yet.
  ///
  /// - Parameter account: whose policy it is; nil for one of any account.
  mutating func add(_ document: Policy, named name: String, of account: String? = nil) {
    let key = Key(account: account, name: name)
    if documents[key] == nil { documents[key] = document }
  }

  /// Returns the same with the managed policies of files; what was known before is not replaced.
  func adding(_ policies: [PlacedPolicy]) -> ManagedPolicies {
    var result = self
    for policy in policies {
      guard let name = policy.name, policy.kind == .identity else { continue }
      switch policy.owner {
      case .account(let account, _, _): result.add(policy.policy, named: name, of: account)
      case nil: result.add(policy.policy, named: name)
      case .identity: break
      }
    }
    return result
  }

  /// Returns the document of a policy by its ARN; nil if it is not known.
  func document(_ arn: String) -> Policy? {
    let name = Self.name(of: arn)
    return documents[Key(account: nil, name: name)] ?? documents[Key(account: ARN(arn)?.account, name: name)]
  }

  /// Returns whether a policy of AWS's that is not known may deny something.
  static func mayDeny(_ arn: String) -> Bool {
    guard arn.holds(":iam::aws:policy/"), let known = managedPolicy(name(of: arn)) else { return true }
    return known.holdsDeny
  }

  private static func name(of arn: String) -> String {
    String(arn[(arn.lastIndex(of: "/").map(arn.index(after:)) ?? arn.startIndex)...])
  }
}
