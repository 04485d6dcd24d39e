import IAM

/// What conditions limit: whether the values that they ask for are those of some requests only.
extension CheckedStatement.Condition {
  /// Whether it holds only for requests that carry the key with certain values.
  var isLimiting: Bool { !`operator`.ifExists && choosesValues }

  /// Whether requests that carry the key satisfy it with certain values only.
  var choosesValues: Bool {
    !`operator`.base.isNegated && `operator`.base != .null && `operator`.quantifier != .all
      && !values.contains(where: isOpen)
  }

  /// Returns whether anyone's requests may carry the key with a value that matches this one.
  private func isOpen(_ value: String) -> Bool {
    let key = key.lowercased()
    if key == "aws:sourceip" { return value.hasSuffix("/0") }
    guard `operator`.base.takesWildcards, value.isPattern else { return false }
    if value.isAnything { return true }
    switch key {
    case "aws:sourcearn", "aws:principalarn": return value.isOfAnyAccount(segmented: `operator`.base.operand == .arn)
    case "aws:sourceaccount", "aws:principalaccount": return value.isAnyAccount
    case "aws:sourceorgid", "aws:principalorgid": return Glob.covers(value.utf8, "o-*".utf8)
    case "aws:sourceorgpaths", "aws:principalorgpaths": return Glob.covers(value.utf8, "o-*/r-*/*".utf8)
    case "iam:passedtoservice": return Glob.covers(value.utf8, "*.amazonaws.com".utf8)
    default: return false
    }
  }
}

extension String {
  /// Whether a pattern matches the number of every account.
  fileprivate var isAnyAccount: Bool { Glob.covers(utf8, "????????????".utf8) }

  /// Returns whether a pattern of ARNs matches those of things in any account, by names that anyone may give.
  ///
  /// - Parameter segmented: whether a star stays within a part between colons, as the operators for ARNs have it.
  fileprivate func isOfAnyAccount(segmented: Bool) -> Bool {
    if holdsVariable { return false }
    let parts = split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6 else {
      // Under the operators for text a star at the end goes on beyond colons.
      return !segmented && hasSuffix("*") && (parts.count < 5 || parts[4].isAnyAccount)
    }
    if Self.uniqueServices.contains(parts[2]) || parts[4].isEmpty { return parts[5].isAnything }
    return parts[4].isAnyAccount
  }

  /// The services that give no id or name twice, so that it says whose it is: Amazon S3 User Guide, "General purpose
  /// bucket naming rules".
  private static let uniqueServices = ["s3", "cloudfront", "execute-api"]
}
