import IAM
import Source

/// What IAM would refuse of a role and its policies.
extension Diagnostic {
  static func inlineQuota(_ persona: String, _ total: Int, _ sizes: [PolicySize], _ span: Span) -> Diagnostic {
    .error(
      .inlineQuota,
      "the inline policies of `\(persona)` take \(total.grouped) characters; IAM allows \(Quota.inlinePolicies.grouped)",
      at: span,
      help:
        "write `attach managed;` to give each policy its own \(Quota.managedPolicy.grouped), or divide the persona\n"
        + sizes.sorted { $0.size > $1.size }.map { "\($0.size.grouped)  \($0.name)" }.joined(separator: "\n"))
  }

  static func managedQuota(_ size: PolicySize, _ span: Span) -> Diagnostic {
    .error(
      .managedQuota,
      "the policy `\(size.name)` takes \(size.size.grouped) characters; IAM allows \(Quota.managedPolicy.grouped)",
      at: span,
      help: "divide it: several `policy` blocks, or the capability twice with other resources and `as`")
  }

  static func trustQuota(_ persona: String, _ size: Int, _ span: Span) -> Diagnostic {
    .error(
      .trustQuota,
      "the trust policy of `\(persona)` takes \(size.grouped) characters; IAM allows \(Quota.trustPolicy.grouped)",
      at: span,
      help: "trust fewer principals, or accounts with a condition on `aws:PrincipalArn`")
  }

  static func tooManyManaged(_ persona: String, _ count: Int, _ span: Span) -> Diagnostic {
    .error(
      .tooManyManaged,
      "`\(persona)` has \(count) managed policies; IAM attaches at most \(Quota.managedPoliciesPerRole) to a role",
      at: span,
      help: "write `attach inline;`, or put statements into fewer `policy` blocks")
  }

  static func personaTooLarge(_ persona: String, _ size: Int, _ span: Span) -> Diagnostic {
    .error(
      .personaTooLarge, "the policies of `\(persona)` take \(size.grouped) characters, far more than a role can have",
      at: span, help: "look for a string that stands for very many resources")
  }

  static func expandsTooFar(_ persona: String, _ span: Span) -> Diagnostic {
    .error(
      .personaTooLarge, "with this the policies of `\(persona)` grow beyond 1 MiB", at: span,
      help: "it stands for one string for each resource that it mentions: give fewer, or shorter, ones")
  }

  static func duplicatePolicyName(_ name: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .duplicatePolicyName, "two policies of this persona are called `\(name)`", at: span,
      related: [Label(first, "the first comes from here")],
      help: "give one of them another name, with `as` for a capability")
  }

  static func invalidPolicyName(_ name: String, _ span: Span) -> Diagnostic {
    .error(
      .invalidPolicyName, "`\(name)` cannot be the name of a policy", at: span,
      help: "write a letter and up to 63 letters, digits, `_` or `-`")
  }

  static func policyNameTooLong(_ name: String, _ span: Span) -> Diagnostic {
    .error(
      .invalidPolicyName, "the managed policy's name `\(name)` has \(name.utf8.count) characters", at: span,
      help: "IAM allows \(Quota.policyName): shorten the name of the role or of the policy")
  }

  static func emptyPolicy(_ name: String, _ span: Span) -> Diagnostic {
    .error(.emptyPolicy, "the policy `\(name)` has no statement", at: span, help: "IAM refuses it: delete it")
  }

  static func grantsNothing(_ persona: String, _ span: Span) -> Diagnostic {
    .warning(
      .grantsNothing, "`\(persona)` may do nothing at all", at: span,
      help: "list a capability, or write `allow … on …;`")
  }

  static func invalidRoleName(_ name: String, _ problem: String, _ span: Span) -> Diagnostic {
    .error(.invalidRoleName, "`\(name)` cannot be the name of a role", at: span, help: problem)
  }

  static func roleNameCycle(_ persona: String, _ span: Span) -> Diagnostic {
    .error(
      .invalidRoleName, "the name of the role of `\(persona)` depends on itself", at: span, help: "write the name out")
  }

  static func roleTwice(_ name: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .roleTwice, "two roles of one account are called `\(name)`", at: span, related: [Label(first, "the first")],
      help: "IAM ignores case in names: give one another with `role \"…\";`")
  }

  static func managedPolicyTwice(_ name: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .roleTwice, "two managed policies of one account are called `\(name)`", at: span,
      related: [Label(first, "the first is of this persona")],
      help: "they are called after the role and the policy: rename one of them")
  }

  static func invalidBoundary(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .invalidBoundary, "`\(text)` cannot be a permissions boundary", at: span,
      help: "write the path and name of a policy of this account, or the ARN of a managed policy")
  }

  static func invalidSession(_ text: String, _ span: Span) -> Diagnostic {
    .error(.invalidSession, "a session cannot last `\(text)`", at: span, help: "write hours, from `1h` to `12h`")
  }

  static func invalidAttach(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .invalidAttach, "policies cannot be attached as `\(text)`", at: span,
      help: "write `attach inline;` or `attach managed;`")
  }

  static func invalidTag(_ text: String, _ problem: String, _ span: Span) -> Diagnostic {
    .error(.invalidTag, "`\(text.prefix(60))` cannot be part of a tag", at: span, help: problem)
  }

  static func duplicateTag(_ key: String, _ span: Span, first: Span) -> Diagnostic {
    .error(
      .invalidTag, "the tag `\(key)` is given twice", at: span, related: [Label(first, "first given here")],
      help: "IAM ignores case in keys: delete one")
  }

  static func tooManyTags(_ persona: String, _ count: Int, _ span: Span) -> Diagnostic {
    .error(.tooManyTags, "`\(persona)` has \(count) tags; IAM allows \(Quota.tags)", at: span, help: "delete some")
  }

  static func invalidDescription(_ others: [String], _ span: Span) -> Diagnostic {
    var seen: [String] = []
    for character in others where !seen.contains(character) { seen.append(character) }
    return .error(
      .invalidDescription, "IAM takes no \(seen.listed) in a role's description", at: span,
      help: "the doc comment becomes the description; write ASCII or Latin-1, or begin the comment with `//`")
  }

  static func descriptionTooLong(_ count: Int, _ span: Span) -> Diagnostic {
    .error(
      .invalidDescription, "the description has \(count.grouped) characters; IAM allows \(Quota.description.grouped)",
      at: span, help: "the doc comment becomes the description; begin the rest of it with `//`")
  }

  static func notAManagedPolicy(_ text: String, _ span: Span) -> Diagnostic {
    .error(
      .invalidManagedPolicy, "`\(text)` is not the ARN of a managed policy", at: span,
      help: "it is like `arn:aws:iam::aws:policy/SecurityAudit` or `arn:aws:iam::111122223333:policy/Name`")
  }

  static func unknownManagedPolicy(_ name: String, _ span: Span, suggestion: String?) -> Diagnostic {
    .error(
      .unknownManagedPolicy, "AWS has no managed policy `\(name)`", at: span,
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? "one of your own, or one newer than this smpc, is written by its ARN")
  }

  static func sourcesTooLarge(_ name: String) -> Diagnostic {
    Diagnostic(
      .sourcesTooLarge, .error, "the sources are larger than 2 GiB together", at: .path(name),
      help: "compile them in several runs")
  }
}

extension Int {
  /// The number with commas between thousands.
  fileprivate var grouped: String {
    let digits = Array(String(self))
    return digits.indices.map { index in
      let isStart = index > 0 && (digits.count - index) % 3 == 0
      return (isStart ? "," : "") + String(digits[index])
    }.joined()
  }
}
