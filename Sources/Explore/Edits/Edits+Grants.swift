import Analysis
import Catalogue
import IAM

/// What the policies of a subject allow, to be compared with what they allow after a change.
struct Grants {
  private let subject: Subject
  private let bodies: [StatementBody]
  private let known: Set<StatementBody>

  init(_ subject: Subject) {
    self.subject = subject
    let all = subject.policies.flatMap(\.policy.statements).map(\.body)
    bodies = all.filter { $0.effect == .allow }
    known = Set(all)
  }

  /// Returns the actions, as the catalogue counts them, that a changed subject may do on resources on which, or under
  /// conditions under which, no statement of this one allows them; sorted.
  func added(by changed: Subject) -> [String] {
    var added: Set<String> = []
    for policy in changed.policies {
      for statement in policy.policy.statements where statement.body.effect == .allow {
        if !known.contains(statement.body) { added.formUnion(newActions(of: statement.body)) }
      }
    }
    return added.sorted()
  }

  /// Returns whether a changed subject may do some of `actions`, in small letters, by a new statement that has more than
  /// `resources`.
  func reaches(beyond resources: Set<String>, _ actions: Set<String>, _ changed: Subject) -> Bool {
    changed.policies.flatMap(\.policy.statements).map(\.body).contains { body in
      guard body.effect == .allow, !known.contains(body), actions.contains(where: body.actions.includes) else {
        return false
      }
      return body.resources.map { $0.isExcept || !resources.isSuperset(of: $0.patterns) } ?? true
    }
  }

  /// Returns whether a changed subject may do less: it lacks something that this one is allowed, or is denied something.
  func isLessened(by changed: Subject) -> Bool {
    let other = Grants(changed)
    return other.known.contains { $0.effect == .deny && !known.contains($0) } || !other.added(by: subject).isEmpty
  }

  private func newActions(of body: StatementBody) -> [String] {
    let resources = body.resources.map { $0.isExcept ? ["*"] : $0.patterns } ?? ["*"]
    // For each resource, the statements that have it, whatever their actions.
    let covering = resources.map { resource in
      bodies.filter { $0.covers(resource) && ($0.conditions.isEmpty || $0.conditions == body.conditions) }
    }
    return body.actions.known.filter { action in
      !covering.allSatisfy { bodies in bodies.contains { $0.actions.includes(action) } }
    }
  }
}

extension StatementBody {
  fileprivate func covers(_ resource: String) -> Bool {
    guard let resources, !resources.isExcept else { return false }
    return resources.patterns.contains { Glob.covers($0.utf8, resource.utf8) }
  }
}

extension Selection {
  /// Returns whether an action is among those that are selected.
  func includes(_ action: String) -> Bool {
    patterns.contains { Glob.coversIgnoringCase($0.utf8, action.utf8) } != isExcept
  }

  /// The actions of today that these patterns mean; one that the catalogue does not know stands for itself.
  fileprivate var known: [String] {
    if isExcept { return names(matching: "*").filter(includes) }
    return patterns.flatMap { pattern in
      let found = names(matching: pattern)
      return found.isEmpty && !pattern.contains { $0 == "*" || $0 == "?" } ? [pattern] : found
    }
  }

  private func names(matching pattern: String) -> [String] {
    actions(matching: pattern).filter { !$0.action.isRetired }.map(\.name)
  }
}
