import Source

/// What a name is that means nobody one can ask about.
enum Nobody {
  /// The name of a file whose policies are none of identities.
  case fileOfOthers
  /// The name of several, by the ARNs that tell them apart.
  case several([String])
  /// The name of a group, with its users.
  case group(users: [String])
  /// None that is known.
  case unknown
}

extension World {
  /// Returns what a name is that means nobody.
  func nobody(_ name: String) -> Nobody {
    if holdsOnlyOthers(name) { return .fileOfOthers }
    let namesakes = directory.namesakes(name)
    if !namesakes.isEmpty { return .several(namesakes) }
    return directory.members(ofGroup: name).map { .group(users: $0) } ?? .unknown
  }

  /// Returns what is to be said of such a name.
  func words(forNobody name: String) -> (message: String, help: String?) {
    switch nobody(name) {
    case .fileOfOthers:
      return (
        "`\(name)` is the policy of a resource, or of a role's trust, and of nobody who asks",
        "questions are about identity policies, which have no `Principal`; what a resource allows is not seen"
      )
    case .several(let names): return ("several are called `\(name)`", "ask about one of \(names.listedNames)")
    case .group(let users):
      let help = users.isEmpty ? "it has no users" : "ask about its users: \(users.listedNames)"
      return ("`\(name)` is a group, which makes no requests", help)
    case .unknown:
      let near = subjectNames.closest(to: name).map { "did you mean `\($0.asTerm)`?" }
      let all = subjectNames.isEmpty ? "nobody is loaded" : "one can ask about \(subjectNames.listedNames)"
      return ("there is no persona, role, user or policy `\(name)`", near ?? all)
    }
  }
}
