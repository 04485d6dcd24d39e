import Explore
import IAM

extension Subject {
  /// What a role, a user or a file of JSON has, in the words of the language.
  var page: Page {
    var page = Page()
    page.add(.heading(name, level: 1))
    let trusts = trust?.statements.map { ["trust", $0.body.line] } ?? []
    let rows = [["kind", kind.rawValue]] + (arn.map { [["ARN", $0]] } ?? []) + trusts + boundaryRows
    page.add(.table(["property", "value"], rows))
    for policy in policies {
      page.add(.heading((policy.name ?? "policy") + (policy.group.map { ", by group \($0)" } ?? ""), level: 2))
      page.add(.lines(policy.policy.statements.flatMap(\.body.lines)))
    }
    if policies.isEmpty, unknownPolicies.isEmpty { page.add(.paragraph("no policies")) }
    if !unknownPolicies.isEmpty { page.add(.lines(unknownPolicies.map(\.words))) }
    return page
  }

  private var boundaryRows: [[String]] {
    switch boundary {
    case .none: []
    case .known(let arn, _): [["boundary", arn]]
    case .unknown(let arn): [["boundary", UnseenPolicy.boundary(arn).words]]
    }
  }
}
