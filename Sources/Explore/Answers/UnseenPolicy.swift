import Analysis
import IAM

/// A policy that decides as well, and of which no file says what it is.
public enum UnseenPolicy: Hashable, Sendable {
  /// A managed policy, by its ARN.
  case managed(String)
  /// A permissions boundary, by its ARN.
  case boundary(String)
  /// Whatever a group has, by its name.
  case group(String)
  /// The policy of a resource in another account, which has to allow the request, too. Source: IAM User Guide,
  /// "Cross-account policy evaluation logic".
  case ofResource(account: String)
  /// The trust policy of a role that is to be assumed, by the role's ARN. Source: IAM User Guide, "How IAM roles differ
  /// from resource-based policies".
  case trust(role: String)

  /// What it is, in a few words.
  public var name: String {
    switch self {
    case .managed(let arn), .boundary(let arn): arn
    case .group(let name): "group \(name)"
    case .ofResource(let account): "the policy of the resource, which is of account \(account)"
    case .trust(let role): "the trust policy of \(role)"
    }
  }

  /// The same with what is lacking.
  public var words: String {
    switch self {
    case .managed, .boundary: "\(name), whose document is not known"
    case .group: "\(name), which no file describes"
    case .ofResource: "\(name) and has to allow it as well, if it can have one"
    case .trust: "\(name), which says who may assume it"
    }
  }

  /// Whether it is none of whoever makes the request.
  fileprivate var isOfOthers: Bool {
    switch self {
    case .managed, .boundary, .group: false
    case .ofResource, .trust: true
    }
  }

  /// Whether it may forbid what others allow.
  var mayDeny: Bool { if case .managed(let arn) = self { ManagedPolicies.mayDeny(arn) } else { true } }
}

extension RequestAnswer {
  /// Whether the subject's own policies allow it, so that at most others stand against it.
  var isAllowedByOwnPolicies: Bool {
    guard case .depends(let dependence) = reason else { return verdict == .yes }
    return dependence.keys.isEmpty && dependence.unknownPolicies.allSatisfy(\.isOfOthers)
  }
}
