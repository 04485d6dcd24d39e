import Catalogue
import IAM

/// Returns whether a text has the shape of an ARN or of a pattern of ARNs.
func isARNPattern(_ text: String) -> Bool { parts(of: text) != nil }

/// Returns whether some ARN that a text with `*`, `?` and policy variables stands for has this format.
///
/// As IAM reads them, wildcards stay within the first five parts, unless a `*` ends the text before the sixth. A variable of
/// the format stands for at least one character; one that is all of the resource part for none of `/` and `:`, so that
/// `b/k` is no bucket.
func canBe(_ text: String, _ format: ARNFormat) -> Bool {
  guard let parts = parts(of: text) else { return false }
  let heads = [format.partition, format.service, format.region, format.account]
  let heading = zip(parts.dropFirst(), heads).allSatisfy { Glob.intersects($0.utf8, $1.glob.utf8) }
  let isAlone = if case .variable = format.resource[0] { format.resource.count == 1 } else { false }
  return heading && isPartition(parts[1]) && !(isAlone && parts[5].utf8.contains { "/:".utf8.contains($0) })
    && Glob.intersects(parts[5].utf8, format.resourceGlob.utf8)
}

/// Returns whether all ARNs that a text stands for have this format, as far as patterns of several stars can tell.
func mustBe(_ text: String, _ format: ARNFormat) -> Bool {
  guard let parts = parts(of: text) else { return false }
  let globs = [format.service, format.region, format.account].map(\.glob) + [format.resourceGlob]
  return zip(parts.dropFirst(2), globs).allSatisfy { Glob.covers($1.replacing("?*", with: "*").utf8, $0.utf8) }
}

extension ARNFormat {
  /// The resource part as a pattern.
  var resourceGlob: String { resource.map(\.glob).joined() }

  /// Returns whether this format has room for all of another one's resources, and for more.
  func isWider(than other: String) -> Bool {
    Glob.covers(resourceGlob.utf8, other.utf8) && !Glob.covers(other.utf8, resourceGlob.utf8)
  }
}

extension ARNFormat.Piece {
  fileprivate var glob: String {
    switch self {
    case .literal(let text): text
    case .variable: "?*"
    case .wildcard: "*"
    }
  }
}

/// Returns the six parts of an ARN as patterns; what a `*` at the end leaves out is `*`.
private func parts(of text: String) -> [String]? {
  var parts = text.withoutPolicyVariables.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(
    String.init)
  guard Glob.intersects(parts[0].utf8, "arn".utf8), parts.count == 6 || parts.last?.last == "*" else { return nil }
  while parts.count < 6 { parts.append("*") }
  return parts
}

private func isPartition(_ pattern: String) -> Bool {
  partitions.contains { Glob.intersects(pattern.utf8, $0.name.utf8) }
}

extension String {
  /// The text with `*` for each `${…}`, for which any text may stand, and `?` for `${*}`, `${?}` and `${$}`.
  fileprivate var withoutPolicyVariables: String {
    var text = ""
    var rest = self[...]
    while let open = rest.firstRange(of: "${"), let close = rest[open.upperBound...].firstIndex(of: "}") {
      let name = rest[open.upperBound..<close]
      text += rest[..<open.lowerBound] + (["*", "?", "$"].contains(name) ? "?" : "*")
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
