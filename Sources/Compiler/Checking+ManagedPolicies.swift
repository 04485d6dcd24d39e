import Catalogue
import IAM
import Parser
import Source

extension String {
  /// Whether this is the ARN of one managed policy.
  var isPolicyARN: Bool {
    guard let arn = ARN(self), arn.service == "iam", arn.region.isEmpty, arn.resource.hasPrefix("policy/") else {
      return false
    }
    let isPlain = !contains { $0 == "*" || $0 == "?" || $0 == "$" || $0 == " " }
    return isPlain && !hasSuffix("/") && (arn.account == "aws" || arn.account.isAccount)
  }
}

extension Checking {
  /// Returns the ARN of AWS's own managed policy `name`.
  mutating func managedPolicy(named name: String, _ term: Term) -> Template? {
    guard let policy = Catalogue.managedPolicy(name) else {
      let near = candidates { _ in Catalogue.managedPolicyNames() }.closest(to: name)
      report(.unknownManagedPolicy(name, term.span, suggestion: near))
      return nil
    }
    let arn = policy.arn(partition: "|").split(separator: "|", maxSplits: 1).map(String.init)
    return Template([.text(arn[0]), .setting(.partition), .text(arn[1])], term.span)
  }
}
