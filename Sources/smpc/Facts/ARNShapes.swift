import Analysis
import Bytes
import Catalogue
import IAM

/// Returns whether a text has the shape of an ARN or of a pattern of ARNs.
func isARNPattern(_ text: String) -> Bool { parts(of: text) != nil }

/// Returns whether some ARN that a text with `*`, `?` and policy variables stands for has this format, in a partition that
/// there is. A part of the text is meant as a part of the ARN, though IAM lets a `*` at its end go on beyond it.
func canBe(_ text: String, _ format: ARNFormat) -> Bool {
  guard let parts = parts(of: text), isPartition(parts[1]) else { return false }
  let globs = [format.service, format.region, format.account].map(\.glob)
  guard zip(parts.dropFirst(2), globs).allSatisfy({ Glob.intersects($0.utf8, $1.utf8) }) else { return false }
  let arn = (["arn"] + parts.dropFirst()).joined(separator: ":")
  return ARNPattern(arn)?.admits(format) == true
}

/// Returns whether all ARNs that a text stands for have this format, as far as patterns of several stars can tell.
func mustBe(_ text: String, _ format: ARNFormat) -> Bool {
  guard let parts = parts(of: text) else { return false }
  let globs = [format.service, format.region, format.account].map(\.glob) + [format.resourceGlob]
  return zip(parts.dropFirst(2), globs).allSatisfy { Glob.covers($1.replacingAll("?*", with: "*").utf8, $0.utf8) }
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
    while let dollar = rest.firstIndex(of: "$") {
      text += rest[..<dollar]
      rest = rest[dollar...].dropFirst()
      guard rest.first == "{", let close = rest.firstIndex(of: "}") else {
        text += "$"
        continue
      }
      text += ["*", "?", "$"].contains(rest[..<close].dropFirst()) ? "?" : "*"
      rest = rest[close...].dropFirst()
    }
    return text + rest
  }
}
