import Analysis
import Bytes
import Catalogue
import Source

/// The most names that a sentence lists, and the least letters that tell what names are meant that begin with them.
private let listed = 12
private let telling = 4

extension NoSuchFact {
  /// Returns one sentence without a full stop, mostly with what was probably meant, in the words of whoever asks.
  func sentence(for asker: FactsAsker) -> String {
    switch self {
    case .action("", let service): "nothing stands after the colon; did you mean `\(service.prefix)`?"
    case .key(let name) where name.last == ":": "nothing stands after the colon; did you mean `\(name.dropLast())`?"
    case .service(let prefix): Self.noService(prefix, asker)
    case .action(let name, let service): Self.noAction(name, of: service, asker)
    case .noAction(let pattern, let filter): "no action\(filter.words) is called `\(pattern)`"
    case .noService(let pattern):
      "no service is called `\(pattern)`; actions are `service:Name`, as in `\(pattern):*`"
    case .resourceType(let key, let service):
      "`\(service.prefix)` has no resource type `\(key)`"
        + UsageError.guess(key, among: service.resourceTypes.map(\.key))
    case .key(let name): Self.noKey(name)
    case .resource(let arn): Self.noResource(arn)
    case .other(let subject, let name):
      "there is no action or service `\(name)`; did you mean `\(asker.question(subject, name))`?"
    case .managedPolicy(let name, let path): Self.noManagedPolicy(name, path)
    case .nothing(let noun, let name, let known):
      "there is no \(noun) `\(name)`" + UsageError.guess(name, among: known)
    }
  }

  /// What actions and resource types have as their name is meant rather than a service that is called much the same.
  private static func noService(_ prefix: String, _ asker: FactsAsker) -> String {
    let nameless = "there is no service `\(prefix)`"
    let actions = asker.actions(named: prefix)
    let types = services(matching: "*").filter { $0.resourceType(prefix) != nil }.map { "\($0.prefix):\(prefix)" }
    let hints = [
      actions.isEmpty ? nil : "actions are written with their service, as \(actions.listed(upTo: listed))",
      types.isEmpty ? nil : "resource types are written with their service, as \(types.listed(upTo: listed))",
    ].compactMap(\.self)
    if !hints.isEmpty { return ([nameless] + hints).joined(separator: "; ") }
    let meant = UsageError.guess(prefix, among: servicePrefixes())
    let keys = meant.isEmpty && prefix.count >= telling ? keyNames(likely: prefix) : []
    if keys.isEmpty { return nameless + meant }
    return "\(nameless); condition keys are written with their prefix, as \(keys.listed(upTo: listed))"
  }

  /// Returns the keys whose names after the colon are so, and the general ones whose names begin so.
  private static func keyNames(likely text: String) -> [String] {
    let wanted = text.lowercased()
    let general = generalConditionKeys().map(\.name).filter { $0.afterColon.hasPrefix(wanted) }
    let own = services(matching: "*").flatMap { $0.conditionKeys.map(\.name) }
    return general + own.filter { $0.afterColon == wanted && !general.holds($0) }
  }

  private static func noAction(_ name: String, of service: Service, _ asker: FactsAsker) -> String {
    let whole = "\(service.prefix):\(name)"
    let allowing = apiOperation(whole).map { "`\($0)`" }
    if !allowing.isEmpty {
      return "`\(whole)` is an API operation and no action: what allows it is \(allowing.joined(separator: " and "))"
    }
    let named = (service.actionNames + service.resourceTypes.map(\.key)).map { "\(service.prefix):\($0)" }
    let keys = service.conditionKeys.map(\.name)
    let meant = (named + keys).filter { $0.hasPrefix("\(service.prefix):") }.closest(to: whole, beside: service.prefix)
    let cut = keys.first { key in [":", "/"].contains { key.lowercased().hasPrefix(whole.lowercased() + $0) } }
    let question = (cut ?? meant).map { keys.holds($0) ? asker.question(.key, $0) : $0 }
    return "there is no action `\(whole)`" + (question.map { "; did you mean `\($0)`?" } ?? "")
  }

  private static func noKey(_ name: String) -> String {
    let prefix = String(name.prefix { $0 != ":" })
    let meant = conditionKey(meantBy: name, among: conditionKeyNames(near: name)).map { "; did you mean `\($0)`?" }
    let isKnown = !conditionKeyNames(prefix: prefix).isEmpty
    return "there is no condition key `\(name)`"
      + (meant ?? (isKnown ? "" : UsageError.guess(prefix, among: servicePrefixes())))
  }

  private static func noResource(_ arn: String) -> String {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    let name = parts.count > 1 ? String(parts[1]) : "*"
    let isKnown = name.isPattern || name.holds("${") || partition(name) != nil
    let hint =
      isKnown ? "" : "; there is no partition `\(name)`" + UsageError.guess(name, among: partitions.map(\.name))
    return "no resource type has ARNs like `\(arn)`\(hint)"
  }

  private static func noManagedPolicy(_ name: String, _ path: String) -> String {
    let last = String(path.split(separator: "/").last ?? "")
    let known = managedPolicyInAnyCase(last)?.arn(partition: "aws")
    return "there is no managed policy `\(name)`"
      + (known.map { "; did you mean `\($0)`?" } ?? UsageError.guess(last, among: managedPolicyNames()))
  }
}

extension [String] {
  /// Returns the name that is nearest to another one, of which both have a prefix and a colon, that count nothing.
  fileprivate func closest(to name: String, beside prefix: String) -> String? {
    let names = map { String($0.dropFirst(prefix.count + 1)) }
    return names.closest(to: String(name.dropFirst(prefix.count + 1))).map { "\(prefix):\($0)" }
  }

  fileprivate func holds(_ name: String) -> Bool { first { $0 == name } != nil }
}

extension String {
  /// The name of a condition key without what stands before the colon, in lower case.
  fileprivate var afterColon: String { drop { $0 != ":" }.dropFirst().lowercased() }
}
