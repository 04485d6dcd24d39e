import Analysis
import Bytes
import Catalogue
import Source

/// Why the catalogue has no answer: there is nothing of the name. Ends the run with exit code 2.
struct NoSuchFact: Error {
  /// One sentence without a full stop, mostly with what was probably meant.
  let message: String
}

extension NoSuchFact {
  static func service(_ prefix: String) -> NoSuchFact {
    let named = actions(matching: "*:\(prefix)").prefix(3).map { "`\($0.name)`" }
    let guess = UsageError.guess(prefix, among: servicePrefixes())
    let hint = named.isEmpty ? guess : "; actions are written with their service, as \(named.joined(separator: ", "))"
    return NoSuchFact(message: "there is no service `\(prefix)`\(hint)")
  }

  static func action(_ name: String, of service: Service) -> NoSuchFact {
    let whole = "\(service.prefix):\(name)"
    let allowing = apiOperation(whole).map { "`\($0)`" }
    if !allowing.isEmpty {
      return NoSuchFact(
        message:
          "`\(whole)` is an API operation and no action: what allows it is \(allowing.joined(separator: " and "))")
    }
    let meant = service.actionNames.closest(to: name).map { "; did you mean `\(service.prefix):\($0)`?" } ?? ""
    return NoSuchFact(message: "there is no action `\(whole)`\(meant)")
  }

  static func noAction(like pattern: String, _ filter: ActionFilter) -> NoSuchFact {
    NoSuchFact(message: "no action\(filter.words) is called `\(pattern)`")
  }

  static func noService(like pattern: String) -> NoSuchFact {
    NoSuchFact(message: "no service is called `\(pattern)`; actions are `service:Name`, as in `\(pattern):*`")
  }

  static func resourceType(_ key: String, of service: Service) -> NoSuchFact {
    let meant = UsageError.guess(key, among: service.resourceTypes.map(\.key))
    return NoSuchFact(message: "`\(service.prefix)` has no resource type `\(key)`\(meant)")
  }

  static func key(_ name: String) -> NoSuchFact {
    let prefix = String(name.prefix { $0 != ":" })
    let known = conditionKeyNames(prefix: prefix)
    let meant = conditionKey(meantBy: name, among: conditionKeyNames(near: name)).map { "; did you mean `\($0)`?" }
    return NoSuchFact(message: "there is no condition key `\(name)`\(meant ?? serviceHint(prefix, known))")
  }

  private static func serviceHint(_ prefix: String, _ known: [String]) -> String {
    known.isEmpty ? UsageError.guess(prefix, among: servicePrefixes()) : ""
  }

  static func resource(_ arn: String) -> NoSuchFact {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    let name = parts.count > 1 ? String(parts[1]) : "*"
    let isKnown = name.isPattern || name.holds("${") || partition(name) != nil
    let hint =
      isKnown ? "" : "; there is no partition `\(name)`" + UsageError.guess(name, among: partitions.map(\.name))
    return NoSuchFact(message: "no resource type has ARNs like `\(arn)`\(hint)")
  }

  /// The name is that of something else.
  static func other(_ subject: FactsQuestion.Subject, _ name: String) -> NoSuchFact {
    let quoted = name.allSatisfy { $0.isLetter || $0.isNumber || "-_.:/".contains($0) } ? name : name.shellQuoted
    return NoSuchFact(
      message: "there is no action or service `\(name)`; did you mean `smpc facts \(subject.rawValue) \(quoted)`?")
  }

  /// - Parameter path: the name without what an ARN has before it.
  static func managedPolicy(_ name: String, _ path: String) -> NoSuchFact {
    let last = String(path.split(separator: "/").last ?? "")
    guard let policy = Catalogue.managedPolicyInAnyCase(last) else {
      return nothing("managed policy", name, among: managedPolicyNames(), like: last)
    }
    return NoSuchFact(message: "there is no managed policy `\(name)`; did you mean `\(policy.arn(partition: "aws"))`?")
  }

  /// Nothing of a name in a flat list.
  ///
  /// - Parameter like: the part of the name that the list has.
  static func nothing(_ noun: String, _ name: String, among known: [String], like: String? = nil) -> NoSuchFact {
    NoSuchFact(message: "there is no \(noun) `\(name)`" + UsageError.guess(like ?? name, among: known))
  }
}
