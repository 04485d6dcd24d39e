/// A policy that AWS manages and anyone may attach; a fact of moto's copy of them.
public struct ManagedPolicy: Hashable, Sendable {
  /// The name without its path, as `ViewOnlyAccess`.
  public let name: String
  /// The path with both its slashes, as `/job-function/`, or `/`.
  public let path: String
  /// True where a statement of it denies something, so that attaching it can take away.
  public let holdsDeny: Bool

  /// Returns its ARN in a partition, as `arn:aws:iam::aws:policy/job-function/ViewOnlyAccess`.
  public func arn(partition: String) -> String {
    "arn:\(partition):iam::aws:policy\(path)\(name)"
  }
}

/// Returns the AWS managed policy of this name, or nil.
///
/// The name may stand alone (`ViewOnlyAccess`) or after its path (`job-function/ViewOnlyAccess`), and must be written
/// exactly, for its ARN is.
public func managedPolicy(_ name: String) -> ManagedPolicy? {
  managedPolicyInAnyCase(name).flatMap { $0.name == name || $0.path + $0.name == "/" + name ? $0 : nil }
}

/// Returns the AWS managed policy that a person means who does not mind capitals, or nil.
public func managedPolicyInAnyCase(_ name: String) -> ManagedPolicy? {
  let bytes = folded(name)
  let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
  let line = Text(Generated.managedPolicies).line(named: Array(bytes[start...]))
  guard let policy = line.map(ManagedPolicy.init(line:)) else { return nil }
  return start == 0 || folded(policy.path + policy.name) == folded("/" + name) ? policy : nil
}

/// Returns the names of all AWS managed policies without their paths, sorted ignoring case.
public func managedPolicyNames() -> [String] {
  Text(Generated.managedPolicies).lines.map { $0.field(0).string }
}

extension ManagedPolicy {
  /// Reads `NAME|PATH|[d]`.
  fileprivate init(line: Text) {
    name = line.field(0).string
    path = "/" + line.field(1).string
    holdsDeny = !line.field(2).isEmpty
  }
}
