import Analysis
import Catalogue
import IAM

extension Subject {
  /// What a request of this subject has in its context, whatever else it has.
  ///
  /// Source: IAM User Guide, "AWS global condition context keys", and "Policy variables" on which keys users and the
  /// sessions of roles have. Tags of the session stand beside those of the role only where the trust policy lets
  /// `sts:TagSession`.
  var facts: [(key: String, value: RequestContext.Entry)] {
    guard let identity else { return [] }
    let isUser = kind == .user
    var facts: [(key: String, value: RequestContext.Entry)] = [
      ("aws:PrincipalType", .texts([isUser ? "User" : "AssumedRole"])),
      ("aws:username", isUser ? .texts([identity.name]) : .absent),
      ("aws:PrincipalIsAWSService", .texts(["false"])), ("aws:PrincipalServiceName", .absent),
      ("aws:PrincipalServiceNamesList", .absent),
    ]
    if let arn = identity.arn, let account {
      facts.append(("aws:PrincipalArn", .texts([arn])))
      facts.append(("aws:PrincipalAccount", .texts([account])))
    }
    if !identity.takesSessionTags {
      facts += identity.tags.map { ("aws:PrincipalTag/\($0.key)", .texts([$0.value])) }
    }
    return facts
  }

  /// Returns what the keys that the policies ask for are in a request for `action`: those that no such request has are
  /// absent, and so are tags that the role or user does not have.
  func missingKeys(for action: ServiceActionName) -> [String] {
    conditionKeys.filter { name in
      if name.lowercased().hasPrefix("aws:principaltag/") {
        return identity.map { !$0.takesSessionTags && !$0.hasTag(name) } ?? false
      }
      guard let key = conditionKey(name), key.presence == .listed, let known = action.known else { return false }
      // A key of tags stands for the resource, of which the catalogue does not know all that have them.
      if name.lowercased().hasPrefix("aws:resourcetag/") { return false }
      return !known.action.knows(conditionKey: name, in: known.service)
    }
  }
}

/// An action by its service and name.
struct ServiceActionName {
  let text: String
  /// What the catalogue knows of it.
  let known: (service: Service, action: Action)?

  init(_ text: String) {
    self.text = text
    let colon = text.firstIndex(of: ":") ?? text.endIndex
    let service = service(String(text[..<colon]))
    known = service.flatMap { service in
      service.action(String(text[colon...].dropFirst())).map { (service, $0) }
    }
  }
}

extension Subject.Identity {
  fileprivate func hasTag(_ key: String) -> Bool {
    let name = key.dropFirst("aws:principaltag/".count).lowercased()
    return tags.contains { $0.key.lowercased() == name }
  }
}
