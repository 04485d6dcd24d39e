import Catalogue
import IAM

extension ARNFormat {
  /// What stands in the resource part before its first variable: `role/`.
  var resourcePrefix: String {
    var prefix = ""
    for piece in resource {
      guard case .literal(let text) = piece else { return prefix }
      prefix += text
    }
    return prefix
  }

  /// Returns whether some ARN that `pattern` matches has this format.
  func admits(_ pattern: ARN) -> Bool {
    isPartition(pattern.partition) && admits(pattern.service, service) && admits(pattern.region, region)
      && admits(pattern.account, account) && isAccount(pattern.account)
      && Glob.intersects(pattern.resource.utf8, resourceGlob.utf8)
  }

  private func isPartition(_ text: String) -> Bool { text.isPattern || Catalogue.partition(text) != nil }

  private func isAccount(_ text: String) -> Bool { text.isEmpty || text.isPattern || text == "aws" || text.isAccount }

  private func admits(_ text: String, _ piece: Piece) -> Bool {
    switch piece {
    case .literal(let literal): text == literal
    case .variable, .wildcard: !text.isEmpty
    }
  }

  /// Returns what is wrong with the shape of a bare name, such as a table without its database, or nil.
  func shapeProblem(_ name: String) -> String? {
    if case .variable = resource.last, resource.count <= 2 { return nil }
    let glob = String(resourceGlob.utf8.dropFirst(resourcePrefix.utf8.count)) ?? ""
    if Glob.intersects(name.variablesAsStars.utf8, glob.utf8) { return nil }
    return "it is written `\(resource.dropFirst(resourcePrefix.isEmpty ? 0 : 1).map(\.words).joined())`"
  }

  /// The resource part with `?*` for each variable, which is never empty.
  private var resourceGlob: String {
    resource.map { piece in
      switch piece {
      case .literal(let text): text
      case .variable: "?*"
      case .wildcard: "*"
      }
    }.joined()
  }
}

extension ARNFormat.Piece {
  /// The piece in a message.
  fileprivate var words: String {
    switch self {
    case .literal(let text): text
    case .variable(let name): name
    case .wildcard: "*"
    }
  }
}

extension String {
  /// Whether the text holds `*` or `?`.
  fileprivate var isPattern: Bool { utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } }

  /// The text with `*` for each policy variable, for which anything may stand.
  var variablesAsStars: String {
    guard holdsVariable else { return self }
    var text = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "$") {
      text += rest[..<open]
      guard rest[open...].hasPrefix("${"), let close = rest[open...].firstIndex(of: "}") else { break }
      text += "*"
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
