import IAM

/// How a claim of a provider says whose something is.
struct SubjectOwner: Sendable {
  /// What stands before the owner.
  private let start: String
  /// What ends the owner.
  private let end: Character
  /// Whether only a pattern that matches everything there is counts: all that a provider knows is its owner's.
  private let wantsAll: Bool
  /// What it is that has an owner, in the plural.
  let noun: String
  /// A subject with its owner.
  let example: String

  /// Returns nil where nothing is known of the claim, in lower case as the provider. An enterprise's own address, as those of
  /// GitHub Enterprise, knows nobody else's repositories.
  init?(_ claim: String, of provider: String) {
    let isCluster = claim == "sub" && provider.hasPrefix("oidc.eks.")
    guard let known = isCluster ? Self.cluster : Self.known["\(provider):\(claim)"] else { return nil }
    self = known
  }

  private init(_ start: String, until end: Character, _ noun: String, _ example: String, wantsAll: Bool = false) {
    (self.start, self.end, self.noun, self.example, self.wantsAll) = (start, end, noun, example, wantsAll)
  }

  private static let known = [
    "token.actions.githubusercontent.com:sub": SubjectOwner(
      "repo:", until: "/", "repositories of any owner", "repo:OWNER/REPOSITORY:ref:refs/heads/main"),
    "token.actions.githubusercontent.com:repository": SubjectOwner(
      "", until: "/", "repositories of any owner", "OWNER/REPOSITORY"),
    "token.actions.githubusercontent.com:job_workflow_ref": SubjectOwner(
      "", until: "/", "workflows of any owner", "OWNER/REPOSITORY/.github/workflows/FILE.yml@refs/heads/main"),
    "gitlab.com:sub": SubjectOwner(
      "project_path:", until: "/", "projects of any group", "project_path:GROUP/PROJECT:ref_type:branch:ref:main"),
    "app.terraform.io:sub": SubjectOwner(
      "organization:", until: ":", "workspaces of any organization",
      "organization:ORGANIZATION:project:PROJECT:workspace:WORKSPACE:run_phase:*"),
    "agent.buildkite.com:sub": SubjectOwner(
      "organization:", until: ":", "pipelines of any organization", "organization:ORGANIZATION:pipeline:PIPELINE:*"),
  ]

  private static let cluster = SubjectOwner(
    "system:serviceaccount:", until: ":", "service accounts of any namespace", "system:serviceaccount:NAMESPACE:NAME",
    wantsAll: true)

  /// Returns whether a pattern matches what others own: where a wildcard stands before the end of the owner.
  func isOpen(_ pattern: String) -> Bool {
    guard pattern.isPattern else { return false }
    if wantsAll { return Glob.covers(pattern.utf8, "\(start)*\(end)*".utf8) }
    let fixed = pattern.prefix { $0 != "*" && $0 != "?" }
    if start.hasPrefix(fixed) { return true }
    return fixed.hasPrefix(start) && !fixed.dropFirst(start.count).contains(end)
  }
}
