/// An action together with the service that it is of.
public struct ServiceAction: Sendable {
  /// The service.
  public let service: Service
  /// The action.
  public let action: Action

  /// Names an action of a service.
  public init(service: Service, action: Action) {
    self.service = service
    self.action = action
  }

  /// The name as policies have it, written as AWS writes it: `s3:GetObject`.
  public var name: String { "\(service.prefix):\(action.name)" }
}

/// Returns the actions, retired ones too, whose name `service:Action` a pattern with `*` and `?` matches, ignoring case.
///
/// Both sides of the colon may hold wildcards (`*:Tag*`). `*` alone means every action; another text without a colon none.
public func actions(matching pattern: String) -> [ServiceAction] {
  let (prefix, name) = pattern == "*" ? ("*", "*") : halves(of: pattern)
  guard let name else { return [] }
  return services(matching: prefix).flatMap { service in
    service.actions(matching: name).map { ServiceAction(service: service, action: $0) }
  }
}

/// Returns the actions, without retired ones, that have a name in whichever service, ignoring case: those of `services`
/// first, which are the ones that are probably meant.
public func actions(named name: String, first services: Set<String> = []) -> [ServiceAction] {
  let found = actions(matching: "*:\(name)").filter { !$0.action.isRetired }
  return found.filter { services.contains($0.service.prefix) } + found.filter { !services.contains($0.service.prefix) }
}

/// Returns the services, retired ones too, whose prefix a pattern with `*` and `?` matches, ignoring case; sorted.
public func services(matching pattern: String) -> [Service] {
  let glob = folded(pattern)[...]
  return Text(Generated.serviceIndex).lines.filter { matches($0.field(0), glob: glob) }.map(Service.init(indexLine:))
}

/// Returns the actions that list a condition key, themselves or through one of their resource types, in all services.
///
/// What any request may carry, as `aws:SourceIp`, hardly an action lists: ask the key for its `presence` first.
public func actions(takingKey name: String) -> [ServiceAction] {
  services(matching: "*").filter { $0.conditionKey(name) != nil }.flatMap { service in
    service.actions.filter { $0.lists(conditionKey: name, in: service) }
      .map { ServiceAction(service: service, action: $0) }
  }
}

/// Returns what stands before and after the first colon.
private func halves(of pattern: String) -> (before: String, after: String?) {
  guard let colon = pattern.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (pattern, nil) }
  return (String(pattern[..<colon]), String(pattern[pattern.utf8.index(after: colon)...]))
}
