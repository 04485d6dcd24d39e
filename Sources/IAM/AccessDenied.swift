/// What a text says with which AWS refused a request, as far as it says it.
///
/// Such texts name who asked, for what action, on which resource, and, where the service takes part in that, the kind of
/// policy that is to blame. If several kinds are, AWS names one of them.
///
/// Source: IAM User Guide, "Troubleshoot access denied error messages".
public struct AccessDenied: Hashable, Sendable {
  /// Who asked; nil if the text does not say it.
  public internal(set) var requester: Requester?
  /// The action that was refused, `s3:GetObject`; nil if the text does not say it.
  public internal(set) var action: String?
  /// The resource, an ARN, `*`, or a name as the service wrote it; nil if the text does not say it, as is usual for actions
  /// that are on no resource.
  public internal(set) var resource: String?
  /// Why it was refused; nil if the text does not say it.
  public internal(set) var reason: Reason?
  /// The kind of policy that refused; nil if the text does not say it.
  public internal(set) var policyType: PolicyType?
  /// The ARN or id of the policy that refused; nil if the text does not say it.
  public internal(set) var policy: String?
  /// The kind of policy by whose force the one of `policyType` refused: "transitively through a service control policy".
  public internal(set) var transitiveType: PolicyType?
  /// The action that no policy allows, where the text names another than `action` as the reason: an operation can need
  /// several actions, as `ec2:CreateVpcEndpoint` needs `vpce:AllowMultiRegion`.
  public internal(set) var neededAction: String?
  /// The operation that was called, as the AWS CLI, an SDK or CloudTrail names it: `GetObject`. It is not always the name
  /// of the action.
  public internal(set) var operation: String?
  /// What `aws sts decode-authorization-message` reads, and only AWS can. CloudTrail keeps its beginning only and writes
  /// `...` for the rest, and then it cannot be decoded: `mayBeCut`.
  ///
  /// Source: AWS STS API Reference, DecodeAuthorizationMessage.
  public internal(set) var encodedMessage: String?
  /// The condition keys of the request and their values, which only a decoded message tells.
  public internal(set) var context: [ContextEntry] = []
  /// The Sids of the statements that matched, which only a decoded message tells; those without a Sid are left out.
  public internal(set) var statementIDs: [String] = []
  /// What is not said by a message but taken from other fields of CloudTrail's record. An action from there is the
  /// operation's name, which is not always that of an action.
  public internal(set) var inferred: Set<Part> = []
  /// What the text ends with, so that more of it may have been cut off; nil if something follows that ends it.
  public internal(set) var mayBeCut: Part?

  /// The parts that the text does not say.
  public var missing: Set<Part> {
    var missing: Set<Part> = []
    if requester == nil { missing.insert(.requester) }
    if action == nil { missing.insert(.action) }
    if resource == nil { missing.insert(.resource) }
    if reason == nil { missing.insert(.reason) }
    if policyType == nil { missing.insert(.policyType) }
    if policy == nil { missing.insert(.policy) }
    return missing
  }

  /// The command that decodes the encoded message, for those who may call `sts:DecodeAuthorizationMessage`; what it prints
  /// can be read in turn.
  public var decodingCommand: String? {
    encodedMessage.map { "aws sts decode-authorization-message --encoded-message \($0)" }
  }

  /// What a text can tell.
  public enum Part: Hashable, Sendable, CaseIterable {
    /// Who asked.
    case requester
    /// What for.
    case action
    /// On what.
    case resource
    /// Whether a policy denied it or none allowed it.
    case reason
    /// Which kind of policy.
    case policyType
    /// Which policy.
    case policy
    /// What is encoded.
    case encodedMessage
  }

  /// Why a request was refused.
  public enum Reason: Hashable, Sendable {
    /// No statement allows it.
    case implicit
    /// A statement denies it.
    case explicit
  }

  /// A condition key of a request.
  public struct ContextEntry: Hashable, Sendable {
    /// The key, `aws:SourceVpc`.
    public let key: String
    /// Its values in order.
    public let values: [String]

    /// Makes an entry.
    public init(_ key: String, _ values: [String]) {
      self.key = key
      self.values = values
    }
  }
}
