import Analysis
import Catalogue
import IAM

extension Subject {
  /// What a request of this subject has in its context, whatever else it has.
  ///
  /// Source: IAM User Guide, "AWS global condition context keys", and "Policy variables" on which keys a role's session
  /// has. Tags of the session stand beside those of the role only where the trust policy lets `sts:TagSession`.
  var facts: [(key: String, value: RequestContext.Entry)] {
    guard let role else { return [] }
    var facts: [(key: String, value: RequestContext.Entry)] = [
      ("aws:PrincipalType", .texts(["AssumedRole"])), ("aws:username", .absent),
      ("aws:PrincipalIsAWSService", .texts(["false"])), ("aws:PrincipalServiceName", .absent),
      ("aws:PrincipalServiceNamesList", .absent),
    ]
    if let roleARN, let account = ARN(roleARN)?.account {
      facts.append(("aws:PrincipalArn", .texts([roleARN])))
      facts.append(("aws:PrincipalAccount", .texts([account])))
    }
    if !role.canTagSessions {
      facts += role.tags.map { ("aws:PrincipalTag/\($0.key)", .texts([$0.value])) }
    }
    return facts
  }

  /// Returns what the keys that the policies ask for are in a request for `action`: those that no such request has are
  /// absent, and so are tags that the role does not have.
  func missingKeys(for action: ServiceActionName) -> [String] {
    conditionKeys.filter { name in
      if name.lowercased().hasPrefix("aws:principaltag/") {
        return role.map { !$0.canTagSessions && !$0.hasTag(name) } ?? false
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

extension Role {
  /// Whether whoever assumes the role may give the session tags of its own.
  fileprivate var canTagSessions: Bool {
    trust.statements.contains { statement in
      guard statement.body.effect == .allow else { return false }
      let isNamed = statement.body.actions.patterns.contains {
        Glob.coversIgnoringCase($0.utf8, "sts:tagsession".utf8)
      }
      return isNamed != statement.body.actions.isExcept
    }
  }

  fileprivate func hasTag(_ key: String) -> Bool {
    let name = key.dropFirst("aws:principaltag/".count).lowercased()
    return tags.contains { $0.key.lowercased() == name }
  }
}
