import Analysis
import Catalogue
import IAM
import Source

extension Session {
  /// Lists the actions that somebody may do on some resource, under some condition, by service.
  func actions(of words: [String]) -> [Output] {
    guard let subject = world.subject(words[0]) else {
      return [.diagnostics([.nobody(words[0], in: world)], SourceMap())]
    }
    let wanted = words.dropFirst().first?.lowercased()
    if let wanted, service(wanted) == nil { return [.diagnostics([.unknownService(wanted)], SourceMap())] }
    let services = subject.allowedActions().filter { wanted == nil || $0.prefix == wanted }
    return [.actions(AllowedActions(services: services, unknown: subject.unknownDocuments))]
  }
}

/// The actions that somebody's policies allow on some resource, under some condition.
public struct AllowedActions: Hashable, Sendable {
  /// The actions by service, in order.
  public let services: [Service]
  /// The policies that may allow more, and are not known.
  public let unknown: [UnseenPolicy]

  /// A service and the actions of it.
  public struct Service: Hashable, Sendable {
    /// What stands before the colon.
    public let prefix: String
    /// The names of the actions, in order.
    public let actions: [String]
  }
}

extension Subject {
  /// The managed policies and the boundary whose documents are not known.
  fileprivate var unknownDocuments: [UnseenPolicy] {
    if case .unknown(let arn) = boundary { unknownPolicies + [.boundary(arn)] } else { unknownPolicies }
  }

  /// Returns the actions of the catalogue that some statement allows, and none denies on everything without a condition;
  /// within the boundary, as far as it is known.
  fileprivate func allowedActions() -> [AllowedActions.Service] {
    let own = policies.flatMap(\.policy.statements).map(\.body)
    let limit = boundary.policy?.statements.map(\.body)
    var found: [String: [String]] = [:]
    for (service, action) in candidates(own) {
      let name = "\(service):\(action)"
      if own.mayAllow(name), limit?.mayAllow(name) ?? true { found[service, default: []].append(action) }
    }
    return found.keys.sorted().map { AllowedActions.Service(prefix: $0, actions: (found[$0] ?? []).sorted()) }
  }

  /// Returns the actions that statements which allow something may mean, each once.
  private func candidates(_ statements: [StatementBody]) -> [(service: String, action: String)] {
    let allowing = statements.filter { $0.effect == .allow }
    let patterns = allowing.contains(where: \.actions.isExcept) ? ["*"] : allowing.flatMap(\.actions.patterns)
    var seen: Set<String> = []
    return patterns.flatMap { Catalogue.actions(matching: $0) }.compactMap { found in
      if found.action.isRetired || !seen.insert(found.name).inserted { return nil }
      return (found.service.prefix, found.action.name)
    }
  }
}

extension [StatementBody] {
  /// Returns whether an action is allowed on something, and not denied on everything without a condition.
  fileprivate func mayAllow(_ action: String) -> Bool {
    let own = filter { $0.actions.includes(action) }
    return own.contains { $0.effect == .allow } && !own.contains { $0.effect == .deny && $0.isUnlimited }
  }
}

extension StatementBody {
  /// Whether it has all resources and no condition.
  fileprivate var isUnlimited: Bool {
    conditions.isEmpty && (resources.map { !$0.isExcept && $0.patterns.contains("*") } ?? true)
  }
}
