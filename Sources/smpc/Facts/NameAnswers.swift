import Catalogue
import JSON

/// A policy that AWS manages.
struct ManagedPolicyAnswer: FactsAnswer {
  private let policy: ManagedPolicy

  /// - Parameter name: the name, with its path or without, or the ARN in any partition.
  init(_ name: String) throws(NoSuchFact) {
    let path = name.hasPrefix("arn:") ? name.afterPolicy ?? name : name
    guard let policy = managedPolicyInAnyCase(path) else { throw .managedPolicy(name, path) }
    self.policy = policy
  }

  var page: Page {
    Page(
      policy.name,
      [
        ["ARN", policy.arn(partition: "aws")], ["path", policy.path],
        ["denies", policy.holdsDeny ? "something: attaching it can take away" : "nothing"],
      ])
  }

  func writeMembers(to writer: inout Writer) {
    writer.key("managed_policy")
    writer.beginObject()
    writer.member("name", policy.name)
    writer.member("arn", policy.arn(partition: "aws"))
    writer.member("path", policy.path)
    writer.flag("holds_deny", policy.holdsDeny)
    writer.endObject()
  }
}

/// A service that can assume roles.
struct PrincipalAnswer: FactsAnswer {
  private let name: String
  /// The prefix of the actions of the service that is called so, if there is one.
  private let prefix: String?

  init(_ name: String) throws(NoSuchFact) {
    guard isServicePrincipal(name) else { throw .nothing("service principal", name, among: servicePrincipalNames()) }
    self.name = name
    prefix = service(String(name.prefix { $0 != "." }))?.prefix
  }

  var page: Page {
    Page(name, [["what it is", "a service principal"]] + (prefix.map { [["actions", "\($0):*"]] } ?? []))
  }

  func writeMembers(to writer: inout Writer) {
    writer.key("principal")
    writer.beginObject()
    writer.member("name", name)
    writer.member("service", prefix)
    writer.endObject()
  }
}

extension String {
  /// What follows `arn:aws:iam::aws:policy/` of whichever partition; nil if this is another ARN.
  fileprivate var afterPolicy: String? {
    let parts = split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[2] == "iam", parts[4] == "aws", parts[5].hasPrefix("policy/") else { return nil }
    return String(parts[5].dropFirst("policy/".count))
  }
}

extension Page {
  /// A name with its properties.
  init(_ name: String, _ properties: [[String]]) {
    self.init()
    add(.heading(name, level: 1))
    add(.table(["property", "value"], properties))
  }
}
