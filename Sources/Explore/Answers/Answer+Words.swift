import IAM

extension RequestAnswer {
  /// Whether the request is allowed, in a word.
  var word: String {
    switch verdict {
    case .yes: "allowed"
    case .no: isDenied ? "denied" : "not allowed"
    case .depends: "depends"
    }
  }
}

extension Answer {
  /// Whether it hangs on a managed policy or boundary whose document is not known.
  var lacksDocuments: Bool {
    results.flatMap(\.requests).contains { request in
      guard case .depends(let dependence) = request.reason else { return false }
      return dependence.unknownPolicies.contains(where: \.isDocument)
    }
  }
}

extension UnseenPolicy {
  /// Whether a document is all that is lacking.
  var isDocument: Bool {
    switch self {
    case .managed, .boundary: true
    case .group, .ofResource, .trust: false
    }
  }
}

extension SubjectAnswer {
  /// Whether each request is decided by itself, and not all of them alike.
  var isMixed: Bool {
    verdict == .depends && !requests.contains { $0.verdict == .depends }
  }
}

extension RequestAnswer {
  /// Why the request does not have a key.
  func words(missing key: String, of subject: Subject) -> String {
    let tag = "aws:principaltag/"
    guard key.lowercased().hasPrefix(tag) else { return "no request for \(action) has the key \(key)" }
    let name = key.dropFirst(tag.count)
    if subject.kind == .user { return "the user has no tag \(name)" }
    return "the role has no tag \(name), and its trust lets no session bring one along"
  }
}

extension StatementReference {
  /// `statement 2 (AllowJobs) of policy ManageJobs, by capability ManageJobs`
  var words: String {
    let name = "statement \(index + 1)" + (sid.map { " (\($0))" } ?? "")
    let owner = isBoundary ? " of the boundary \(policy ?? "")" : policy.map { " of policy \($0)" } ?? ""
    return name + owner + (capability.map { ", by capability \($0)" } ?? group.map { ", by group \($0)" } ?? "")
  }
}

extension NearMiss.Failure {
  var words: String {
    switch self {
    case .action: "its actions leave this one out"
    case .resource(let patterns): "its resources are \(patterns.someOfThem)"
    case .resourceExcept(let patterns): "its resources are all but \(patterns.someOfThem)"
    case .condition(let condition):
      "its condition does not hold: \(condition.operator.name) \(condition.key) "
        + condition.values.map { "\"\($0)\"" }.joined(separator: ", ")
    }
  }
}

extension [String] {
  var someOfThem: String { prefix(3).joined(separator: ", ") + (count > 3 ? ", …" : "") }
}

extension KeyValue {
  /// What a policy variable means for a request.
  var wordsAsVariable: String {
    values.count == 1
      ? "${\(key)} is \(values[0])" : "${\(key)} has no value here, and what holds it matches nothing"
  }
}

extension [KeyValue] {
  /// `with aws:SourceIp = "10.0.0.1", without aws:SourceVpc`
  var words: String {
    if isEmpty { return "whatever they are" }
    let fixed = filter { !$0.values.isEmpty }.map { pair in
      "\(pair.key) = " + pair.values.map { "\"\($0)\"" }.joined(separator: ", ")
    }
    let absent = filter(\.values.isEmpty).map(\.key)
    let parts =
      [fixed.isEmpty ? nil : "with " + fixed.joined(separator: " and ")]
      + [absent.isEmpty ? nil : "without " + absent.joined(separator: " and ")]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
